/**
 * How many letters two words are apart: one is dropped, added, replaced, or swapped with its neighbour (optimal string
 * alignment: Damerau 1964, each letter touched once). Only the band that can stay within `most` is looked at.
 * @returns more than `most`, by however much, where they are further apart
 */
export function editDistance(a: string, b: string, most: number): number {
  const far = most + 1;
  if (Math.abs(a.length - b.length) > most) return far;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(far);
    if (i <= most) row[0] = i;
    let least = row[0] as number;
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, (before[j - 2] as number) + 1);
      row[j] = edits;
      least = Math.min(least, edits);
    }
    // A swap reaches over a row: only two rows beyond reach are the end.
    if (least > most && Math.min(...last) > most) return far;
    before = last;
    last = row;
  }
  return last[b.length] as number;
}
