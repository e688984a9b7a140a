/**
 * Which letters a word has, a bit each (32 classes of code units). A letter dropped, added or swapped changes one bit at
 * most, one replaced two: words whose masks differ in more are further apart than that.
 */
export function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) & 31);
  return mask >>> 0;
}

/** Whether words with these masks may be so many edits apart. */
export function mayBeNear(a: number, b: number, edits: number): boolean {
  let differing = a ^ b;
  for (let left = 2 * edits; left >= 0; left--) {
    if (differing === 0) return true;
    differing &= differing - 1;
  }
  return false;
}
