import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { MapGraph } from './map-graph';
import { seededRandom } from './random';

export interface Groups {
  /** By a paper's place: its group; −1 for papers in none. */
  of: Int32Array;
  count: number;
  /** Newman's modularity, −0.5 to 1: how much more the groups hold together than chance would have it. */
  modularity: number;
}

/** Fewer are no group that a name would help with. */
const SMALLEST_GROUP = 3;
/** Below 1 groups are fewer and larger; measured with `npm run bench:map`. */
const RESOLUTION = 1;

/**
 * Papers that are nearer to each other than to the rest: Louvain's method (Blondel et al., "Fast unfolding of communities in
 * large networks", 2008). The largest group first.
 */
export function findGroups({ size, from, to, weight }: MapGraph): Groups {
  const graph = new UndirectedGraph();
  for (let at = 0; at < size; at++) graph.addNode(at);
  for (let edge = 0; edge < from.length; edge++)
    graph.addEdge(from[edge], to[edge], { weight: weight[edge] });
  const { communities, modularity } = louvain.detailed(graph, {
    rng: seededRandom(1),
    resolution: RESOLUTION,
  });
  const sizes = new Map<number, number>();
  for (let at = 0; at < size; at++) {
    const community = communities[at] as number;
    sizes.set(community, (sizes.get(community) ?? 0) + 1);
  }
  const first = new Map<number, number>();
  for (let at = size - 1; at >= 0; at--) first.set(communities[at] as number, at);
  const kept = [...sizes]
    .filter(([, papers]) => papers >= SMALLEST_GROUP)
    .sort((a, b) => b[1] - a[1] || (first.get(a[0]) as number) - (first.get(b[0]) as number))
    .map(([community]) => community);
  const rank = new Map(kept.map((community, i) => [community, i]));
  return {
    of: Int32Array.from({ length: size }, (_, at) => rank.get(communities[at] as number) ?? -1),
    count: kept.length,
    modularity,
  };
}
