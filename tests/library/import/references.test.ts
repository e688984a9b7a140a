import { describe, expect, it } from 'vitest';
import { read, titles } from './read';

describe('BibTeX', () => {
  it('reads LaTeX as plain text, names, dates, identifiers and addresses', async () => {
    const all = await read(`% a comment about @article{no, title={No}}
@string{jol = "Journal of {L}ight"}
@comment{ @article{neither, title={Neither}} }
@article{moss,
  title = {{Lanterns} for {NLP}: H$_2$O, Sch\\"on \\emph{und} 100\\%},
  author = {M{\\"u}ller, J{\\"o}rg and Ludwig van Beethoven and {The Lantern Group} and others},
  year = 2020, month = mar, journal = jol, doi = {10.1000/l_x},
  eprint = {2003.00001v2}, archiveprefix = {arXiv}, url = {https://example.org/a_b%20c},
  abstract = "We show $x^2$ < 3 and P(A|B)."
}
@inproceedings{child, title={A Child}, crossref={parent}}
@proceedings{parent, title={Proceedings of Light}, year={2019}}`);
    expect(all.format).toBe('BibTeX');
    expect(all.problems).toEqual([]);
    expect(all.records[0]).toEqual({
      title: 'Lanterns for NLP: H₂O, Schön und 100%',
      abstract: 'We show x² < 3 and P(A|B).',
      authors: ['Jörg Müller', 'Ludwig van Beethoven', 'The Lantern Group'],
      ids: { arxiv: '2003.00001', doi: '10.1000/l_x' },
      urls: ['https://example.org/a_b%20c'],
      published: '2020-03',
      venue: 'Journal of Light',
    });
    expect(all.records[1]).toMatchObject({
      title: 'A Child',
      venue: 'Proceedings of Light',
      published: '2019',
    });
    expect(titles(all)).toHaveLength(3);
  });

  it('loses only the entries that are broken', async () => {
    const all = await read(
      [
        '@article{a, title={A}}',
        '@article{b, title={B',
        '@article{c, title={C}}',
        '@misc{d, year=2020}',
        '@misc{e, title=={x}}',
        `@misc{f, title={${'{'.repeat(10_000)}F${'}'.repeat(10_000)}}}`,
        '@misc{g, title={G}} @misc{h, title={H}}',
        '@misc{k, title={K}, year 2020}',
        '@misc{i, title={cut off',
      ].join('\n'),
    );
    expect(titles(all)).toEqual(expect.arrayContaining(['A', 'C', 'G', 'H', 'K']));
    expect(all.problems.map(({ line, field }) => [line, field])).toEqual(
      expect.arrayContaining([
        [2, undefined],
        [4, 'title'],
        [5, undefined],
        [8, undefined],
        [9, undefined],
      ]),
    );
  });

  it('takes names of the language for fields like others', async () => {
    const all = await read('@misc{__proto__, __proto__={x}, constructor={y}, title={T}}');
    expect(titles(all)).toEqual(['T']);
  });

  it('reads abstracts that are too long for its library', async () => {
    const words = 'many \\emph{words} {and} more '.repeat(500);
    const { records, problems } = await read(`@misc{a, title={A}, abstract={${words}}, note={x}}`);
    expect(problems).toEqual([]);
    expect(records[0]?.abstract).toBe('many words and more '.repeat(500).trim());
  });
});

describe('RIS', () => {
  it('reads records with their continued lines', async () => {
    const all = await read(`Provider: somebody

TY  - JOUR
T1  - Lanterns of
the North
AU  - Moss, Ada
AU  - Reed, Bo, Jr.
PY  - 2020/05/04/
AB  - We light them.
DO  - 10.1000/ris
UR  - https://arxiv.org/abs/2005.00002
L1  - https://example.org/x.pdf
JO  - Journal of Light
ER  -

TY  - CONF
AU  - Nobody
ER  -
TY  - CONF
TI  - Cut off
`);
    expect(all.format).toBe('RIS');
    expect(all.records).toEqual([
      {
        title: 'Lanterns of the North',
        abstract: 'We light them.',
        authors: ['Ada Moss', 'Bo Reed Jr.'],
        ids: { doi: '10.1000/ris', arxiv: '2005.00002' },
        urls: ['https://example.org/x.pdf'],
        published: '2020-05-04',
        venue: 'Journal of Light',
      },
      { title: 'Cut off', abstract: '', authors: [], ids: {}, urls: [] },
    ]);
    expect(all.problems.map(({ line, field }) => [line, field])).toEqual([
      [16, 'title'],
      [19, undefined],
    ]);
  });
});

describe('CSV', () => {
  const HEADER =
    '"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url","Abstract Note","Date","Extra"';
  const ROW =
    '"K1","journalArticle","2020","Moss, Ada; Reed, Bo","Lanterns, ""lit""","Light","10.1000/csv","https://arxiv.org/abs/2005.00003","Two\nlines","2020-05","arXiv: 2005.00003 [cs]"';

  it("reads Zotero's", async () => {
    for (const size of [1, 50, 10_000]) {
      const all = await read(`\ufeff${HEADER}\r\n${ROW}\r\n"K2","book","","","","","","","","",""\r\n`, size);
      expect(all.format).toBe('Zotero CSV');
      expect(all.records).toEqual([
        {
          title: 'Lanterns, "lit"',
          abstract: 'Two lines',
          authors: ['Ada Moss', 'Bo Reed'],
          ids: { arxiv: '2005.00003', doi: '10.1000/csv' },
          urls: [],
          published: '2020-05',
          venue: 'Light',
        },
      ]);
      expect(all.problems).toEqual([{ line: 4, field: 'title', reason: 'there is no title' }]);
    }
  });

  it.each([',', ';', '\t'])('reads any with a title column, parted by %j', async (mark) => {
    const all = await read(
      [['Year', 'Title', '__proto__'], ['2001', 'A', 'x'], ['2002'], ['2003', 'C']]
        .map((row) => row.join(mark))
        .join('\n'),
    );
    expect(all.records.map(({ title, published }) => [title, published])).toEqual([
      ['A', '2001'],
      ['C', '2003'],
    ]);
    expect(all.problems).toEqual([{ line: 3, field: 'title', reason: 'there is no title' }]);
  });

  it('goes on after a quote that is never closed', async () => {
    const all = await read('Title,Year\nA,2001\n"B,2002\nC,2003\nD,2004\n');
    expect(titles(all)).toEqual(['A', 'C', 'D']);
    expect(all.problems).toEqual([expect.objectContaining({ line: 3 })]);
  });
});
