import type { TitleFind } from '../../core/recognise/title-find';
import { closest, createWalker, isConnected, parentElementOf, textOf } from '../dom';
import { addressOf, Mention, textMention } from '../mention';
import type { Place } from '../place';
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

/** The items, rows and paragraphs in which links to a paper stand. */
type Besides = ReadonlyMap<string, ReadonlySet<Element>>;

/** A link around more text than this is a block that can be clicked, not a name: it is not painted. */
const LINK_TEXT_MAX_LENGTH = 250;

/** What holds a title and its links in lists and tables of papers. */
const BESIDE = 'li,tr,p,dd';
/** Items within items that a link is in, the innermost first; lists go no deeper. */
const MAX_NESTED = 20;

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
  const besides = besidesOf(links);
  const titles = candidates.flatMap((candidate) =>
    candidate.kind === 'title' ? titleMentions(candidate, findsOf.get(candidate.window) ?? [], besides) : [],
  );
  return [...titles, ...links];
}

function titleMentions(
  { stream, start, hits }: Candidate & { kind: 'title' },
  finds: TitleFind[],
  besides: Besides,
): Mention[] {
  return finds.flatMap((find) => {
    // A find without a hit may lack its beginning or end; it is whole in the window of its own hits.
    const isWhole = hits.some((hit) => hit.start < start + find.end && hit.end > start + find.start);
    const place = isWhole && stream.place(start + find.start, start + find.end);
    if (!place) return [];
    const { paperIds, certainty } = find;
    if (certainty !== 'supported') return textMention('title', place, paperIds, certainty);
    return isBesideLink(place, paperIds, besides) ? textMention('title', place, paperIds, 'probable') : [];
  });
}

function besidesOf(links: Mention[]): Besides {
  const besides = new Map<string, Set<Element>>();
  for (const { element, paperIds } of links) {
    const around: Element[] = [];
    let at = element && closest(element, BESIDE);
    for (let left = MAX_NESTED; at && left > 0; left--) {
      around.push(at);
      const parent = parentElementOf(at);
      at = parent && closest(parent, BESIDE);
    }
    for (const id of paperIds) {
      const known = besides.get(id) ?? new Set();
      for (const element of around) known.add(element);
      besides.set(id, known);
    }
  }
  return besides;
}

/** Whether a link to one of the papers stands in the same item, row or paragraph. */
function isBesideLink({ start }: Place, paperIds: string[], besides: Besides): boolean {
  const parent = parentElementOf(start);
  const around = parent && closest(parent, BESIDE);
  if (!around) return false;
  return paperIds.some((id) => besides.get(id)?.has(around));
}

function urlMention(candidate: Candidate & { kind: 'url' }, paperIds: string[]): Mention | [] {
  const place = candidate.stream.place(candidate.start, candidate.end);
  return place ? textMention('url', place, paperIds) : [];
}

function linkMention(link: HTMLAnchorElement | HTMLImageElement, paperIds: string[]): Mention | [] {
  if (!isConnected(link)) return [];
  const text = textOf(link) ?? '';
  const words = text.length <= LINK_TEXT_MAX_LENGTH ? wordsOf(link) : null;
  const place = words ?? { start: link, startOffset: 0, end: link, endOffset: 0 };
  const mention = new Mention(place, text, paperIds, 'link', 'exact', {
    element: link,
    href: addressOf(link),
  });
  mention.isPainted = words !== null;
  return mention;
}

/** What a link says, without the white space at its edges; null where it has no words. */
function wordsOf(link: Element): Place | null {
  const walker = createWalker(link, NodeFilter.SHOW_TEXT);
  let first: Text | null = null;
  let last: Text | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.data.trim() === '') continue;
    first ??= node;
    last = node;
  }
  if (!first || !last) return null;
  return {
    start: first,
    startOffset: first.data.length - first.data.trimStart().length,
    end: last,
    endOffset: last.data.trimEnd().length,
  };
}
