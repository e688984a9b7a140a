import { describe, expect, it } from 'vitest';
import { buildFingerprints, hashLinkKey, hashRunAt, readFilter } from '../../src/core/fingerprints';
import { type Token, tokens } from '../../src/core/normalize';
import { TitleFinder } from '../../src/core/recognise/title-finder';
import { weighWords } from '../../src/core/recognise/weigh-words';
import { papers, printedTitles } from '../pages/digest';

const TITLES = papers.map((paper) => paper.title);
const KEYS = papers.flatMap((paper) => paper.links.map((link) => link.key));
const LONGEST = Math.max(...TITLES.map((title) => title.length));
const runs = new TitleFinder(papers, weighWords(papers)).allRuns();
const prints = buildFingerprints('v1', runs, KEYS, LONGEST);
const filter = readFilter(prints);

const runsOf = (words: Token[]) => words.flatMap((_word, at) => hashRunAt(words, at) ?? []);
const knows = (text: string) => runsOf(tokens(text)).some((run) => filter.has(run));
const only = (...titles: string[]) =>
  readFilter(
    buildFingerprints(
      'v1',
      titles.flatMap((title) => runsOf(tokens(title))),
      ['github.com/o/r'],
      40,
    ),
  );

describe('fingerprints of the bundled digest', () => {
  it('know every title, shown or printed, whatever is around it', () => {
    for (const title of [...TITLES, ...printedTitles]) {
      expect(knows(title)).toBe(true);
      expect(knows(`so ${title.toUpperCase()} and more`)).toBe(true);
    }
  });

  it('know most titles also without their first part, or their last words', () => {
    const known = TITLES.filter(
      (title) => knows(title.replace(/^[^:]*: /, '')) && knows(title.split(' ').slice(0, -1).join(' ')),
    );
    expect(known.length).toBeGreaterThan(TITLES.length * 0.9);
  });

  it('know every link', () => {
    for (const key of KEYS) expect(filter.has(hashLinkKey(key))).toBe(true);
    expect(filter.has(hashLinkKey('github.com/nobody/nothing'))).toBe(false);
  });

  it('pass by running text', () => {
    const read = papers.flatMap(({ abstract }) => runsOf(tokens(abstract)));
    expect(read.filter((run) => filter.has(run)).length).toBeLessThan(read.length / 50);
  });

  it('are small, and travel as text', () => {
    expect(JSON.parse(JSON.stringify(prints))).toEqual(prints);
    expect(filter.words.byteLength).toBeLessThan(1_200);
    expect(JSON.stringify(prints)).not.toMatch(/tokeniz/i);
    expect(prints.version).toBe('v1');
  });

  it('reach from any word of a title beyond its ends', () => {
    expect(prints.reach).toBeGreaterThan(LONGEST);
  });
});

describe('fingerprints', () => {
  it('of fewer words than a run are none', () => {
    expect(hashRunAt(tokens('Deep Learning'), 0)).toBeNull();
    expect(hashRunAt(tokens('Deep Residual Learning'), 1)).toBeNull();
    expect(hashRunAt(tokens('Deep Residual Learning'), 0)).toEqual(
      hashRunAt(tokens('deep residual—LEARNING'), 0),
    );
  });

  it('tell words and links apart, and the order of words', () => {
    const one = only('alpha beta gamma');
    expect(runsOf(tokens('alpha beta gamma')).every((run) => one.has(run))).toBe(true);
    expect(runsOf(tokens('gamma beta alpha')).some((run) => one.has(run))).toBe(false);
    expect(one.has(hashLinkKey('alpha beta gamma'))).toBe(false);
  });

  it('of an empty library know nothing', () => {
    const none = readFilter(buildFingerprints('v0', [], [], 0));
    expect(runsOf(tokens('Zero-Shot Tokenizer Transfer')).some((run) => none.has(run))).toBe(false);
  });

  it('of very long titles do not reach further than a page can bear', () => {
    expect(buildFingerprints('v1', [], [], 10_000).reach).toBeLessThan(1_000);
  });
});
