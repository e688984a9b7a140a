import { type Identifier, readIdentifier } from '../core/identifiers';
import type { Kept } from '../core/kept';
import { RESULTS_SHOWN } from '../core/limits';
import { linkKeys } from '../core/links';
import type { Paper, SearchAnswer } from '../core/paper';
import { isOfKept, meets } from '../core/query/meets';
import type { QueryPart } from '../core/query/query-part';
import { readQuery } from '../core/query/read-query';
import { sortedBy, sortOrderOf } from '../core/query/sort-order';
import { search } from '../core/search/search';
import type { SearchSource } from '../core/search/search-source';

/** What answers a query. */
export interface Queried {
  /** Asked for only where there are words: it takes a moment after the worker was woken. */
  words(): Promise<SearchSource>;
  /** All papers that meet conditions, without ranking; at most `limit`. */
  listed(parts: QueryPart[], limit: number): Promise<Paper[]>;
  byKey(key: string): Promise<Paper[]>;
  /** What the user keeps, by paper id. */
  kept(): Promise<ReadonlyMap<string, Kept>>;
}

/** Answers what is typed into a search box: an identifier or address, conditions, words. */
export async function answerQuery(
  text: string,
  library: Queried,
  limit = RESULTS_SHOWN,
): Promise<SearchAnswer> {
  const named = readIdentifier(text);
  if (named) return answerName(text, named, library);
  const { words, parts, hints } = readQuery(text);
  if (parts.length === 0)
    return { ...(await search(await library.words(), words, limit)), query: text, hints };
  const answer = words.trim()
    ? await searchWith(words, parts, library, limit)
    : plainAnswer(await library.listed(parts, limit));
  const why = answer.hits.length === 0 ? reasons(parts) : [];
  return { ...answer, query: text, hints: [...hints, ...why] };
}

async function searchWith(
  words: string,
  parts: QueryPart[],
  library: Queried,
  limit: number,
): Promise<SearchAnswer> {
  const kept = parts.some(isOfKept) ? await library.kept() : null;
  const accepts = (paper: Paper) => meets(paper, parts, kept?.get(paper.id));
  const answer = await search(await library.words(), words, limit, accepts);
  const by = sortOrderOf(parts);
  return by ? { ...answer, hits: sortedBy(answer.hits, by, ({ paper }) => paper) } : answer;
}

async function answerName(
  text: string,
  { kind, value, key }: Identifier,
  library: Queried,
): Promise<SearchAnswer> {
  const keys = key ? [key] : linkKeys(value);
  const found = await Promise.all(keys.map((one) => library.byKey(one)));
  const papers = found.find((list) => list.length > 0) ?? [];
  const hints = papers.length > 0 ? [] : [`No paper in your library has the ${kind} ${value}.`];
  return { ...plainAnswer(papers), query: text, hints };
}

/** Papers as they are, nothing marked. */
export function plainAnswer(papers: Paper[]): SearchAnswer {
  const hits = papers.map((paper) => ({
    paper,
    title: { text: paper.title, marks: [] },
    snippet: { text: paper.abstract, marks: [] },
  }));
  return { query: '', hits, kind: 'matches', corrections: [], expandedTerms: [], hints: [] };
}

/** Why nothing may meet the conditions. */
function reasons(parts: QueryPart[]): string[] {
  const asksFor = (kind: string, what?: string) =>
    parts.some(
      ({ condition }) =>
        condition.kind === kind && (!what || ('what' in condition && condition.what === what)),
    );
  return [
    ...(asksFor('year')
      ? ['Only papers whose year is known can be of a year: the bundled digest gives days without one.']
      : []),
    ...(asksFor('is', 'saved') ? ['Save a paper with the bookmark beside its title.'] : []),
    ...(asksFor('is', 'new') ? ['New are papers that came from a source since you last looked.'] : []),
  ];
}
