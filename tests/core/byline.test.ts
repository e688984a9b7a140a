import { describe, expect, it } from 'vitest';
import { bylineOf, namesakeWords, sourcesOf } from '../../src/core/byline';
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

  it('says in a line of its own which links come from where', () => {
    const link = (label: string, from?: string[]) => ({
      ...{ kind: 'code' as const, url: `https://x.org/${label}`, label, key: label },
      ...(from ? { from } : {}),
    });
    const appearances = [{ digest: 'Daily Papers', date: 'Sep 9' }];
    const links = [link('a/x', ['Daily Papers']), link('a/y'), link('b/z', ['refs.bib', 'Feed'])];
    expect(sourcesOf({ ...makePaper('A Title'), appearances, links })).toBe(
      'Daily Papers, Sep 9\nLinks: a/x from Daily Papers · b/z from refs.bib, Feed',
    );
  });
});

describe('namesakeWords', () => {
  it('says what tells a paper from others of its title', () => {
    const paper = { ...makePaper('A Title'), appearances: [{ digest: 'refs.bib', date: '2026-11-24' }] };
    expect(namesakeWords({ ...paper, authors: ['Ada Ost', 'Bo West'], published: '2019-02' })).toBe(
      '2019, Ada Ost',
    );
    expect(namesakeWords({ ...paper, venue: 'Lakes' })).toBe('Lakes');
    expect(namesakeWords(paper)).toBe('from refs.bib');
  });
});
