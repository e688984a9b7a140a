import { ADDRESS_MAX_LENGTH } from './limits';
import { decode, namedRepositories, withoutProxy } from './named-repository';
import type { PaperLink } from './paper';
import { paperKey } from './paper-address';

/** Hosts that keep code, with the path segments that name one repository. */
const CODE_HOSTS: Record<string, number> = {
  'github.com': 2,
  'gitlab.com': 2,
  'bitbucket.org': 2,
  'codeberg.org': 2,
  'gitee.com': 2,
  'huggingface.co': 2,
};
/** Anonymous review copies: `/r/NAME`, and the older `/repository/NAME`. */
const ANONYMOUS_HOST = 'anonymous.4open.science';
/** Each subdomain is somebody's own site, so the bare host names a project. */
const PERSONAL_HOSTS = /\.(?:github|gitlab)\.io$|\.(?:netlify|vercel)\.app$|\.pages\.dev$/;
/** Brackets in a URL belong to it in pairs. */
const PAIRS: [opener: string, closer: string][] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
];
/** What ends a sentence rather than a URL. */
const SENTENCE_END = '.,;:!?*_|\\…。，、；：';
/** Deepest project page that is told apart, in path segments. */
const MAX_DEPTH = 4;

/** A URL in running text, with or without a scheme; also `git@host:owner/repo`. Trailing punctuation is cut by `trimUrl`. */
export const URL_IN_TEXT =
  /(?:(?:https?|ssh|git):\/\/|git@)?(?:[\w-]{1,63}@)?(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}(?::\d+)?(?:[/:][^\s<>"'`{}“”‘’「」]*)?/gi;

/**
 * The canonical names that a URL may have in the library, most exact first: `github.com/owner/repo` for any page of
 * that repository, `host/path` prefixes for a project page, among them the repositories that a badge, a raw file or a
 * project page names. Lower case, no scheme, no `www.`.
 * Takes `https://…`, `ssh://…`, `git@host:owner/repo.git` and bare `host/path`; gives [] for anything else, and for what is
 * too long (`ADDRESS_MAX_LENGTH`).
 */
export function linkKeys(url: string): string[] {
  if (url.length > ADDRESS_MAX_LENGTH) return [];
  const place = parsePlace(withoutProxy(url));
  if (!place) return [];
  const keys = ownKeys(place);
  const paper = paperKey(url);
  if (paper) keys.unshift(paper);
  // The last of its own keys, such as the bare host of a person's site, says less than a repository's name.
  keys.splice(-1, 0, ...namedRepositories(place));
  return keys;
}

function ownKeys({ host, path }: Place): string[] {
  const repoDepth = CODE_HOSTS[host];
  if (repoDepth) return path.length >= repoDepth ? [join(host, path.slice(0, repoDepth))] : [];
  if (host === ANONYMOUS_HOST) {
    const isCopy = path.length >= 2 && (path[0] === 'r' || path[0] === 'repository');
    return isCopy ? [join(host, ['r', path[1] as string])] : [];
  }
  const keys: string[] = [];
  for (let depth = Math.min(path.length, MAX_DEPTH); depth > 0; depth--)
    keys.push(join(host, path.slice(0, depth)));
  if (path.length === 0 || PERSONAL_HOSTS.test(host)) keys.push(host);
  return keys;
}

/** A URL as a paper's link; null where it leads to no particular place (`https://github.com/`). */
export function toPaperLink(url: string): PaperLink | null {
  const [key] = linkKeys(url);
  const place = parsePlace(url);
  if (!key || !place) return null;
  const isCode = CODE_HOSTS[place.host] !== undefined || place.host === ANONYMOUS_HOST;
  const clean = url.startsWith('http') ? url : `https://${url}`;
  return { kind: isCode ? 'code' : 'project', url: clean, label: label(place, isCode), key };
}

/** Cuts what belongs to the sentence, not to the URL: full stops, commas, unbalanced brackets. */
export function trimUrl(url: string): string {
  const surplus = new Map(PAIRS.map(([opener, closer]) => [closer, surplusOf(closer, opener, url)]));
  let end = url.length;
  for (; end > 0; end--) {
    const last = url[end - 1] as string;
    const stray = surplus.get(last) ?? 0;
    if (stray > 0) surplus.set(last, stray - 1);
    else if (!SENTENCE_END.includes(last)) break;
  }
  return url.slice(0, end);
}

/** How many more of one character there are than of another. */
function surplusOf(one: string, other: string, text: string): number {
  let surplus = 0;
  for (const char of text) surplus += char === one ? 1 : char === other ? -1 : 0;
  return surplus;
}

interface Place {
  host: string;
  /** Lower-case path segments; the repository's `.git` is cut. */
  path: string[];
  /** The same as written. */
  shown: string[];
  /** Query and fragment. */
  rest: string;
}

function parsePlace(url: string): Place | null {
  if (url.length > ADDRESS_MAX_LENGTH) return null;
  const match =
    /^(?:(?:https?|ssh|git):\/\/)?(?:[\w-]+@)?([a-z0-9.-]+\.[a-z]{2,})(?::\d+)?(?:[/:]([^?#]*))?([?#].*)?$/i.exec(
      url.trim(),
    );
  if (!match?.[1]) return null;
  const host = match[1].toLowerCase().replace(/^www\./, '');
  // A paper's file is at the address of its page.
  const shown = (match[2] ?? '')
    .replace(/\.pdf$/i, '')
    .split('/')
    .filter(Boolean)
    .map(decode);
  if (shown[1] && CODE_HOSTS[host]) shown[1] = shown[1].replace(/\.git$/i, '');
  return { host, path: shown.map((part) => part.toLowerCase()), shown, rest: match[3] ?? '' };
}

function label({ host, shown }: Place, isCode: boolean): string {
  if (isCode && CODE_HOSTS[host]) return shown.slice(0, 2).join('/');
  return [host, ...shown].join('/');
}

function join(host: string, path: string[]): string {
  return [host, ...path].join('/');
}
