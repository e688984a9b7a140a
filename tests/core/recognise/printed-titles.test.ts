import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { papers } from '../../pages/digest';
import { printRandomly, shuffleWords } from '../../pages/random-print';
import { finder } from './finder';

/** Brackets around a title belong to it only where they are printed; those titles have tests of their own. */
const known = papers.filter(({ title }) => /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u.test(title));
const paper = fc.constantFrom(...known);
const seed = fc.integer();

describe('a title of the library', () => {
  it('is found with exact offsets, however it is printed', () => {
    fc.assert(
      fc.property(paper, seed, fc.lorem(), fc.lorem(), ({ id, title }, number, before, after) => {
        const { text } = printRandomly(title, number);
        const [find, ...others] = finder.find(`${before}. ${text}, ${after}`);
        const start = before.length + 2;
        expect(others).toEqual([]);
        expect(find).toEqual({ start, end: start + text.length, paperIds: [id], certainty: 'exact' });
      }),
      { numRuns: 1000 },
    );
  });

  it('is not found in its own words in another order', () => {
    fc.assert(
      fc.property(paper, seed, ({ title }, number) => {
        const words = shuffleWords(title, number);
        const found = words === null ? [] : finder.find(`We say ${words} here.`);
        expect(found.filter(({ certainty }) => certainty !== 'supported')).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is not found in random words of all titles', () => {
    const words = [...new Set(papers.flatMap(({ title }) => title.split(/[\s:-]+/)))];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 5, maxLength: 60 }), (chosen) => {
        const found = finder.find(chosen.join(' '));
        expect(found.filter(({ certainty }) => certainty !== 'supported')).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
