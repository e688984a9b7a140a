import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex, plainCitation } from '../../../src/core/citation/citation';
import { markdownLink } from '../../../src/core/citation/markdown';
import type { Paper } from '../../../src/core/paper';

const LAKES: Paper = {
  id: 'abc123',
  title: 'The Lakes of the North',
  abstract: '',
  links: [
    {
      kind: 'code',
      url: 'https://github.com/ost/lakes',
      label: 'ost/lakes',
      key: 'github.com/ost/lakes',
    },
  ],
  authors: ['Ada Öst', 'Bo van der West'],
  venue: 'Lake Journal',
  ids: { doi: '10.1000/lakes_(1)', arxiv: '2101.00001' },
  published: '2021-03-04',
  appearances: [{ digest: 'refs.bib', date: '2026-01-01' }],
  source: {},
};

describe('a paper with authors, venue and identifiers', () => {
  it('is a BibTeX article', () => {
    expect(bibtex(LAKES)).toBe(
      [
        '@article{ost2021lakes,',
        '  title = {{The Lakes of the North}},',
        '  author = {Ada Öst and Bo van der West},',
        '  journal = {Lake Journal},',
        '  year = {2021},',
        '  url = {https://doi.org/10.1000/lakes_(1)},',
        '  doi = {10.1000/lakes_(1)},',
        '  eprint = {2101.00001},',
        '  archiveprefix = {arXiv},',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('is of no year where only the day of its import is known', () => {
    const { published, ...undated } = LAKES;
    expect(published).toBeDefined();
    expect(bibtex(undated)).not.toContain('year =');
    expect(plainCitation(undated)).toContain('Bo van der West. The Lakes');
  });

  it('is in the proceedings of a meeting', () => {
    const entry = bibtex({ ...LAKES, venue: 'Proceedings of the Lake Conference' });
    expect(entry).toContain('@inproceedings{');
    expect(entry).toContain('booktitle = {Proceedings of the Lake Conference}');
  });

  it('is one line, without the file that it came from', () => {
    expect(plainCitation(LAKES)).toBe(
      'Ada Öst, Bo van der West (2021). The Lakes of the North. Lake Journal. https://doi.org/10.1000/lakes_(1)',
    );
  });

  it('is linked to itself rather than to its code', () => {
    const { doi, ...ids } = LAKES.ids ?? {};
    expect(doi).toBeDefined();
    expect(markdownLink({ ...LAKES, ids })).toBe(
      '[The Lakes of the North](https://arxiv.org/abs/2101.00001)',
    );
  });

  it.each([
    [
      { doi: '10.1002/(SICI)1097<1::AID#2>3.0;2-C' },
      'https://doi.org/10.1002/(SICI)1097%3C1::AID%232%3E3.0;2-C',
    ],
    [{ arxiv: 'math/0601001' }, 'https://arxiv.org/abs/math/0601001'],
    [{ openReview: 'a_B-c&1' }, 'https://openreview.net/forum?id=a_B-c%261'],
    [{ acl: '2020.acl-main.1' }, 'https://aclanthology.org/2020.acl-main.1/'],
    [{}, 'https://github.com/ost/lakes'],
  ])('leads by %j to %s', (ids, url) => {
    expect(plainCitation({ ...LAKES, ids }).endsWith(` ${url}`)).toBe(true);
    expect(bibtex({ ...LAKES, ids })).toContain(`url = {${url}}`);
  });

  it('names so many authors in a line, and all in BibTeX', () => {
    const authors = Array.from({ length: 30 }, (_, i) => `Given Family${i}`);
    expect(plainCitation({ ...LAKES, authors })).toContain('Given Family19 and others (2021)');
    expect(bibtex({ ...LAKES, authors })).toContain('Given Family29}');
  });

  it.each([
    [['Martin King, Jr.'], 'author = {{Martin King, Jr.}}', 'king2021lakes'],
    [['Ost and Sons'], 'author = {{Ost and Sons}}', 'sons2021lakes'],
    [['Ada Ost III'], 'author = {Ost, III, Ada}', 'ost2021lakes'],
    [['Bo van der West Jr.'], 'author = {van der West, Jr., Bo}', 'west2021lakes'],
    [['Teng Xi', 'danah boyd'], 'author = {Teng Xi and boyd, danah}', 'xi2021lakes'],
    [
      ['The ATLAS Collaboration', 'OpenAI'],
      'author = {{The ATLAS Collaboration} and OpenAI}',
      'collaboration2021lakes',
    ],
    [['Jean de La Fontaine', 'Plato'], 'author = {Jean de La Fontaine and Plato}', 'fontaine2021lakes'],
    [['李明'], 'author = {李明}', 'lakes-north'],
    [['A & B'], 'author = {A \\& B}', 'b2021lakes'],
  ])('writes %j', (authors, field, key) => {
    const entry = bibtex({ ...LAKES, authors });
    expect(entry).toContain(field);
    expect(entry).toContain(`{${key},`);
  });
});

describe('what an independent parser reads', () => {
  const word = fc.stringMatching(/^[A-Z][a-zäöüßéñ]{1,12}$/);
  const name = fc.tuple(word, word);

  it('is who wrote it, when and where', () => {
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 6 }),
        fc.array(word, { minLength: 1, maxLength: 8 }),
        // The parser takes no year that is to come.
        fc.integer({ min: 1900, max: 2020 }),
        (names, title, year) => {
          const authors = names.map((parts) => parts.join(' '));
          const entry = bibtex({ ...LAKES, authors, title: title.join(' '), published: `${year}` });
          const { entries, errors } = parse(entry, { sentenceCase: false });
          expect(errors).toEqual([]);
          expect(entries[0]?.fields).toMatchObject({
            title: title.join(' '),
            author: names.map(([firstName, lastName]) => ({ firstName, lastName })),
            year: `${year}`,
            journal: 'Lake Journal',
          });
        },
      ),
    );
  });

  it('is an entry whatever the texts are', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(text, fc.array(text), text, (title, authors, venue) => {
        const { errors, entries } = parse(bibtex({ ...LAKES, title, authors, venue }));
        expect(errors).toEqual([]);
        expect(entries).toHaveLength(1);
      }),
    );
  });
});
