/** Papers that nobody wrote, in the forms that people have. */

export const TITLE_ON_PAGE = 'Zero-Shot Tokenizer Transfer';

/** The second one makes a bundled paper better. */
export const BIBTEX = `@article{a, title = {Deep Lakes of Bavaria}, author = {Ost, Ada and West, Bo}, year = {2019}, journal = {Lakes}, doi = {10.5555/lakes.1}, abstract = {On lakes that are deep, and why. Code: https://github.com/lakes/deep}}
@misc{b, title = {${TITLE_ON_PAGE}}, year = {2024}, author = {Minixhofer, Benjamin}}
@misc{c, title = {Papers That Go: A Survey of Removals}, year = {2020}}`;

export const RIS = `TY  - JOUR
TI  - Marsh Birds at Night
AU  - Nord, Cem
PY  - 2021/04/02
DO  - 10.5555/birds.2
AB  - Which birds of the marsh are awake at night.
ER  -
TY  - JOUR
TI  - Marsh Birds at Night
AU  - Süd, Dana
PY  - 2001
AB  - Another work of that name.
ER  -
`;

export const JSON_LINES = Array.from({ length: 3 }, (_, i) =>
  JSON.stringify({
    title: `Taken Back Again, Part ${i + 1}`,
    abstract: 'It came, and went.',
    arxiv: `2101.0000${i}`,
  }),
).join('\n');

const AT = '2026-01-02T03:04:05.000Z';

export const LIBRARY_FILE = JSON.stringify({
  format: 'papertip library',
  version: 1,
  papers: [
    {
      ...{ id: 'restored1', title: 'Sand Dunes and Their Shapes', abstract: 'Wind makes shapes of sand.' },
      links: [
        {
          kind: 'code',
          url: 'https://github.com/dunes/shapes',
          label: 'dunes/shapes',
          key: 'github.com/dunes/shapes',
        },
      ],
      ids: { arxiv: '2202.00001' },
      ...{
        upvotes: 7,
        published: '2022-02-03',
        appearances: [{ digest: 'dunes.bib', date: '2022-03-01' }],
        source: {},
      },
    },
  ],
  kept: [{ id: 'restored1', saved: AT, tags: ['dunes'], isNew: true }],
  sources: [
    {
      ...{ url: 'https://feeds.example/papers.xml', name: 'Lake papers', addedAt: AT },
      ...{ everyMinutes: 180, isNotified: false },
    },
  ],
  rejections: [
    {
      text: 'sand dunes & their shape',
      paperId: 'restored1',
      paperTitle: 'Sand Dunes and Their Shapes',
      date: '2026-01-02',
    },
  ],
  visits: [{ id: 'restored1', at: AT }],
  isHistoryOn: false,
  imports: [{ name: 'dunes.bib', startedAt: AT, added: 1, changed: 0, total: 1 }],
});
