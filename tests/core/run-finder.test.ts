import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFingerprints, readFilter } from '../../src/core/fingerprints';
import { RunFinder } from '../../src/core/run-finder';

const TITLES = ['Zero-Shot Tokenizer Transfer', 'Deep Residual Learning', 'Attention Is All You Need'];
const prints = buildFingerprints('v1', TITLES, []);

const newFinder = () => new RunFinder(readFilter(prints), prints.lengths);

/** The text of each hit up to the end of its run, from a text that is fed in pieces. */
function hitsIn(pieces: string[]): string[] {
  const finder = newFinder();
  const text = pieces.join('');
  for (const piece of pieces) {
    finder.feed(piece);
    finder.find(false);
  }
  finder.find(true);
  return finder.takeHits(finder.count).map((hit) => {
    const { starts } = finder.places(hit, 1);
    return text.slice(starts[0], (starts[0] as number) + 14);
  });
}

describe('RunFinder', () => {
  it.each([
    ['alone', 'Zero-Shot Tokenizer Transfer', ['Zero-Shot Toke']],
    ['in a sentence', 'We follow zero-shot tokenizer transfer here.', ['zero-shot toke']],
    ['at the end', 'See Deep Residual Learning', ['Deep Residual ']],
    ['two in a row', 'Deep Residual Learning Deep Residual Learning', ['Deep Residual ', 'Deep Residual ']],
    ['not in part', 'Zero-Shot Tokenizer. All You Need.', []],
    ['nothing', '', []],
  ])('finds a title %s', (_where, text, expected) => {
    expect(hitsIn([text])).toEqual(expected);
  });

  it('finds the same however the text is cut into pieces', () => {
    const text =
      'Before — Zero-Shot Tok\u00adenizer Transfer, deep residual LEARNING; attention is all you need!';
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

  it('ends a word at a break', () => {
    const finder = newFinder();
    for (const piece of ['Deep Resi', 'dual Learning']) {
      finder.feed(piece);
      finder.breakToken();
    }
    finder.find(true);
    expect(finder.takeHits(finder.count)).toEqual([]);
  });

  it('gives each hit once, and keeps its places true after forgetting', () => {
    const finder = newFinder();
    const text = `${'word '.repeat(500)}Deep Residual Learning ${'word '.repeat(20)}`;
    finder.feed(text);
    finder.find(false);
    const [hit] = finder.takeHits(finder.count);
    expect(hit).toBe(500);
    expect(finder.takeHits(finder.count)).toEqual([]);
    expect(finder.discard(500)).toBe(text.indexOf('Deep'));
    expect(finder.places(500, 3)).toEqual({
      starts: [2500, 2505, 2514],
      ends: [2504, 2513, 2522],
    });
    expect(finder.count).toBe(523);
    finder.feed('Deep Residual Learning');
    finder.find(true);
    expect(finder.takeHits(finder.count)).toEqual([523]);
  });
});
