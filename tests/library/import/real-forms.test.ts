import { describe, expect, it } from 'vitest';
import { read, titles } from './read';

/** One byte a character, as older programs write. */
const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('RIS as publishers write it', () => {
  it.each([
    [
      'Springer',
      [
        ...['TY  - JOUR', 'AU  - Moss, Ada', 'AU  - Müller-Reed, Bo C.', 'PY  - 2020', 'DA  - 2020/05/04'],
        ...[
          'TI  - Lanterns: A <i>Survey</i>',
          'JO  - Journal of Light',
          'AB  - We light &amp; count.',
          'SN  - 1234-5678',
        ],
        ...[
          'UR  - https://doi.org/10.1007/s00123-020-0001-x',
          'DO  - 10.1007/s00123-020-0001-x',
          'ID  - Moss2020',
          'ER  - ',
        ],
      ].join('\r\n'),
      {
        ...{
          title: 'Lanterns: A Survey',
          abstract: 'We light & count.',
          authors: ['Ada Moss', 'Bo C. Müller-Reed'],
        },
        ...{
          ids: { doi: '10.1007/s00123-020-0001-x' },
          urls: [],
          published: '2020-05-04',
          venue: 'Journal of Light',
        },
      },
    ],
    [
      'IEEE',
      [
        ...[
          'TY  - CONF',
          'TI  - Lanterns at Sea',
          'T2  - 2019 Conference on Light',
          'SP  - 1',
          'AU  - A. Moss',
          'PY  - 2019',
        ],
        ...[
          'DO  - 10.1109/CL.2019.00001',
          'JO  - 2019 Conference on Light',
          'IS  - ',
          'VL  - ',
          'Y1  - 15-20 June 2019',
        ],
        ...['AB  - We light.', 'ER  - ', ''],
      ].join('\n'),
      {
        ...{
          title: 'Lanterns at Sea',
          abstract: 'We light.',
          authors: ['A. Moss'],
          ids: { doi: '10.1109/CL.2019.00001' },
        },
        ...{ urls: [], published: '2019', venue: '2019 Conference on Light' },
      },
    ],
    [
      'reference managers',
      '\ufeffTY  - JOUR\nT1  - Lanterns\nA1  - Moss, A.\nY1  - 2004///\nN2  - An abstract\nthat goes on\n\nbelow\nM3  - doi: 10.1145/1.2\nL1  - internal-pdf://x.pdf\nER  -\n',
      {
        ...{ title: 'Lanterns', abstract: 'An abstract that goes on below', authors: ['A. Moss'] },
        ...{ ids: { doi: '10.1145/1.2' }, urls: [], published: '2004' },
      },
    ],
    [
      'those who leave out a space',
      'TY - JOUR\nTI - Lanterns\nPY - 2001\nER -\n',
      { title: 'Lanterns', abstract: '', authors: [], ids: {}, urls: [], published: '2001' },
    ],
  ])('%s', async (_who, text, record) => {
    const all = await read(text, 100);
    expect(all).toEqual({ format: 'RIS', records: [record], problems: [] });
  });
});

