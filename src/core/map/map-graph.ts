import type { NearestPapers } from './nearest-papers';

/** Which papers are near which, each pair once. */
export interface MapGraph {
  /** Papers. */
  size: number;
  /** Places of the papers; `from` is the smaller one. Ascending by `from`, then `to`. */
  from: Uint32Array;
  to: Uint32Array;
  /** Cosines. */
  weight: Float32Array;
}

/** A pair is near where one of both is among the other's nearest. */
export function graphOf({ count, place, score }: NearestPapers): MapGraph {
  const size = place.length / count;
  const pairs = new Map<number, number>();
  for (let at = 0; at < place.length; at++) {
    const other = place[at] as number;
    if (other < 0) continue;
    const own = Math.floor(at / count);
    pairs.set(Math.min(own, other) * size + Math.max(own, other), score[at] as number);
  }
  const keys = [...pairs.keys()].sort((a, b) => a - b);
  return {
    size,
    from: Uint32Array.from(keys, (key) => Math.floor(key / size)),
    to: Uint32Array.from(keys, (key) => key % size),
    weight: Float32Array.from(keys, (key) => pairs.get(key) as number),
  };
}
