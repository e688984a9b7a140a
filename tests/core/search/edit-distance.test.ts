import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/core/search/edit-distance';

/** The whole table, after the definition. */
function plain(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => i || j),
  );
  const at = (i: number, j: number) => (d[i] as number[])[j] as number;
  for (let j = 0; j <= b.length; j++) (d[0] as number[])[j] = j;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const all = [at(i - 1, j) + 1, at(i, j - 1) + 1, replaced, isSwap ? at(i - 2, j - 2) + 1 : 99];
      (d[i] as number[])[j] = Math.min(...all);
    }
  return at(a.length, b.length);
}

describe('editDistance', () => {
  it.each([
    ['token', 'token', 0],
    ['token', 'tokn', 1],
    ['token', 'toekn', 1],
    ['token', 'tokken', 1],
    ['difussion', 'diffusion', 2],
    ['', 'ab', 2],
  ])('%s and %s are %i apart', (a, b, edits) => {
    expect(editDistance(a, b, 2)).toBe(edits);
  });

  it('is that of the whole table, as far as it is asked for', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (a, b, most) => {
        const edits = plain(a, b);
        const found = editDistance(a, b, most);
        if (edits <= most) expect(found).toBe(edits);
        else expect(found).toBeGreaterThan(most);
      }),
      { numRuns: 3000 },
    );
  });
});
