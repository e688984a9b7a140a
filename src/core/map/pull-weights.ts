import type { MapGraph } from './map-graph';
import type { NearestPapers } from './nearest-papers';

/** So exactly is a paper's measure found; UMAP's own. */
const STEPS = 40;

/**
 * How strongly each pair of a graph is to be drawn together, 0 to 1: UMAP's fuzzy neighbourhoods (McInnes, Healy & Melville,
 * 2018, §3.1). Each paper measures by its own nearest: those of a lonely paper count as much as those in a crowd.
 */
export function pullWeights({ size, from, to }: MapGraph, near: NearestPapers): Float64Array {
  const strength = new Map<number, number>();
  for (let own = 0; own < size; own++) {
    const distances = distancesFrom(own, near);
    const scale = scaleOf(distances, Math.log2(near.count));
    for (const [i, distance] of distances.entries()) {
      const key = own * size + (near.place[own * near.count + i] as number);
      strength.set(key, Math.exp(-(distance - (distances[0] as number)) / scale));
    }
  }
  return Float64Array.from(from, (a, edge) => {
    const b = to[edge] as number;
    const there = strength.get(a * size + b) ?? 0;
    const back = strength.get(b * size + a) ?? 0;
    return there + back - there * back;
  });
}

/** Cosine distances to a paper's nearest, ascending. */
function distancesFrom(own: number, { count, place, score }: NearestPapers): number[] {
  const distances: number[] = [];
  for (let at = own * count; at < (own + 1) * count && (place[at] as number) >= 0; at++)
    distances.push(1 - (score[at] as number));
  return distances;
}

/** The scale at which the nearest papers' strengths add up to `target`, by bisection. */
function scaleOf(distances: number[], target: number): number {
  const nearest = distances[0] ?? 0;
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let scale = 1;
  for (let step = 0; step < STEPS; step++) {
    let sum = 0;
    for (const distance of distances) sum += Math.exp(-(distance - nearest) / scale);
    if (sum > target) high = scale;
    else low = scale;
    scale = high === Number.POSITIVE_INFINITY ? scale * 2 : (low + high) / 2;
  }
  return scale;
}
