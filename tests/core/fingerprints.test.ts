import { describe, expect, it } from 'vitest';
import {
  buildFingerprints,
  FINGERPRINT_TOKENS,
  hashLinkKey,
  mayBeginTitle,
  readFilter,
} from '../../src/core/fingerprints';
import { normalize } from '../../src/core/normalize';
import { papers, printedTitles } from '../pages/digest';

const TITLES = papers.map((paper) => paper.title);
const KEYS = papers.flatMap((paper) => paper.links.map((link) => link.key));
const prints = buildFingerprints('v1', TITLES, KEYS);
const filter = readFilter(prints);

describe('fingerprints of the bundled digest', () => {
  it('know the beginning of every title, shown or printed', () => {
    for (const title of [...TITLES, ...printedTitles]) {
      expect(mayBeginTitle(title, prints, filter)).toBe(true);
      expect(mayBeginTitle(`${title.toUpperCase()} and more`, prints, filter)).toBe(true);
    }
  });

  it('know every link', () => {
    for (const key of KEYS) expect(filter.has(hashLinkKey(key))).toBe(true);
    expect(filter.has(hashLinkKey('github.com/nobody/nothing'))).toBe(false);
  });

  it('pass by running text', () => {
    const sentences = papers.flatMap((paper) => paper.abstract.split('. '));
    const passed = sentences.filter((sentence) => mayBeginTitle(sentence, prints, filter));
    expect(passed.length).toBeLessThan(sentences.length / 50);
  });

  it('are small, and travel as text', () => {
    expect(JSON.parse(JSON.stringify(prints))).toEqual(prints);
    expect(prints.filter.length).toBeLessThan(1_200);
    expect(JSON.stringify(prints)).not.toMatch(/tokeniz/i);
  });

  it('say how long runs and titles are', () => {
    expect(prints.lengths).toEqual([...prints.lengths].sort((a, b) => a - b));
    expect(Math.max(...prints.lengths)).toBe(FINGERPRINT_TOKENS);
    expect(prints.longest).toBeGreaterThanOrEqual(
      Math.max(...TITLES.map((title) => normalize(title).split(' ').length)),
    );
    expect(prints.version).toBe('v1');
  });
});

describe('fingerprints', () => {
  it('leave out titles that are phrases of the language', () => {
    const short = buildFingerprints('v1', ['Attention', 'Deep Learning', 'Deep Residual Learning'], []);
    expect(short.lengths).toEqual([3]);
    expect(mayBeginTitle('Deep Learning', short, readFilter(short))).toBe(false);
    expect(mayBeginTitle('Deep residual learning', short, readFilter(short))).toBe(true);
  });

  it('tell words and links apart, and the order of words', () => {
    const one = buildFingerprints('v1', ['alpha beta gamma'], ['github.com/o/r']);
    expect(mayBeginTitle('gamma beta alpha', one, readFilter(one))).toBe(false);
    expect(readFilter(one).has(hashLinkKey('alpha beta gamma'))).toBe(false);
  });

  it('of an empty library know nothing', () => {
    const none = buildFingerprints('v0', [], []);
    expect(none).toMatchObject({ lengths: [], longest: 0 });
    expect(mayBeginTitle('Zero-Shot Tokenizer Transfer', none, readFilter(none))).toBe(false);
  });
});
