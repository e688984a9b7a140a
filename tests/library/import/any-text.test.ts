import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperRecord } from '../../../src/library/import/paper-record';
import { read } from './read';

const word = fc.stringMatching(/^[A-Za-zäéøßçñ灯光]{2,10}$/).map((text) => text.normalize('NFC'));
const phrase = (max: number) =>
  fc.array(word, { minLength: 1, maxLength: max }).map((words) => words.join(' '));
const name = fc.stringMatching(/^[A-Z][a-zäéø]{2,8}$/).filter((part) => !/^(?:And|Others)$/i.test(part));
const author = fc.record({ given: name, family: name });
const paper = fc.record({
  // A name that no word makes a title of another form.
  title: phrase(8).map((text) => `T ${text}`),
  abstract: phrase(30).map(
    (text) => `We say ${text} and more of it, at some length, so that nobody takes it for a title.`,
  ),
  authors: fc.uniqueArray(author, { maxLength: 4, selector: ({ given, family }) => `${given} ${family}` }),
  year: fc.integer({ min: 1900, max: 2030 }),
  doi: fc.stringMatching(/^10\.\d{4}\/[a-z0-9]{3,9}$/),
  arxiv: fc.stringMatching(/^2[0-4]0[1-9]\.\d{5}$/),
  url: fc.stringMatching(/^https:\/\/example\.org\/[a-z0-9]{1,9}$/),
});
type Paper = typeof paper extends fc.Arbitrary<infer T> ? T : never;

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const names = (one: Paper) => one.authors.map(({ given, family }) => `${family}, ${given}`);
const plain = ({ authors, year, url, ...rest }: Paper) => ({
  ...rest,
  year,
  urls: [url],
  authors: authors.map(({ given, family }) => ({ name: `${given} ${family}` })),
});

const WRITERS: Record<string, (papers: Paper[]) => string> = {
  json: (papers) => JSON.stringify(papers.map(plain), null, 1),
  jsonl: (papers) => papers.map((one) => JSON.stringify(plain(one))).join('\n'),
  csl: (papers) =>
    JSON.stringify(
      papers.map(({ title, abstract, authors, year, doi, arxiv, url }) => ({
        ...{ title, abstract, author: authors, DOI: doi, arxiv, URL: url },
        issued: { 'date-parts': [[year]] },
      })),
    ),
  bibtex: (papers) =>
    papers
      .map(
        (one, i) =>
          `@article{k${i},\n title = {${one.title}},\n author = {${names(one).join(' and ')}},\n year = ${one.year},
  abstract = {${one.abstract}}, doi = {${one.doi}}, eprint = {${one.arxiv}}, archiveprefix = {arXiv}, url = {${one.url}}}`,
      )
      .join('\n'),
  ris: (papers) =>
    papers
      .map((one) =>
        [
          ...[
            'TY  - JOUR',
            `TI  - ${one.title}`,
            ...names(one).map((text) => `AU  - ${text}`),
            `PY  - ${one.year}`,
          ],
          ...[`AB  - ${one.abstract}`, `DO  - ${one.doi}`, `UR  - https://arxiv.org/abs/${one.arxiv}v2`],
          ...[`UR  - ${one.url}`, 'ER  - '],
        ].join('\r\n'),
      )
      .join('\r\n\r\n'),
  csv: (papers) =>
    [
      'Title,Author,Publication Year,Abstract Note,DOI,Url,Extra,Item Type',
      ...papers.map((one) =>
        [
          one.title,
          names(one).join('; '),
          `${one.year}`,
          one.abstract,
          one.doi,
          one.url,
          `arXiv: ${one.arxiv}`,
          'x',
        ]
          .map(cell)
          .join(','),
      ),
    ].join('\n'),
  atom: (papers) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">${papers
      .map(
        (one) => `<entry><id>http://arxiv.org/abs/${one.arxiv}v1</id><title>${xml(one.title)}</title>
  <summary>${xml(one.abstract)}</summary><published>${one.year}</published><arxiv:doi>${one.doi}</arxiv:doi>
  ${one.authors.map(({ given, family }) => `<author><name>${given} ${family}</name></author>`).join('')}
  <link href="${one.url}"/></entry>`,
      )
      .join('')}</feed>`,
};

const toRecord = ({ title, abstract, authors, year, doi, arxiv, url }: Paper): PaperRecord => ({
  title,
  abstract,
  authors: authors.map(({ given, family }) => `${given} ${family}`),
  published: String(year),
  ids: { arxiv, doi },
  urls: [url],
});

const sorted = ({ ids, ...record }: PaperRecord) => ({ ...record, ids: { arxiv: ids.arxiv, doi: ids.doi } });

describe.each(Object.entries(WRITERS))('%s', (_format, write) => {
  it('gives back what was written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(paper, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 500 }),
        async (papers, size) => {
          const { records, problems } = await read(write(papers), size);
          expect(problems).toEqual([]);
          expect(records.map(sorted)).toEqual(papers.map(toRecord).map(sorted));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('neither throws nor gives a bad record where bytes were changed, lost or cut off', async () => {
    const change = fc.record({
      at: fc.nat(),
      length: fc.nat({ max: 40 }),
      with: fc.string({ unit: 'binary', maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(paper, { minLength: 1, maxLength: 4 }),
        fc.array(change, { maxLength: 4 }),
        fc.nat(),
        async (papers, changes, end) => {
          let text = write(papers);
          for (const { at, length, with: other } of changes) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + other + text.slice(from + length);
          }
          checkRecords((await read(end % 3 ? text : text.slice(0, end % text.length))).records);
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('any text', () => {
  const starts = [
    '',
    '{',
    '[{',
    '[',
    '{"title":',
    '@article{a,',
    'TY  - JOUR\n',
    'Title,Year\n',
    '<rss><channel><item><title>',
    '<feed><entry>',
    'Daily\nSep 9\n',
    '{"title":"a"}\n',
  ];
  const parts = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    '<',
    '>',
    '&amp;',
    '<i>',
    '</item>',
    '<![CDATA[',
    '<!--',
    '@',
    '=',
    ',',
    '\n',
    'title',
    'ER  - ',
    '$',
    '\\x{',
    '"title":"A"',
    '#',
    '%',
  );
  const text = fc.array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 60 });

  it('is read without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), text, async (start, rest) => {
        checkRecords((await read(start + rest.join(''), 50)).records);
      }),
      { numRuns: 600 },
    );
  });

  it('is read without throwing as bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
        checkRecords((await read(new Uint8Array([...new TextEncoder().encode(start), ...rest]), 7)).records);
      }),
      { numRuns: 200 },
    );
  });
});

function checkRecords(records: PaperRecord[]): void {
  for (const record of records) {
    expect(record.title.trim()).toBe(record.title);
    expect(record.title).not.toBe('');
    expect(record.title.length).toBeLessThanOrEqual(1000);
    expect(record.title + record.abstract + record.authors.join('')).not.toMatch(/\p{Cc}|\p{Cs}/u);
    expect(record.published ?? '2000').toMatch(/^\d{4}(?:-\d\d){0,2}$/);
    for (const url of record.urls) expect(url).toMatch(/^https?:\/\//);
  }
}
