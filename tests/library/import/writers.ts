import fc from 'fast-check';
import type { PaperRecord } from '../../../src/library/import/paper-record';

const word = fc.stringMatching(/^[A-Za-zäéøßçñ灯光]{2,10}$/).map((text) => text.normalize('NFC'));
const phrase = (max: number) =>
  fc.array(word, { minLength: 1, maxLength: max }).map((words) => words.join(' '));
const name = fc.stringMatching(/^[A-Z][a-zäéø]{2,8}$/).filter((part) => !/^(?:And|Others)$/i.test(part));
const author = fc.record({ given: name, family: name });
/** A paper that every format can say. */
export const paper = fc.record({
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
export type Paper = typeof paper extends fc.Arbitrary<infer T> ? T : never;

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const names = (one: Paper) => one.authors.map(({ given, family }) => `${family}, ${given}`);
const plain = ({ authors, year, url, ...rest }: Paper) => ({
  ...rest,
  year,
  urls: [url],
  authors: authors.map(({ given, family }) => ({ name: `${given} ${family}` })),
});

const WHOLE: Record<string, (papers: Paper[]) => string> = {
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

/** What a format says of a paper. */
interface Written {
  write(papers: Paper[]): string;
  expected(paper: Paper): PaperRecord;
}

/** Those that have no place for all of it. */
const PARTIAL: Record<string, Written> = {
  'hugging face': {
    write: (papers) =>
      JSON.stringify(
        papers.map((one) => ({
          paper: {
            ...{ id: one.arxiv, title: one.title, summary: one.abstract, upvotes: 3, githubRepo: one.url },
            ...{
              publishedAt: `${one.year}-01-02T00:00:00.000Z`,
              submittedOnDailyAt: '2026-07-03T00:00:00.000Z',
            },
            authors: one.authors.map(({ given, family }) => ({
              _id: 'x',
              name: `${given} ${family}`,
              hidden: false,
            })),
          },
          title: one.title,
        })),
      ),
    expected: (one) => ({
      ...toRecord(one),
      ...{ ids: { arxiv: one.arxiv }, published: `${one.year}-01-02`, upvotes: 3 },
      appearance: { digest: 'Daily Papers', date: '2026-07-03' },
    }),
  },
  "arXiv's RSS": {
    write: (papers) =>
      `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom"><channel>
<title>cs.CL updates on arXiv.org</title>${papers
        .map(
          (one) => `<item><title>${xml(one.title)}</title><link>${one.url}</link>
<description>arXiv:${one.arxiv}v1 Announce Type: new Abstract: ${xml(one.abstract)}</description>
<guid isPermaLink="false">oai:arXiv.org:${one.arxiv}v1</guid><pubDate>Wed, 29 Jul ${one.year} 00:00:00 -0400</pubDate>
<dc:creator>${one.authors.map(({ given, family }) => `${given} ${family}`).join(', ')}</dc:creator>
<arxiv:DOI>${one.doi}</arxiv:DOI></item>`,
        )
        .join('\n')}</channel></rss>`,
    expected: (one) => ({ ...toRecord(one), published: `${one.year}-07-29` }),
  },
  RDF: {
    write: (papers) =>
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>C</title></channel>${papers
        .map(
          (one) => `<item rdf:about="${one.url}"><title>${xml(one.title)}</title><link>${one.url}</link>
<description>${xml(one.abstract)}</description><dc:date>${one.year}</dc:date><dc:identifier>doi:${one.doi}</dc:identifier></item>`,
        )
        .join('')}</rdf:RDF>`,
    expected: (one) => ({ ...toRecord(one), authors: [], ids: { doi: one.doi } }),
  },
  'JSON Feed': {
    write: (papers) =>
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Papers',
        items: papers.map((one) => ({
          ...{ id: `https://doi.org/${one.doi}`, url: one.url, title: one.title, content_text: one.abstract },
          date_published: `${one.year}-01-02T00:00:00Z`,
          authors: one.authors.map(({ given, family }) => ({ name: `${given} ${family}` })),
        })),
      }),
    expected: (one) => ({ ...toRecord(one), ids: { doi: one.doi }, published: `${one.year}-01-02` }),
  },
  'daily digest': {
    write: (papers) =>
      ['new', 'Daily Papers', 'byAK and the research community', 'Sep 9']
        .concat(papers.flatMap((one) => [one.title, longer(one)]))
        .join('\n\n'),
    expected: (one) => ({
      ...{ title: one.title, abstract: longer(one), authors: [], ids: {}, urls: [] },
      appearance: { digest: 'Daily Papers', date: 'Sep 9' },
    }),
  },
};

/** A digest tells an abstract from a title by its length. */
function longer({ abstract }: Paper): string {
  return `${abstract} ${'And so on. '.repeat(30)}`.trim();
}

/** Each format that is read, as others write it. */
export const FORMATS: Record<string, Written> = {
  ...Object.fromEntries(Object.entries(WHOLE).map(([name, write]) => [name, { write, expected: toRecord }])),
  ...PARTIAL,
};
