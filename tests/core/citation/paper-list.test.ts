import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { marked, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { type ListFormat, writePaperList } from '../../../src/core/citation/paper-list';
import type { Paper } from '../../../src/core/paper';
import { read } from '../../library/import/read';
import { anyPaper } from './any-paper';

function write(format: ListFormat, papers: Paper[]): string {
  const writer = writePaperList(format);
  return writer.start + papers.map((paper) => writer.next(paper)).join('') + writer.end;
}

/** The reader of BibTeX takes ten ms a file. */
const RUNS = { numRuns: Number(process.env.RUNS ?? 100) };

const lists = fc.array(anyPaper, { minLength: 1, maxLength: 5 });
const lake = (more: Partial<Paper> = {}): Paper => ({
  id: 'abc123',
  title: 'Deep Lakes of the North',
  abstract: '',
  links: [],
  authors: ['Ada Ost'],
  published: '2021',
  appearances: [],
  source: {},
  ...more,
});

/** What a format says of papers: BibTeX has years alone, and no abstracts. */
function said(format: ListFormat, paper: Partial<Paper>) {
  const { title, authors = [], venue, ids = {}, published, abstract } = paper;
  return format === 'bibtex'
    ? { title, authors, venue, ids, published: published?.slice(0, 4) }
    : { title, authors, venue, ids, published, abstract };
}

describe.each(['bibtex', 'ris', 'csl-json'] as const)('%s', (format) => {
  it('is read back by the import as it was', async () => {
    await fc.assert(
      fc.asyncProperty(lists, async (papers) => {
        const { records, problems } = await read(write(format, papers));
        expect(problems).toEqual([]);
        expect(records.map((one) => said(format, one))).toEqual(papers.map((one) => said(format, one)));
      }),
      RUNS,
    );
  });

  it('ends each line and each file', () => {
    const line = format === 'ris' ? /^(?:[A-Z][A-Z0-9] {2}- .*\r\n|\r\n)+$/ : /^(?:.*[^\r]\n|\n)+$/;
    expect(write(format, [lake(), lake({ title: 'two\nlines' })])).toMatch(line);
  });
});

describe('a BibTeX file', () => {
  it('is read by another program as it was', () => {
    fc.assert(
      fc.property(lists, (papers) => {
        const { data } = new Cite(write('bibtex', papers), { forceType: '@bibtex/text' });
        expect(data.map(({ title, issued, DOI }) => ({ title, issued, DOI }))).toEqual(
          papers.map(({ title, published, ids }) => ({
            title: title,
            issued: published && { 'date-parts': [[Number(published.slice(0, 4))]] },
            DOI: ids?.doi,
          })),
        );
        for (const [i, { author = [] }] of data.entries())
          expect((author as Record<string, string>[]).map(wholeName)).toEqual(papers[i]?.authors ?? []);
      }),
      RUNS,
    );
  });

  it('gives each entry a key of its own, the same each time', () => {
    const keys = (papers: Paper[]) =>
      [...write('bibtex', papers).matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key);
    const taken = lake({ authors: ['Bo Osta'], title: 'Deep' });
    const papers = [lake(), lake(), lake(), taken, lake({ title: 'Deepa' }), lake({ published: '2022' })];
    expect(keys(papers)).toEqual([
      'ost2021deep',
      'ost2021deepa',
      'ost2021deepb',
      'osta2021deep',
      'ost2021deepaa',
      'ost2022deep',
    ]);
    const many = keys(Array.from({ length: 800 }, () => lake()));
    expect(new Set(many).size).toBe(800);
    expect([many[26], many[27], many[703]]).toEqual(['ost2021deepz', 'ost2021deepaa', 'ost2021deepaaa']);
  });

  it('keeps TeX from making other characters of what stands there', () => {
    expect(write('bibtex', [lake({ title: "a--b ''c'' <d> e|f" })])).toContain(
      "title = {{a-{}-b '{}'c'{}' \\textless{}d\\textgreater{} e\\textbar{}f}}",
    );
  });
});

describe('names', () => {
  const names = ['Bo van der West Jr.', 'danah boyd', 'The Lake Collaboration', '李明', 'Ada Ost'];

  it('are given in their parts', () => {
    const [item] = JSON.parse(write('csl-json', [lake({ authors: names })]));
    expect(item.author).toEqual([
      { family: 'West', given: 'Bo', 'non-dropping-particle': 'van der', suffix: 'Jr.' },
      { family: 'boyd', given: 'danah' },
      { literal: 'The Lake Collaboration' },
      { family: '李明' },
      { family: 'Ost', given: 'Ada' },
    ]);
    expect(
      [...write('ris', [lake({ authors: names })]).matchAll(/^AU {2}- (.*)\r$/gm)].map(([, au]) => au),
    ).toEqual(['van der West, Bo, Jr.', 'boyd, danah', 'The Lake Collaboration', '李明', 'Ost, Ada']);
  });

  it('are left out where there are none', () => {
    const anonymous = lake({ authors: undefined as never });
    expect(write('bibtex', [anonymous])).not.toContain('author');
    expect(write('ris', [anonymous])).not.toContain('AU  -');
    expect(write('csl-json', [anonymous])).not.toContain('author');
    expect(write('markdown', [anonymous])).toBe(
      '- [Deep Lakes of the North](https://scholar.google.com/scholar?q=Deep+Lakes+of+the+North), (2021)\n',
    );
  });
});

describe('Markdown', () => {
  it('is a list with a link for each paper, and its code', () => {
    const code = { kind: 'code' as const, url: 'https://github.com/a/b_c', label: 'a/b_c', key: 'k' };
    expect(
      write('markdown', [lake({ venue: 'Lake *Journal*', ids: { arxiv: '2101.00001' }, links: [code] })]),
    ).toBe(
      '- [Deep Lakes of the North](https://arxiv.org/abs/2101.00001), Ada Ost (2021), *Lake \\*Journal\\**, code: [a/b\\_c](https://github.com/a/b_c)\n',
    );
  });

  it('says the titles as they are, whatever they are', () => {
    fc.assert(
      fc.property(lists, (papers) => {
        const [list, ...others] = marked.lexer(write('markdown', papers));
        expect(others).toEqual([]);
        expect(list?.type).toBe('list');
        const links = (list as Tokens.List).items.map(
          ({ tokens: [text] }) => (text as Tokens.Text).tokens?.[0] as Tokens.Link,
        );
        expect(links.map(({ type, tokens }) => [type, plainText(tokens)])).toEqual(
          papers.map(({ title }) => ['link', title]),
        );
      }),
    );
  });
});

it.each([
  ['bibtex', ''],
  ['ris', ''],
  ['csl-json', '[\n\n]\n'],
  ['markdown', ''],
] as const)('%s of no papers is still one', (format, text) => {
  expect(write(format, [])).toBe(text);
  if (format === 'csl-json') expect(JSON.parse(text)).toEqual([]);
});

function wholeName(name: Record<string, string>): string {
  return [name.given, name['non-dropping-particle'], name['dropping-particle'], name.family, name.suffix]
    .filter(Boolean)
    .join(' ');
}

function plainText(tokens: { type: string; text?: string; tokens?: unknown[] }[]): string {
  return tokens
    .map(({ text = '', tokens: inner }) => (inner ? plainText(inner as typeof tokens) : text))
    .join('');
}
