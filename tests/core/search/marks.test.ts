import { describe, expect, it } from 'vitest';
import { bestSnippet, markedWords, markMatches } from '../../../src/core/search/marks';
import { parseQuery } from '../../../src/core/search/query';

const asked = (query: string) => markedWords(parseQuery(query), []);

const marked = (query: string, text: string) => {
  const { marks, text: shown } = markMatches(asked(query), text);
  return marks.map(([start, end]) => shown.slice(start, end));
};

describe('markMatches', () => {
  it.each([
    ['words, in their order', 'visual token', 'A Token for Visual Tokens', ['Token', 'Visual', 'Tokens']],
    ['the typed part of a word', 'key', 'Keyformer and keys', ['Key', 'keys']],
    ['no part once a space follows', 'key ', 'Keyformer and keys', ['keys']],
    ['no stop words', 'the role of tokens', 'The role of the tokens', ['role', 'tokens']],
    ['written otherwise', 'naive h2o', 'Naïve H₂O', ['Naïve', 'H₂O']],
    ['a whole word where folding changed its length', 'fi', 'ﬁnd', ['ﬁnd']],
    ['nothing', 'zebra', 'Keyformer', []],
  ])('marks %s', (_what, query, text, expected) => {
    expect(marked(query, text)).toEqual(expected);
  });
});

describe('bestSnippet', () => {
  const filler = 'Nothing of note stands in this sentence at all. ';
  const text = `${filler.repeat(8)}The zebra meets the giraffe at noon. ${filler.repeat(8)}`;

  it('begins at the beginning where nothing better is known', () => {
    const { text: shown, marks } = bestSnippet(asked('absent'), text);
    expect(text.startsWith(shown.replace(/ …$/, ''))).toBe(true);
    expect(marks).toEqual([]);
  });

  it('shows the passage with most of the words, from the beginning of its sentence', () => {
    const { text: shown, marks } = bestSnippet(asked('giraffe zebra '), text);
    expect(shown.startsWith('… The zebra meets')).toBe(true);
    expect(shown.endsWith(' …')).toBe(true);
    expect(marks.map(([start, end]) => shown.slice(start, end))).toEqual(['zebra', 'giraffe']);
  });

  it('is short, and cut between words', () => {
    const { text: shown } = bestSnippet(asked('giraffe'), text);
    expect(shown.length).toBeLessThan(190);
    const inner = shown.replace(/^… | …$/g, '');
    expect(text).toContain(inner);
    expect(text.split(inner)[1]).toMatch(/^[\s.]/);
  });

  it('leaves a short text whole', () => {
    expect(bestSnippet(asked('zebra'), 'A zebra.').text).toBe('A zebra.');
  });
});
