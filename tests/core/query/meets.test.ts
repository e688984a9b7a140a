import { describe, expect, it } from 'vitest';
import { meets, yearOf } from '../../../src/core/query/meets';
import { readQuery } from '../../../src/core/query/read-query';
import { makePaper } from '../search/papers';

const paper = {
  ...makePaper('Sparse Attention for Token Pruning', 'We prune tokens of H₂O. A survey of videos.'),
  links: [
    {
      kind: 'code' as const,
      url: 'https://github.com/Who/Thing',
      label: 'Who/Thing',
      key: 'github.com/who/thing',
    },
  ],
  appearances: [{ digest: 'Daily Papers', date: 'Sep 9, 2024' }],
};
const bare = makePaper('Another Paper', 'Nothing of note.');

describe('the year of a paper', () => {
  it.each([
    ['what it says itself', { published: '2019-05' }, 'Sep 9, 2024', 2019],
    ['that of its digest', {}, 'Sep 9, 2024', 2024],
    ['none for the day of its import', {}, '2026-11-28', null],
  ])('is %s', (_, said, date, expected) => {
    expect(yearOf({ ...bare, ...said, appearances: [{ digest: 'refs.bib', date }] })).toBe(expected);
  });
});

describe('meets', () => {
  it.each([
    ['"token pruning"', true],
    ['"TOKEN  Prunings"', true],
    ['"pruning token"', false],
    ['"survey of video"', true],
    ['"H2O"', true],
    ['-video', false],
    ['-image', true],
    ['title:attention', true],
    ['title:survey', false],
    ['title:"sparse attention"', true],
    ['-title:survey', true],
    ['has:code', true],
    ['-has:code', false],
    ['repo:who/thing', true],
    ['repo:thing', true],
    ['repo:Who', true],
    ['repo:who/other', false],
    ['source:daily', true],
    ['source:weekly', false],
    ['year:2024', true],
    ['year:>2024', false],
    ['year:<=2024', true],
    ['year:2020..2023', false],
    ['year:..2024', true],
    ['has:code -video', false],
  ])('%s: %s', (query, expected) => {
    expect(meets(paper, readQuery(query).parts)).toBe(expected);
  });

  it('cannot tell the year where none is known', () => {
    expect(meets(bare, readQuery('year:>1900').parts)).toBe(false);
    expect(meets({ ...bare, published: '2019-05' }, readQuery('year:2019').parts)).toBe(true);
  });
});
