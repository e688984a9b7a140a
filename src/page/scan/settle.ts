import type { TitleFind } from '../../core/recognise/title-find';
import { addressOf, type Mention, textMention } from '../mention';
import type { Candidate } from './candidates';

export interface Settled {
  windows: TitleFind[][];
  titles: string[][];
  keys: string[][];
}

export type Settle = (question: {
  windows: string[];
  titles: string[];
  keys: string[];
}) => Promise<Settled | null>;

/** A link around more text than this is a block that can be clicked, not a name: it is not painted. */
const LINK_TEXT_MAX_LENGTH = 250;

/** What holds a title and its links in lists and tables of papers. */
const BESIDE = 'li,tr,p,dd';

/** Asks the worker once for all candidates, each text once. @returns the mentions, titles first */
export async function settleCandidates(candidates: Candidate[], settle: Settle): Promise<Mention[]> {
  const windows = [...new Set(candidates.flatMap((one) => (one.kind === 'title' ? one.window : [])))];
  const keys = [...new Set(candidates.flatMap((one) => (one.kind === 'title' ? [] : one.keys)))];
  if (windows.length === 0 && keys.length === 0) return [];
  const settled = await settle({ windows, titles: [], keys });
  if (!settled) return [];
  const findsOf = new Map(windows.map((window, i) => [window, settled.windows[i] ?? []]));
  const papersOf = new Map(keys.map((key, i) => [key, settled.keys[i] ?? []]));
  const links = candidates.flatMap((candidate) => {
    if (candidate.kind === 'title') return [];
    const paperIds = candidate.keys.map((key) => papersOf.get(key) ?? []).find((ids) => ids.length > 0);
    if (!paperIds) return [];
    return candidate.kind === 'url' ? urlMention(candidate, paperIds) : linkMention(candidate.link, paperIds);
  });
  const titles = candidates.flatMap((candidate) =>
    candidate.kind === 'title' ? titleMentions(candidate, findsOf.get(candidate.window) ?? [], links) : [],
  );
  return [...titles, ...links];
}

function titleMentions(
  { stream, start, hits }: Candidate & { kind: 'title' },
  finds: TitleFind[],
  links: Mention[],
): Mention[] {
  return finds.flatMap((find) => {
    // A find without a hit may lack its beginning or end; it is whole in the window of its own hits.
    const isWhole = hits.some((hit) => hit.start < start + find.end && hit.end > start + find.start);
    const range = isWhole && stream.range(start + find.start, start + find.end);
    if (!range) return [];
    const { paperIds, certainty } = find;
    if (certainty !== 'supported') return textMention('title', range, paperIds, certainty);
    return isBesideLink(range, paperIds, links) ? textMention('title', range, paperIds, 'probable') : [];
  });
}

/** Whether a link to one of the papers stands in the same item, row or paragraph. */
function isBesideLink(range: Range, paperIds: string[], links: Mention[]): boolean {
  const around = range.startContainer.parentElement?.closest(BESIDE);
  return links.some(
    (link) =>
      link.paperIds.some((id) => paperIds.includes(id)) && around?.contains(link.range.startContainer),
  );
}

function urlMention(candidate: Candidate & { kind: 'url' }, paperIds: string[]): Mention | [] {
  const range = candidate.stream.range(candidate.start, candidate.end);
  return range ? textMention('url', range, paperIds) : [];
}

function linkMention(link: HTMLAnchorElement | HTMLImageElement, paperIds: string[]): Mention | [] {
  if (!link.isConnected) return [];
  const href = addressOf(link);
  const range = link.ownerDocument.createRange();
  range.selectNode(link);
  const text = link.textContent ?? '';
  const isPainted = text.trim() !== '' && text.length <= LINK_TEXT_MAX_LENGTH;
  if (isPainted) trimSpace(range, link);
  return {
    range,
    text,
    paperIds,
    kind: 'link',
    certainty: 'exact',
    link: { element: link, href },
    isPainted,
  };
}

/** White space at the edges of a link's text would be painted too. */
function trimSpace(range: Range, link: Element): void {
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
