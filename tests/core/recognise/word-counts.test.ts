import { describe, expect, it } from 'vitest';
import { CountedWords, countWords } from '../../../src/core/recognise/word-counts';
import { WordWeights } from '../../../src/core/recognise/word-weights';
import { papers } from '../../pages/digest';

describe('counts of words', () => {
  it('are the same whether they were made before or are made when asked for', () => {
    const counted = new CountedWords(papers);
    const known = new CountedWords(papers, countWords(papers));
    for (const word of ['token', 'prune', 'model', 'constructor', '__proto__', 'nowher'])
      for (const of of ['inTitles', 'inPapers'] as const) expect(known[of](word)).toBe(counted[of](word));
    expect(counted.inTitles('token')).toBeGreaterThan(20);
    expect(counted.inPapers('constructor')).toBe(0);
  });

  it('of parts add up', () => {
    const parts = [new CountedWords(papers.slice(0, 30)), new CountedWords(papers.slice(30))];
    const [all, joined] = [new WordWeights([new CountedWords(papers)]), new WordWeights(parts)];
    for (const word of ['token', 'prune', 'nowher']) expect(joined.bits(word)).toBe(all.bits(word));
  });
});
