import { describe, expect, it } from 'vitest';
import { bylineOf, sourcesOf } from '../../src/core/byline';
import { makePaper } from './search/papers';

describe('bylineOf', () => {
  it('says what is known', () => {
    const paper = { ...makePaper('A Title'), appearances: [] };
    expect(bylineOf(paper)).toBe('');
    const ids = { arxiv: '2101.00001', doi: '10.1/x' };
    expect(
      bylineOf({ ...paper, authors: ['Ada Ost', 'Bo West'], venue: 'Lakes', published: '2021-03', ids }),
    ).toBe('Ada Ost, Bo West · Lakes · 2021 · arXiv:2101.00001 · doi:10.1/x');
    const authors = Array.from({ length: 40 }, (_, i) => `A${i}`);
    expect(bylineOf({ ...paper, authors })).toMatch(/A11 and 28 more$/);
  });
});

describe('sourcesOf', () => {
  it('names each, newest first', () => {
    const appearances = [
      { digest: 'Daily Papers', date: 'Sep 9' },
      { digest: 'refs.bib', date: '2026-11-24' },
    ];
    expect(sourcesOf({ ...makePaper('A Title'), appearances })).toBe(
      'Daily Papers, Sep 9 · refs.bib, 2026-11-24',
    );
  });
});
