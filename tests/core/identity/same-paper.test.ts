import { describe, expect, it } from 'vitest';
import { isSameOfTitle, signsOf } from '../../../src/core/identity/same-paper';
import type { Paper } from '../../../src/core/paper';
import { makePaper } from '../search/papers';

const TELLING = 'Lanterns of the Far North';
const SHORT = 'Introduction';
const of = (title: string, more: Partial<Paper>): Paper => ({ ...makePaper(title), ...more });
const link = (label: string) => ({ kind: 'code' as const, url: `https://x.org/${label}`, label, key: label });

describe('two papers of one title', () => {
  it.each<[why: string, title: string, a: Partial<Paper>, b: Partial<Paper>]>([
    ['an identifier', SHORT, { ids: { arxiv: '2001.00001' } }, { ids: { arxiv: '2001.00001' } }],
    ['an author', SHORT, { authors: ['Ada Ost'] }, { authors: ['A. Ost', 'Bo West'] }],
    [
      'an author, the name turned round',
      TELLING,
      { authors: ['Ost Ada'], published: '2020' },
      { authors: ['Ada Ost'], published: '2020' },
    ],
    [
      'the first author of a list that is cut off',
      TELLING,
      { authors: ['Ada Ost'] },
      { authors: ['Ada Ost', 'Bo West', 'Cy Nord'] },
    ],
    [
      'the year, where one names no author',
      SHORT,
      { published: '2020', authors: ['Ada Ost'] },
      { published: '2021-03' },
    ],
    [
      'an author, years apart, where the title tells',
      TELLING,
      { authors: ['Ada Ost'], published: '2015' },
      { authors: ['Ada Ost'], published: '2020' },
    ],
    ['the abstract', SHORT, { abstract: 'We light lanterns.' }, { abstract: 'We  light LANTERNS.' }],
    [
      'a repository',
      SHORT,
      { links: [link('a/b')], authors: ['Ada Ost'] },
      { links: [link('a/b')], authors: ['Bo West'] },
    ],
    ['nothing, where the title tells', TELLING, { authors: ['Ada Ost'] }, { published: '2020' }],
    ['nothing, where both have nothing', SHORT, {}, {}],
    [
      'nothing, their repositories differ and the title tells',
      TELLING,
      { links: [link('a/b')] },
      { links: [link('c/d')] },
    ],
    [
      'the author, with the DOIs of preprint and publication',
      TELLING,
      { ids: { doi: '10.1000/1' }, authors: ['Ada Ost'] },
      { ids: { doi: '10.1000/2' }, authors: ['Ada Ost'] },
    ],
  ])('are one by %s', (_why, title, a, b) => {
    expect(isSameOfTitle(of(title, a), of(title, b))).toBe(true);
    expect(isSameOfTitle(of(title, b), of(title, a))).toBe(true);
  });

  it.each<[why: string, title: string, a: Partial<Paper>, b: Partial<Paper>]>([
    ['numbers of one place', TELLING, { ids: { arxiv: '2001.00001' } }, { ids: { arxiv: '2001.00002' } }],
    [
      'authors, also of one year',
      SHORT,
      { authors: ['Ada Ost'], published: '2020' },
      { authors: ['Bo West'], published: '2020' },
    ],
    [
      'authors who share a given name',
      SHORT,
      { authors: ['Ada Ost'], published: '2020' },
      { authors: ['Ada West'], published: '2020' },
    ],
    [
      'first authors, though they share one of the others',
      SHORT,
      { authors: ['Ada Ost', 'Bo West'] },
      { authors: ['Cy Nord', 'Bo West'] },
    ],
    ['years', TELLING, { published: '2010' }, { published: '2020' }],
    [
      'years, of one author, where the title tells little',
      SHORT,
      { authors: ['Ada Ost'], published: '2010' },
      { authors: ['Ada Ost'], published: '2020' },
    ],
    [
      'what is known of them, where the title tells little',
      SHORT,
      { authors: ['Ada Ost'] },
      { links: [link('a/b')] },
    ],
  ])('are two by %s', (_why, title, a, b) => {
    expect(isSameOfTitle(of(title, a), of(title, b))).toBe(false);
    expect(isSameOfTitle(of(title, b), of(title, a))).toBe(false);
  });

  it('share a sign wherever something can be compared', () => {
    const a = of(SHORT, { authors: ['Ada Ost'], published: '2020', abstract: 'We light.' });
    const signs = signsOf(a, false);
    for (const b of [{ authors: ['Cy Nord', 'A. Ost'] }, { published: '2021' }, { abstract: 'WE light' }])
      expect(signsOf(of(SHORT, b), true).some((sign) => signs.includes(sign))).toBe(true);
    expect(
      signsOf(of(SHORT, { authors: ['Bo West'], published: '2030' }), true).some((sign) =>
        signs.includes(sign),
      ),
    ).toBe(false);
  });
});
