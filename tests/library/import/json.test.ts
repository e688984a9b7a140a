import { describe, expect, it } from 'vitest';
import { read, titles } from './read';

const LINES = [
  {
    title: 'Lanterns of the North',
    abstract: 'On light.',
    authors: ['Ada Moss', { name: 'Bo Reed' }],
    year: 2021,
  },
  {
    title: 'Second',
    summary: 'From a summary',
    id: '2401.01234v3',
    doi: 'https://doi.org/10.1000/ABC',
    venue: 'NORTH',
  },
  {
    title: 'Third',
    urls: ['https://arxiv.org/pdf/2402.00001v2', 'https://example.org/page', 'javascript:alert(1)'],
    github: 'moss/lanterns',
    pdf: 'https://doi.org/10.48550/arXiv.2402.00001',
    upvotes: 7,
    date: '2024-02-03T10:00:00Z',
  },
];

describe('JSON Lines', () => {
  const text = LINES.map((line) => JSON.stringify(line)).join('\n');

  it('reads each line, in chunks of any size', async () => {
    for (const size of [1, 7, 10_000]) {
      const { format, records, problems } = await read(text, size);
      expect(format).toBe('JSON Lines');
      expect(problems).toEqual([]);
      expect(records).toEqual([
        {
          title: 'Lanterns of the North',
          abstract: 'On light.',
          authors: ['Ada Moss', 'Bo Reed'],
          ids: {},
          urls: [],
          published: '2021',
        },
        {
          title: 'Second',
          abstract: 'From a summary',
          authors: [],
          ids: { arxiv: '2401.01234', doi: '10.1000/ABC' },
          urls: [],
          venue: 'NORTH',
        },
        {
          title: 'Third',
          abstract: '',
          authors: [],
          ids: { arxiv: '2402.00001' },
          urls: ['https://github.com/moss/lanterns', 'https://example.org/page'],
          published: '2024-02-03',
          upvotes: 7,
        },
      ]);
    }
  });

  it('keeps the rest where lines are broken, empty, too deep or no papers', async () => {
    const deep = `{"title":"Deep","more":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
    const broken = [
      '{"title":"A"}',
      '',
      '{"title":"B',
      '[1]',
      deep,
      '{"title":5}',
      '{"abstract":"x"}',
      '{"title":" "}',
    ];
    const all = await read([...broken, '{"title":"Last"}'].join('\r\n'));
    expect(titles(all)).toEqual(['A', 'Last']);
    expect(all.problems.map(({ line, field }) => [line, field])).toEqual([
      [3, undefined],
      [4, undefined],
      [5, undefined],
      [6, 'title'],
      [7, 'title'],
      [8, 'title'],
    ]);
  });

  it('says what else has the wrong type, and keeps the paper', async () => {
    const { records, problems } = await read(
      '{"title":"A","abstract":5,"authors":7,"venue":{},"upvotes":-1,"urls":3}\n{"title":"B"}',
    );
    expect(records[0]).toEqual({ title: 'A', abstract: '', authors: [], ids: {}, urls: [] });
    expect(problems).toEqual([expect.objectContaining({ line: 1, field: 'abstract' })]);
  });

  it('takes names of the language for members like others', async () => {
    const { records } = await read(
      '{"__proto__":{"title":"no"},"constructor":{"x":1},"title":"Yes"}\n{"title":"B"}',
    );
    expect(records[0]).toEqual({ title: 'Yes', abstract: '', authors: [], ids: {}, urls: [] });
    expect(({} as Record<string, unknown>).title).toBeUndefined();
  });

  it('skips a line of more than 5 MB', async () => {
    const all = await read(`{"title":"A"}\n{"title":"${'x'.repeat(6_000_000)}"}\n{"title":"C"}`, 100_000);
    expect(titles(all)).toEqual(['A', 'C']);
    expect(all.problems).toEqual([
      expect.objectContaining({ line: 2, reason: expect.stringContaining('5 MB') }),
    ]);
  });
});

describe('JSON', () => {
  it('reads a list, an object with a list, and one paper, with the line of each', async () => {
    for (const value of [LINES, { total: 3, data: LINES }, LINES[0]]) {
      const all = await read(JSON.stringify(value, null, 2));
      expect(all.format).toBe('JSON');
      expect(titles(all)).toEqual((value === LINES[0] ? LINES.slice(0, 1) : LINES).map(({ title }) => title));
    }
    const { problems } = await read('[\n  {"title": "A"},\n  {"title": ""}\n]');
    expect(problems).toEqual([{ line: 3, record: 2, field: 'title', reason: 'the title is empty' }]);
  });

  it('keeps what stands before the place where a file is cut off', async () => {
    const all = await read('[{"title":"A"},{"title":"B","abstract":"half of');
    expect(titles(all)).toEqual(['A']);
    expect(all.problems).toEqual([
      { line: 1, record: 2, reason: 'the file ends in the middle of this record' },
    ]);
  });

  it('refuses what is nested too deep, and reads on', async () => {
    const all = await read(`[${'['.repeat(10_000)}${']'.repeat(10_000)},{"title":"B"}]`);
    expect(titles(all)).toEqual(['B']);
    expect(all.problems[0]?.reason).toContain('200 deep');
    expect((await read('['.repeat(100_000))).problems).toHaveLength(1);
  });

  it('skips one value of many megabytes', async () => {
    const all = await read(`[{"title":"${'x'.repeat(20_000_000)}"},{"title":"B"}]`, 1_000_000);
    expect(titles(all)).toEqual(['B']);
  });
});

describe('Hugging Face', () => {
  const paper = {
    id: '2607.00001',
    authors: [{ _id: '1', name: 'Ada Moss', hidden: false, user: { name: 'amoss' } }],
    publishedAt: '2026-07-01T00:00:00.000Z',
    submittedOnDailyAt: '2026-07-03T00:00:00.000Z',
    title: 'Lanterns\n  at Sea',
    summary: 'We light\nthem.',
    upvotes: 12,
    githubRepo: 'https://github.com/moss/sea',
    projectPage: 'https://moss.github.io/sea',
  };
  const record = {
    title: 'Lanterns at Sea',
    abstract: 'We light them.',
    authors: ['Ada Moss'],
    ids: { arxiv: '2607.00001' },
    urls: ['https://github.com/moss/sea', 'https://moss.github.io/sea'],
    published: '2026-07-01',
    upvotes: 12,
    appearance: { digest: 'Daily Papers', date: '2026-07-03' },
  };

  it('reads the daily papers and one paper', async () => {
    const all = await read(JSON.stringify([{ paper, title: 'other', thumbnail: 'x' }]));
    expect(all).toEqual({ format: 'Hugging Face daily papers (JSON)', records: [record], problems: [] });
    expect((await read(JSON.stringify(paper))).records).toEqual([record]);
  });

  it('says which paper has no title', async () => {
    const { problems } = await read(JSON.stringify([{ paper }, { paper: { ...paper, title: undefined } }]));
    expect(problems).toEqual([{ line: 1, record: 2, field: 'title', reason: 'there is no title' }]);
  });
});

describe('CSL JSON', () => {
  it('reads what reference managers and Crossref write', async () => {
    const all = await read(
      JSON.stringify([
        {
          id: 'moss2020',
          type: 'article-journal',
          title: '<i>Lux</i> &amp; lanterns',
          author: [
            { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den' },
            { literal: 'The Lantern Group' },
          ],
          issued: { 'date-parts': [[2020, '5', 4]] },
          DOI: '10.1000/lux',
          URL: 'https://doi.org/10.1000/lux',
          'container-title': 'Journal of Light',
          note: 'arXiv:2005.00001 [cs]\ntex.x: y',
        },
        { title: ['Listed'], 'container-title': ['Proc.'], issued: { 'date-parts': [[null]] } },
      ]),
    );
    expect(all.format).toBe('CSL JSON');
    expect(all.records).toEqual([
      {
        title: 'Lux & lanterns',
        abstract: '',
        authors: ['Jan van den Berg', 'The Lantern Group'],
        ids: { doi: '10.1000/lux', arxiv: '2005.00001' },
        urls: [],
        published: '2020-05-04',
        venue: 'Journal of Light',
      },
      { title: 'Listed', abstract: '', authors: [], ids: {}, urls: [], venue: 'Proc.' },
    ]);
  });
});
