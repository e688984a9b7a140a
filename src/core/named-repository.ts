/** What a web address says of a repository of another host. */
interface Address {
  /** Lower case, without `www.`. */
  host: string;
  /** Path segments, lower case. */
  path: string[];
  /** Query and fragment. */
  rest: string;
}

/**
 * Hosts (with the first word of the path) that name repositories. Of those that have a repository's files, owner and
 * name are among the first words of the path, and folders follow. Badges and pictures of a repository (group 1) have
 * words of their own before it, or show several.
 */
const NAMING =
  /^(?:(?:raw|codeload|api|opengraph)\.github|deepwiki\.|cdn\.jsdelivr\.|colab\.|((?:(?:img\.shields|codecov|badge\.fury)\.io|(?:flat\.)?badgen\.net)\/g(?:it)?h(?:ub)?$|(?:api\.)?star-history\.|contrib\.|github-readme-stats))/;
/** The last word that may be a repository's name. */
const LAST_OF_FILES = 2;
const LAST_OF_BADGE = 12;
/**
 * Keys (`linkKeys`) of the repositories that an address may name. The library knows which of them is one: in
 * `/github/stars/owner/repo` each two neighbours might be, and no owner is called "stars".
 *
 * `owner.github.io/name` is built from that repository, unless the owner's own site has a folder of the name of
 * another of his repositories; that site itself names none.
 */
export function namedRepositories({ host, path, rest }: Address): string[] {
  const [, owner, site] = /^([\w-]+)\.(github|gitlab)\.io$/.exec(host) ?? [];
  if (owner) return path[0] && !path[0].endsWith('.html') ? [`${site}.com/${owner}/${path[0]}`] : [];
  const naming = NAMING.exec(`${host}/${path[0]}`);
  if (!naming) return [];
  const words = `${path.join('/')}/${decode(rest.toLowerCase())}`
    .split(/[/?#&=,]+/)
    // `?username=owner&repo=name`
    .filter((word) => word && word !== 'repo')
    .map((word) => word.replace(/\.(?:git|svg)$|@.*/, ''));
  const last = naming[1] ? LAST_OF_BADGE : LAST_OF_FILES;
  return words.slice(1, 1 + last).map((name, index) => `github.com/${words[index]}/${name}`);
}

/** The address that GitHub's picture proxy stands for: it has it in hex, `/DIGEST/68747470…`. */
export function withoutProxy(url: string): string {
  const hex = /^https:\/\/camo\.github.*\/([0-9a-f]+)$/.exec(url)?.[1];
  return hex ? decode(hex.replace(/../g, '%$&')) : url;
}

/** Only what decodes: `%` in an address may also be just that. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
