import type { Paper } from '../paper';
import type { SearchSource } from '../search/search-source';
import { findRelated } from './find-related';

/** The nearest of the paper itself, and of each of those: together about three hundred, many of them found twice. */
const FIRST_STEP = 30;
const SECOND_STEP = 20;

/**
 * The papers around one, in a library too large to compare all with all: the nearest, and what is nearest to them.
 * @param accepts leaves out others, and what is only near them
 * @returns at most `count`, the paper itself first, then the nearest first
 */
export async function findNeighbourhood(
  paper: Paper,
  source: SearchSource,
  count: number,
  accepts: (paper: Paper) => boolean = () => true,
): Promise<Paper[]> {
  const found = new Map([[paper.id, paper]]);
  const nearest = async (to: Paper, limit: number) =>
    (await findRelated(to, source, limit)).map((one) => one.paper).filter(accepts);
  const first = await nearest(paper, FIRST_STEP);
  for (const one of first) found.set(one.id, one);
  for (const one of first) {
    for (const near of await nearest(one, SECOND_STEP)) {
      if (found.size >= count) return [...found.values()].slice(0, count);
      found.set(near.id, found.get(near.id) ?? near);
    }
  }
  return [...found.values()].slice(0, count);
}
