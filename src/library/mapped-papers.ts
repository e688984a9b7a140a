import { MOST_MAPPED, NEIGHBOURHOOD_MAPPED } from '../core/limits';
import { type MappedPapers, toMapPaper } from '../core/map/map-paper';
import type { Paper } from '../core/paper';
import { isOfKept, meets } from '../core/query/meets';
import { readQuery } from '../core/query/read-query';
import { findNeighbourhood } from '../core/relations/neighbourhood';
import type { SearchSource } from '../core/search/search-source';
import type { Listing } from './listing';
import type { KeptStore } from './store/kept-store';

/** The papers that a query's conditions choose, without text; none of them where they are too many for a map. */
export async function mappedPapers(query: string, listing: Listing): Promise<MappedPapers> {
  const { parts } = readQuery(query);
  const { total } = await listing.page(parts, 0, 0);
  if (total > MOST_MAPPED) return { papers: [], total };
  const { papers } = await listing.page(parts, 0, total);
  return { papers: papers.map(toMapPaper), total };
}

/** The papers around one, as far as a query's conditions choose them. */
export async function mappedAround(
  paper: Paper,
  query: string,
  source: SearchSource,
  keeping: KeptStore | null,
): Promise<MappedPapers> {
  const { parts } = readQuery(query);
  const kept = parts.some(isOfKept) ? await keeping?.all() : undefined;
  const accepts = (one: Paper) => meets(one, parts, kept?.get(one.id));
  const papers = await findNeighbourhood(paper, source, NEIGHBOURHOOD_MAPPED, accepts);
  return { papers: papers.map(toMapPaper), total: papers.length };
}
