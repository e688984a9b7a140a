import type { TitleMatch } from '../../core/title-matcher';
import type { Mention } from '../mention';
import type { Candidate } from './candidates';

export interface Settled {
  windows: (TitleMatch | null)[];
  keys: string[][];
}

export type Settle = (question: { windows: string[]; keys: string[] }) => Promise<Settled | null>;

/** A link around more text than this is a block that can be clicked, not a name: it is not painted. */
const LINK_TEXT_MAX_LENGTH = 250;

/** Asks the worker once for all candidates, each text once. @returns the mentions, in the candidates' order */
export async function settleCandidates(candidates: Candidate[], settle: Settle): Promise<Mention[]> {
  const windows = [...new Set(candidates.flatMap((one) => (one.kind === 'title' ? one.window : [])))];
  const keys = [...new Set(candidates.flatMap((one) => (one.kind === 'title' ? [] : one.keys)))];
  if (windows.length === 0 && keys.length === 0) return [];
  const settled = await settle({ windows, keys });
  if (!settled) return [];
  const matchOf = new Map(windows.map((window, i) => [window, settled.windows[i] ?? null]));
  const papersOf = new Map(keys.map((key, i) => [key, settled.keys[i] ?? []]));
  return candidates.flatMap((candidate) => {
    if (candidate.kind === 'title') return titleMention(candidate, matchOf.get(candidate.window) ?? null);
    const paperIds = candidate.keys.map((key) => papersOf.get(key) ?? []).find((ids) => ids.length > 0);
    if (!paperIds) return [];
    return candidate.kind === 'url' ? urlMention(candidate, paperIds) : linkMention(candidate.link, paperIds);
  });
}

function titleMention(candidate: Candidate & { kind: 'title' }, match: TitleMatch | null): Mention | [] {
  if (!match) return [];
  const { stream, tokenStarts, tokenEnds } = candidate;
  let start = tokenStarts[match.start] as number;
  let end = tokenEnds[match.end - 1] as number;
  // "[CLS] Token …": the title's own brackets belong to it, those of the sentence do not.
  if (match.lead && stream.slice(start - match.lead.length, start) === match.lead) start -= match.lead.length;
  if (match.trail && stream.slice(end, end + match.trail.length) === match.trail) end += match.trail.length;
  const range = stream.range(start, end);
  return range ? textMention('title', range, match.paperIds) : [];
}

function urlMention(candidate: Candidate & { kind: 'url' }, paperIds: string[]): Mention | [] {
  const range = candidate.stream.range(candidate.start, candidate.end);
  return range ? textMention('url', range, paperIds) : [];
}

function textMention(kind: 'title' | 'url', range: Range, paperIds: string[]): Mention {
  return { range, text: range.toString(), paperIds, kind, link: null, isPainted: true };
}

function linkMention(link: HTMLAnchorElement, paperIds: string[]): Mention | [] {
  if (!link.isConnected) return [];
  const { href } = link;
  const range = link.ownerDocument.createRange();
  range.selectNodeContents(link);
  const text = link.textContent ?? '';
  const isPainted = text.trim() !== '' && text.length <= LINK_TEXT_MAX_LENGTH;
  if (isPainted) trimSpace(range, link);
  return { range, text, paperIds, kind: 'link', link: { element: link, href }, isPainted };
}

/** White space at the edges of a link's text would be painted too. */
function trimSpace(range: Range, link: HTMLAnchorElement): void {
  const walker = link.ownerDocument.createTreeWalker(link, NodeFilter.SHOW_TEXT);
  let first: Text | null = null;
  let last: Text | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.data.trim() === '') continue;
    first ??= node;
    last = node;
  }
  if (!first || !last) return;
  range.setStart(first, first.data.length - first.data.trimStart().length);
  range.setEnd(last, last.data.trimEnd().length);
}
