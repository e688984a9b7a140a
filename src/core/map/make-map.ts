import type { Paper } from '../paper';
import { paperVectors } from '../relations/vectors';
import { findGroups } from './find-groups';
import { layOut } from './lay-out';
import { graphOf } from './map-graph';
import type { MapLayout } from './map-layout';
import { nameGroups } from './name-groups';
import { nearestPapers } from './nearest-papers';
import { pullWeights } from './pull-weights';

/** Of each paper so many of its nearest make the map. */
const NEAREST = 10;

/** What is being done, as people can be told; how much of all is done, 0 to 1. */
export type MapProgress = (step: 'reading' | 'comparing' | 'grouping' | 'placing', share: number) => void;

/** Shares of the time that the steps take, by `npm run bench:map`. */
const COMPARED = 0.35;
const GROUPED = 0.45;
const PLACED = 0.5;

/** Lays papers out, near where they are about the same. In whatever order they come, the map is the same. */
export function makeMap(papers: readonly Paper[], onProgress: MapProgress = () => {}): MapLayout {
  const sorted = [...new Map(papers.map((paper) => [paper.id, paper])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  let read = 0;
  const vectors = paperVectors(sorted, undefined, () =>
    onProgress('reading', (COMPARED * read++) / sorted.length),
  );
  let compared = 0;
  const near = nearestPapers(vectors, NEAREST, () =>
    onProgress('comparing', COMPARED + ((GROUPED - COMPARED) * compared++) / sorted.length),
  );
  onProgress('grouping', GROUPED);
  const graph = graphOf(near);
  const groups = findGroups(graph);
  const names = nameGroups(vectors, groups);
  const { x, y } = layOut(graph, pullWeights(graph, near), (share) =>
    onProgress('placing', PLACED + (1 - PLACED) * share),
  );
  const { from, to, weight } = graph;
  return {
    ids: sorted.map(({ id }) => id),
    x,
    y,
    group: groups.of,
    groups: names.map((terms, group) => ({
      terms,
      papers: groups.of.reduce((sum, one) => sum + Number(one === group), 0),
    })),
    modularity: groups.modularity,
    from,
    to,
    weight,
  };
}
