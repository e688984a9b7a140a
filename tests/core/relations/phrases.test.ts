import { describe, expect, it } from 'vitest';
import { phrases } from '../../../src/core/relations/phrases';
import { makePaper } from '../search/papers';

const surfaces = (title: string, abstract = '') =>
  [...phrases(makePaper(title, abstract)).values()].map(({ surface }) => surface);

describe('phrases', () => {
  it.each([
    [
      'words and pairs',
      'Temporal credit assignment',
      ['Temporal', 'credit', 'Temporal credit', 'assignment', 'credit assignment'],
    ],
    ['no pair over a comma', 'Tokens, pruning', ['Tokens', 'pruning']],
    ['no pair over a stop word', 'Tokens of images', ['Tokens', 'images']],
    ['no filler', 'A novel approach to pruning', ['pruning']],
    ['no number alone', '80 tokens', ['tokens']],
    ['a compound with its head, its tail not with the next', 'Segment-level credit', ['Segment', 'credit']],
  ])('gives %s', (_what, title, expected) => {
    expect(surfaces(title)).toEqual(expected);
  });

  it('counts a word in title and abstract, however it is bent', () => {
    const found = phrases(makePaper('Pruning tokens', 'Tokens are pruned. A token stays.'));
    const token = [...found.values()].find(({ surface }) => surface === 'tokens');
    expect(token).toMatchObject({ inTitle: 1, inAbstract: 2 });
  });

  it('does not read addresses', () => {
    expect(surfaces('Cats', 'See https://github.com/zebra/giraffe now')).not.toContain('zebra');
  });
});