describe('BibTeX as it is found', () => {
  it('of an older program: preamble, abbreviations put together, comments, one byte a letter', async () => {
    const all = await read(
      latin1(
        [
          ...[
            '% Encoding: Cp1252',
            '',
            '@preamble{ "\\newcommand{\\noopsort}[1]{} " }',
            '@string{jl = "Journal of L\xefght"}',
          ],
          ...[
            '@STRING(acm = {ACM {P}ress})',
            '',
            '@Article{moss:2020,',
            '  author  = "M{\\"u}ller, J. and {\\L}ukasz, K.",',
          ],
          ...[
            '  title   = "Lanterns {\\\'e}t M\xfcller " # " and more",',
            '  journal = jl # ", Series B",',
            '  year = "2020",',
          ],
          ...['  month = dec, publisher = acm,', '}', '', '@Comment{jabref-meta: databaseType:bibtex;}', ''],
        ].join('\r\n'),
      ),
    );
    expect(all.records).toEqual([
      {
        ...{
          title: 'Lanterns ét Müller and more',
          abstract: '',
          authors: ['J. Müller', 'K. Łukasz'],
          ids: {},
          urls: [],
        },
        ...{ published: '2020-12', venue: 'Journal of Lïght, Series B' },
      },
    ]);
    expect(all.problems).toEqual([
      { line: 4, isNote: true, reason: expect.stringContaining('windows-1252') },
    ]);
  });

  it.each([
    [
      'the ACL Anthology',
      '@inproceedings{moss-etal-2020-lanterns,\n    title = "Lanterns for {NLP}: {S}urvey",\n    author = "Moss, Ada  and\n      Reed, Bo",\n    booktitle = "Proceedings of the 58th Annual Meeting",\n    month = jul,\n    year = "2020",\n    url = "https://aclanthology.org/2020.acl-main.1/",\n    doi = "10.18653/v1/2020.acl-main.1",\n    abstract = "We {\\textquotedblleft}light{\\textquotedblright} 5{\\%} of it."\n}\n',
      {
        ...{
          title: 'Lanterns for NLP: Survey',
          abstract: 'We “light” 5% of it.',
          authors: ['Ada Moss', 'Bo Reed'],
        },
        ...{
          ids: { doi: '10.18653/v1/2020.acl-main.1', acl: '2020.acl-main.1' },
          urls: [],
          published: '2020-07',
        },
        venue: 'Proceedings of the 58th Annual Meeting',
      },
    ],
    [
      'arXiv',
      '@misc{moss2020lanterns,\n      title={Lanterns}, \n      author={Ada Moss and Bo Reed},\n      year={2020},\n      eprint={2003.00001},\n      archivePrefix={arXiv},\n      primaryClass={cs.CL},\n      url={https://arxiv.org/abs/2003.00001}, \n}',
      {
        ...{
          title: 'Lanterns',
          abstract: '',
          authors: ['Ada Moss', 'Bo Reed'],
          ids: { arxiv: '2003.00001' },
        },
        ...{ urls: [], published: '2020' },
      },
    ],
    [
      'Google Scholar',
      '@article{moss2020lanterns,\n  title={Lanterns},\n  author={Moss, Ada and others},\n  journal={arXiv preprint arXiv:2003.00001},\n  year={2020}\n}',
      {
        ...{ title: 'Lanterns', abstract: '', authors: ['Ada Moss'], ids: { arxiv: '2003.00001' }, urls: [] },
        ...{ published: '2020', venue: 'arXiv preprint arXiv:2003.00001' },
      },
    ],
    [
      'OpenReview',
      '@inproceedings{\nmoss2020lanterns,\ntitle={Lanterns},\nauthor={Ada Moss},\nbooktitle={ICLR},\nyear={2020},\nurl={https://openreview.net/forum?id=AbC_d-1}\n}',
      {
        ...{
          title: 'Lanterns',
          abstract: '',
          authors: ['Ada Moss'],
          ids: { openReview: 'AbC_d-1' },
          urls: [],
        },
        ...{ published: '2020', venue: 'ICLR' },
      },
    ],
  ])('of %s', async (_who, text, record) => {
    expect(await read(text, 77)).toEqual({ format: 'BibTeX', records: [record], problems: [] });
  });
});

it("reads Zotero's CSV with all of its columns", async () => {
  const columns =
    'Key|Item Type|Publication Year|Author|Title|Publication Title|ISBN|ISSN|DOI|Url|Abstract Note|Date|Date Added|Date Modified|Access Date|Pages|Num Pages|Issue|Volume|Number Of Volumes|Journal Abbreviation|Short Title|Series|Series Number|Series Text|Series Title|Publisher|Place|Language|Rights|Type|Archive|Archive Location|Library Catalog|Call Number|Extra|Notes|File Attachments|Link Attachments|Manual Tags|Automatic Tags|Editor|Code|Number|Session'.split(
      '|',
    );
  const row = (cells: Record<string, string>) =>
    columns.map((name) => `"${(cells[name] ?? '').replaceAll('"', '""')}"`).join(',');
  const text = `\ufeff${[
    columns.map((name) => `"${name}"`).join(','),
    row({
      ...{
        Key: 'A',
        'Item Type': 'preprint',
        'Publication Year': '2023',
        Author: 'Moss, Ada; van der Berg, Jan; The Lantern Group',
      },
      ...{
        Title: 'Lanterns, "lit"\n and other',
        DOI: '10.48550/arXiv.2305.00001',
        Url: 'http://arxiv.org/abs/2305.00001',
      },
      ...{
        'Abstract Note': 'One.\r\n\r\nTwo; three.',
        Date: '2023-05-01',
        Extra: 'arXiv:2305.00001 [cs]\ntex.x: y',
      },
      ...{ 'File Attachments': 'C:\\x\\a.pdf', Archive: 'arXiv', Number: 'arXiv:2305.00001', Code: 'HTML' },
    }),
    row({ Key: 'B', 'Item Type': 'webpage', Url: 'https://example.org' }),
    row({ Key: 'C', 'Item Type': 'book', Title: 'A Book', Date: 'May 2001' }),
  ].join('\r\n')}\r\n`;
  const all = await read(text, 60);
  expect(all.format).toBe('Zotero CSV');
  expect(all.records[0]).toEqual({
    ...{
      title: 'Lanterns, "lit" and other',
      abstract: 'One. Two; three.',
      urls: [],
      published: '2023-05-01',
    },
    ...{ authors: ['Ada Moss', 'Jan van der Berg', 'The Lantern Group'], ids: { arxiv: '2305.00001' } },
  });
  expect(titles(all)).toEqual(['Lanterns, "lit" and other', 'A Book']);
  // The first record has seven lines.
  expect(all.problems).toEqual([{ line: 7, field: 'title', reason: 'there is no title' }]);
});
