import { describe, expect, it } from 'vitest';
import { QUERY_MAX_LENGTH } from '../../../src/core/limits';
import { parseQuery } from '../../../src/core/search/query';
import { terms } from '../../../src/core/search/terms';
import { titleTier } from '../../../src/core/search/title-tier';

const words = (query: string) => parseQuery(query).terms.map(({ word }) => word);

describe('parseQuery', () => {
  it('keeps each word once, and all of them in order for titles', () => {
    const query = parseQuery('Token pruning, token  prunings ');
    expect(query.terms).toHaveLength(2);
    expect(query.phrase).toEqual(['token', 'pruning', 'token', 'prunings']);
  });

  it('looks for stop words only where there is nothing else, or while one is typed', () => {
    expect(words('the role of tokens ')).toEqual(['role', 'tokens']);
    expect(words('of the ')).toEqual(['of', 'the']);
    expect(words('role of the')).toEqual(['role', 'the']);
  });

  it('takes the last word as a prefix until a space or a sign follows', () => {
    expect(parseQuery('token pru').prefix?.word).toBe('pru');
    expect(parseQuery('token pru ').prefix).toBeUndefined();
    expect(parseQuery('token pru?').prefix).toBeUndefined();
    expect(parseQuery('').prefix).toBeUndefined();
  });

  it('reads so much and no more', () => {
    expect(parseQuery('word '.repeat(QUERY_MAX_LENGTH)).phrase.length).toBeLessThanOrEqual(
      QUERY_MAX_LENGTH / 5,
    );
  });
});

describe('terms', () => {
  it.each([
    ['token', 'tokens'],
    ['study', 'studies'],
    ['prune', 'pruning'],
    ['Naïve', 'naive'],
  ])('%s and %s are alike', (one, other) => {
    expect(terms(one)[0]?.stem).toBe(terms(other)[0]?.stem);
  });

  it.each([
    ['h2o', 'h2'],
    ['4k', '4'],
    ['token', 'retrieval'],
  ])('%s and %s are not', (one, other) => {
    expect(terms(one)[0]?.stem).not.toBe(terms(other)[0]?.stem);
  });

  it('says where each word stands', () => {
    const text = '“Naïve”, to-kens!';
    expect(terms(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Naïve', 'to', 'kens']);
  });
});

describe('titleTier', () => {
  const title = ['zero', 'shot', 'tokenizer', 'transfer'];

  it.each([
    ['the title itself', 'Zero-Shot Tokenizer Transfer', 3],
    ['the title itself, a space behind it', 'zero shot tokenizer transfer ', 3],
    ['its beginning', 'zero-shot tok', 2],
    ['its beginning, words whole', 'zero-shot tokenizer ', 2],
    ['the title less a letter', 'zero-shot tokenizer transfe', 2],
    ['a part in one piece', 'shot tokenizer', 1],
    ['a part that is being typed', 'tokenizer tra', 1],
    ['half a word', 'zero-shot tok ', 0],
    ['other order', 'tokenizer shot', 0],
    ['more than the title', 'zero-shot tokenizer transfer learning', 0],
    ['nothing', '', 0],
  ])('of %s', (_what, query, tier) => {
    expect(titleTier(parseQuery(query), title)).toBe(tier);
  });
});
