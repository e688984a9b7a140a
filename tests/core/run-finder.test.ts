import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BloomBuilder } from '../../src/core/bloom-builder';
import { hashRunAt } from '../../src/core/fingerprints';
import { tokens } from '../../src/core/normalize';
import { type Hit, RunFinder } from '../../src/core/run-finder';

const RUNS = ['Zero-Shot Tokenizer', 'Deep Residual Learning', 'Attention Is All'];
const filterOf = (runs: string[]) => {
  const filter = BloomBuilder.forEntries(runs.length);
  for (const run of runs) filter.add(hashRunAt(tokens(run), 0) ?? 0);
  return filter;
};

function feed(finder: RunFinder, text: string): void {
  for (let from = 0; from < text.length; ) from = finder.feed(text, from);
}

function hitsIn(pieces: string[], filter = filterOf(RUNS)): Hit[] {
  const finder = new RunFinder(filter);
  for (const piece of pieces) feed(finder, piece);
  finder.finish();
  return finder.takeHits(finder.offset);
}

const textsOf = (text: string) => hitsIn([text]).map(({ start, end }) => text.slice(start, end));

describe('RunFinder', () => {
  it.each([
    ['alone', 'Zero-Shot Tokenizer', ['Zero-Shot Tokenizer']],
    ['in a sentence', 'We follow zero-shot tokenizer transfer here.', [' zero-shot tokenizer']],
    ['at the end', 'See Deep Residual Learning', [' Deep Residual Learning']],
    ['with marks in it', "To\u00adday: D\\'eep Résidual $Learning$!", [": D\\'eep Résidual $Learning$"]],
    ['not in other words', 'Zero-Shot Token. Deep Residual Learnings', []],
    ['not in two words', 'Zero-Shot', []],
    ['nothing', '', []],
  ])('finds a run %s', (_where, text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it('finds the same however the text is cut into pieces', () => {
    const text = 'Before — Zero-Shot Tok\u00adenizer, dèep residual LEARNING; attention is all you need!';
    const whole = hitsIn([text]);
    expect(whole).toHaveLength(3);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: text.length }), { maxLength: 12 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((end, i) => text.slice(places[i], end));
        expect(hitsIn(pieces)).toEqual(whole);
      }),
    );
  });

  it('ends a word where it is told to', () => {
    const finder = new RunFinder(filterOf(RUNS));
    finder.feed('Deep Resi');
    expect(finder.isInWord).toBe(true);
    finder.finish();
    expect(finder.isInWord).toBe(false);
    finder.feed('dual Learning');
    finder.finish();
    expect(finder.takeHits(finder.offset)).toEqual([]);
  });

  it('gives each hit once, those that end before an offset', () => {
    const text = `${'word '.repeat(5000)}Deep Residual Learning ${'word '.repeat(20)}`;
    const finder = new RunFinder(filterOf(RUNS));
    feed(finder, text);
    const at = text.indexOf('Deep');
    expect(finder.takeHits(at)).toEqual([]);
    expect(finder.takeHits(text.length)).toEqual([{ start: at - 1, end: at + 22 }]);
    expect(finder.takeHits(text.length)).toEqual([]);
    finder.feed('Deep Residual Learning');
    finder.finish();
    expect(finder.takeHits(finder.offset)).toEqual([{ start: text.length - 1, end: text.length + 22 }]);
  });

  it('keeps apart what two of it read in turn', () => {
    const [one, other] = [new RunFinder(filterOf(RUNS)), new RunFinder(filterOf(RUNS))];
    for (const piece of ['Deep Resid', 'ual Learn', 'ing and']) {
      one.feed(piece);
      other.feed('Attention deep learning ');
    }
    expect(one.takeHits(one.offset)).toEqual([{ start: 0, end: 22 }]);
    expect(other.takeHits(other.offset)).toEqual([]);
  });
});

/** Pieces of page text, odd ones too. */
const WORDS = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom(
    'Tok',
    ' ',
    '-',
    '\\textbf{',
    '}{',
    "\\'e",
    'é',
    'α',
    '使用',
    '𝐒',
    'ﬁ',
    '\u00ad',
    '™',
    '$x_2$',
    '\ud800',
  ),
);

describe('runs on a page and in the library', () => {
  it('are the same for every text', () => {
    fc.assert(
      fc.property(fc.array(WORDS, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        const words = tokens(text);
        const all = words.slice(2).map((_word, i) => hashRunAt(words, i) as number);
        const asked: number[] = [];
        const filter = BloomBuilder.forEntries(0);
        filter.has = (hash) => asked.push(hash) > 0;
        const hits = hitsIn([text], filter);
        expect(asked.slice(2)).toEqual(all);
        expect(hits.map(({ start }, i) => start <= (words[i]?.start ?? -1))).toEqual(all.map(() => true));
        expect(hits.map(({ end }, i) => end >= (words[i + 2]?.end ?? 1e9))).toEqual(all.map(() => true));
      }),
      { numRuns: 1000 },
    );
  });
});
