import { describe, expect, it } from 'vitest';
import { latexToUnicode } from '../../src/core/latex';

describe('latexToUnicode', () => {
  it.each([
    ['$O(n \\log n)$', 'O(n log n)'],
    ['at rate \\log T', 'at rate log T'],
    ['$\\min_x \\max_y f$', 'minₓ max_y f'],
    ['$\\left( a \\right)$', '( a )'],
    ['$a-b$', 'a−b'],
    ['$\\alpha$-stable', 'α-stable'],
    ['$\\minor$', '\\minor'],
  ])('reads %j as %j', (latex, text) => {
    expect(latexToUnicode(latex)).toBe(text);
  });

  it('leaves what is unknown as it is, however much there is of it', () => {
    const unknown = Array.from(
      { length: 390 },
      (_, i) => `\\quux${'abcdefghij'[i % 10]}${'x'.repeat(i / 10)}z`,
    ).join(' ');
    expect(latexToUnicode(unknown)).toBe(unknown);
    expect(latexToUnicode('$\\beta$')).toBe('β');
    const formulas = Array.from({ length: 100 }, (_, i) => `$\\gamma_{${i}a}$`).join(' ');
    const read = latexToUnicode(formulas).split(' ');
    expect(read[0]).toBe('γ₀ₐ');
    expect(read[99]).toContain('\\gamma');
  });
});
