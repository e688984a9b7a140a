/**
 * How many letters two words are apart: one is dropped, added, replaced, or swapped with its neighbour (optimal string
 * alignment: Damerau 1964, each letter touched once). Only the band that can stay within `most` is looked at and held.
 * @returns more than `most`, by however much, where they are further apart
 */
export function editDistance(a: string, b: string, most: number): number {
  const far = most + 1;
  if (Math.abs(a.length - b.length) > most) return far;
  // Of each row the places from `i - most` to `i + most`; one more on either side is far.
  const width = 2 * most + 3;
  let before = new Array<number>(width).fill(far);
  let last = Array.from({ length: width }, (_, k) => (k > most && k < width - 1 ? k - most - 1 : far));
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(width).fill(far);
    let least = far;
    for (let k = 1; k < width - 1; k++) {
      const j = i - most - 1 + k;
      if (j === 0) least = row[k] = i;
      if (j < 1 || j > b.length) continue;
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(
        (last[k + 1] as number) + 1,
        (row[k - 1] as number) + 1,
        (last[k] as number) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, (before[k] as number) + 1);
      row[k] = edits;
      if (edits < least) least = edits;
    }
    // A swap reaches over a row: only two rows beyond reach are the end.
    if (least > most && leastBefore > most) return far;
    leastBefore = least;
    before = last;
    last = row;
  }
  return last[b.length - a.length + most + 1] as number;
}
