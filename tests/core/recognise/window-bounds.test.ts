import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIGNED_WORDS_MAX } from '../../../src/core/limits';
import { readWindow, TitleReader } from '../../../src/core/recognise/find-titles';
import { TitleFinder } from '../../../src/core/recognise/title-finder';
import { weighWords } from '../../../src/core/recognise/weigh-words';
import { papers } from '../../pages/digest';

/** A library with these titles beside the digest's. */
function libraryWith(...titles: string[]) {
  const all = [
    ...papers.map(({ id, title, abstract }) => ({ id, title, abstract })),
    ...titles.map((title, i) => ({ id: `added${i}`, title, abstract: '' })),
  ];
  const weights = weighWords(all);
  const finder = new TitleFinder(all, weights);
  const reader = new TitleReader(weights, all.length);
  return {
    finder,
    /** What reading a window costs, in words of titles that are laid along it. */
    cost(text: string): number {
      const window = readWindow(text);
      const steps = reader.steps(window, new Map(window.runs.map((run) => [run, finder.withRun(run)])));
      for (;;) {
        const { done, value } = steps.next();
        if (done) return value.alignedWords;
      }
    },
  };
}

const repeat = (text: string, length: number) => text.repeat(length / text.length + 1).slice(0, length);
const names = (text: string, { finder }: ReturnType<typeof libraryWith>) =>
  finder.find(text).map(({ certainty, start, end }) => `${certainty} ${text.slice(start, end)}`);

describe('a title of few different words', () => {
  const TWICE = 'Video to Video Synthesis';
  const library = libraryWith(TWICE, repeat('sugar water ', 300).trim(), 'Quiet Rivers Carry Sand');

  it('is found word for word', () => {
    expect(names(`See “${TWICE}” there`, library)).toEqual([`exact ${TWICE}`]);
  });

  it('is not found where words differ; one of more different words is', () => {
    expect(names('\u2029Video to Video Syntheses\u2029', library)).toEqual([]);
    expect(names('\u2029Quiet Rivers Carry Sands\u2029', library)).toEqual([
      'probable Quiet Rivers Carry Sands',
    ]);
  });

  it('costs nothing where a page repeats it, and is found once where it stands', () => {
    const title = repeat('sugar water ', 300).trim();
    expect(library.cost(repeat('sugar water sugar ', 20_000))).toBe(0);
    expect(names(`${title} ${title}`, library)).toEqual([`exact ${title}`, `exact ${title}`]);
  });

  it('costs nothing where two to seven words make a long title, however they are put', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 7 }), (words) => {
        const title = repeat(`${words.join(' ')} `, 300).trim();
        const near = repeat(`${words.join(' ')} ${words[0]} `, 8000);
        expect(libraryWith(title).cost(near)).toBe(0);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a window', () => {
  const title = Array.from({ length: 60 }, (_, i) => `w${i}`).join(' ');
  const near = 'w0 w1 w2 w3 xx yy ';

  it('costs no more than in proportion to its length, up to a bound', () => {
    const library = libraryWith(title);
    const costs = [1000, 2000, 4000].map((length) => library.cost(repeat(near, length)));
    const [one = 0, two = 0, four = 0] = costs;
    expect(one).toBeGreaterThan(0);
    expect(two).toBeLessThanOrEqual(2.3 * one);
    expect(four).toBeLessThanOrEqual(2.3 * two);
    expect(library.cost(repeat(near, 20_000))).toBeLessThanOrEqual(ALIGNED_WORDS_MAX + 60);
  });

  it('costs no more than in proportion to the titles that it may have, up to a bound', () => {
    const with_ = (count: number) =>
      libraryWith(...Array.from({ length: count }, (_, i) => `${title} t${i}`)).cost(repeat(near, 500));
    const [five, ten] = [with_(5), with_(10)];
    expect(five).toBeGreaterThan(0);
    expect(ten).toBeLessThanOrEqual(2.1 * five);
    expect(with_(100)).toBeLessThanOrEqual(ALIGNED_WORDS_MAX + 61);
  });

  it('names word for word what stands in it, also behind what costs most', () => {
    const library = libraryWith(title);
    const known = papers[0]?.title as string;
    expect(names(`${repeat(near, 8000)}\u2029${known}\u2029`, library)).toContain(`exact ${known}`);
  });
});
