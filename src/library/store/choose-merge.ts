import type { Manifest } from './database';

type Segments = Manifest['segments'];

/** So many neighbours of one size become one: few segments are asked for each word, and few bytes written twice. */
const FAN = 8;
/** Papers in the smallest size of segments; each further size has `FAN` times as many. */
const SMALLEST = 2000;
/** Share of a segment's papers that may be gone before it is written anew. */
const MOST_GONE = 0.5;

/**
 * Places [from, to) of neighbouring segments that are to become one; null where none are. One by itself is written anew
 * where most of its papers are gone; small ones come first.
 * @param removed ordinals of papers that are still in a segment
 */
export function chooseMerge(
  segments: Segments,
  removed: readonly number[] = [],
): [from: number, to: number] | null {
  const hollow = segments.findIndex(({ from, count }) => {
    const gone = removed.filter((ordinal) => ordinal >= from && ordinal < from + count).length;
    return gone > count * MOST_GONE;
  });
  if (hollow >= 0) return [hollow, hollow + 1];
  const largest = Math.max(0, ...segments.map(({ count }) => count));
  for (let size = SMALLEST; ; size *= FAN) {
    let from = 0;
    for (let at = 0; at < segments.length; at++) {
      if ((segments[at]?.count ?? 0) > size) from = at + 1;
      else if (at + 1 - from >= FAN && isWorthIt(segments.slice(from, at + 1))) return [from, at + 1];
    }
    if (size >= largest) return null;
  }
}

/** A large one is not written anew for a few small ones. */
function isWorthIt(segments: Segments): boolean {
  const counts = segments.map(({ count }) => count);
  return Math.max(...counts) * 2 <= counts.reduce((sum, count) => sum + count, 0);
}
