import { describe, expect, it } from 'vitest';
import { read, titles } from './read';

const ENTRY = (
  title: string,
  more = '',
) => `<entry><id>http://arxiv.org/abs/2401.01234v2</id><title>${title}</title>
  <published>2024-01-02T10:00:00Z</published><updated>2024-03-01T00:00:00Z</updated>
  <summary>  Light where $a &lt; b$
  holds. </summary><author><name>Ada Moss &amp; co</name></author>
  <link href="http://arxiv.org/abs/2401.01234v2" rel="alternate"/>
  <link href="http://arxiv.org/pdf/2401.01234v2" rel="related" title="pdf"/>${more}</entry>`;
const ATOM = (entries: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!-- a comment about <rss> -->
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
<title>Query</title>${entries}</feed>`;
const RSS = (
  items: string,
) => `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:arxiv="http://arxiv.org/schemas/atom"><channel><title>News</title>${items}</channel></rss>`;

describe('Atom', () => {
  it("reads arXiv's answers", async () => {
    const more = '<arxiv:doi>10.1000/atom</arxiv:doi><arxiv:journal_ref>Light 1 (2024)</arxiv:journal_ref>';
    const all = await read(ATOM(ENTRY('Lanterns', more)));
    expect(all).toEqual({
      format: 'arXiv (Atom)',
      problems: [],
      records: [
        {
          title: 'Lanterns',
          abstract: 'Light where a < b holds.',
          authors: ['Ada Moss & co'],
          ids: { arxiv: '2401.01234', doi: '10.1000/atom' },
          urls: [],
          published: '2024-01-02',
          venue: 'Light 1 (2024)',
        },
      ],
    });
  });

  it('takes entities once where the text is plain, and as HTML where it says so', async () => {
    const html = '<entry><title type="html">&lt;i>x&lt;/i> &amp;amp; y</title></entry>';
    const plain = '<entry><title>a &amp;lt; b</title></entry>';
    expect(titles(await read(ATOM(html + plain)))).toEqual(['x & y', 'a &lt; b']);
  });

  it('loses only the entry that is broken or cut off', async () => {
    const all = await read(ATOM(`${ENTRY('A')}${ENTRY('')}<entry><title>open${ENTRY('D')}`).slice(0, -7));
    expect(titles(all)).toEqual(['A', 'D']);
    expect(all.problems.map(({ record, field }) => [record, field])).toEqual([
      [2, 'title'],
      [3, undefined],
      [undefined, undefined],
    ]);
    const cut = await read(ATOM(ENTRY('A') + ENTRY('B')).slice(0, -200));
    expect(titles(cut)).toEqual(['A']);
  });
});

describe('RSS', () => {
  const ITEM = (title: string, description: string, more = '') =>
    `<item><title>${title}</title><link>https://example.org/${title}</link><description>${description}</description>${more}</item>`;

  it("reads arXiv's", async () => {
    const item = (type: string) =>
      `<item><title>Lanterns</title><link>https://arxiv.org/abs/2607.11111</link>
      <description>arXiv:2607.11111v1 Announce Type: ${type} Abstract: We light &lt;them&gt;.</description>
      <guid isPermaLink="false">oai:arXiv.org:2607.11111v1</guid><dc:creator>Ada Moss, Bo Reed</dc:creator>
      <pubDate>Wed, 29 Jul 2026 00:00:00 -0400</pubDate><arxiv:DOI>10.1000/rss</arxiv:DOI></item>`;
    const all = await read(RSS(item('new') + item('replace-cross')));
    const record = {
      title: 'Lanterns',
      abstract: 'We light <them>.',
      authors: ['Ada Moss', 'Bo Reed'],
      ids: { arxiv: '2607.11111', doi: '10.1000/rss' },
      urls: [],
    };
    expect(all).toEqual({
      format: 'arXiv (RSS)',
      problems: [],
      records: [{ ...record, published: '2026-07-29' }, record],
    });
  });

  it('reads others, HTML as text', async () => {
    const html = '<![CDATA[<p>One &amp; two</p><p>three</p> </item> <script>alert(1)</script>]]>';
    const all = await read(RSS(ITEM('A', html, '<dc:creator>Moss, Ada</dc:creator>')));
    expect(all.format).toBe('RSS or Atom feed');
    expect(all.records).toEqual([
      {
        title: 'A',
        abstract: 'One & two three </item> alert(1)',
        authors: ['Ada Moss'],
        ids: {},
        urls: ['https://example.org/A'],
      },
    ]);
  });

  it('reads RDF', async () => {
    const all =
      await read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>C</title></channel>
      <item><title>A</title><link>https://doi.org/10.1000/rdf</link><dc:date>2020-05-04</dc:date></item></rdf:RDF>`);
    expect(all.records).toEqual([
      {
        title: 'A',
        abstract: '',
        authors: [],
        ids: { doi: '10.1000/rdf' },
        urls: [],
        published: '2020-05-04',
      },
    ]);
  });

  it('refuses entities of its own, and reads none from elsewhere', async () => {
    const laughs = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///x">]>';
    const all = await read(`<?xml version="1.0"?>${laughs}${RSS(ITEM('&b;', '&c;')).slice(21)}`);
    expect(all.records).toEqual([]);
    expect(all.problems).toEqual([{ reason: expect.stringContaining('entities') }]);
    const plain = `<!DOCTYPE rss PUBLIC "-//N//DTD RSS//EN" "http://example.org/rss.dtd">${RSS(ITEM('A', 'x')).slice(21)}`;
    expect(titles(await read(plain))).toEqual(['A']);
  });

  it('survives elements that are nested very deep', async () => {
    const all = await read(RSS(ITEM('A', '<a>'.repeat(10_000)) + ITEM('B', 'x')));
    expect(titles(all)).toContain('B');
  });

  it('has nothing to say of a feed without items', async () => {
    expect(await read(RSS(''))).toMatchObject({ records: [], problems: [] });
  });
});

describe('JSON Feed', () => {
  it('reads items', async () => {
    const all = await read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'News',
        items: [
          {
            id: 'https://arxiv.org/abs/2401.01234',
            title: 'A',
            content_html: '<p>x &amp; y</p>',
            url: 'https://example.org/a',
            date_published: '2024-01-02T00:00:00Z',
            authors: [{ name: 'Ada Moss' }],
          },
          { id: '2' },
        ],
      }),
    );
    expect(all.format).toBe('JSON Feed');
    expect(all.records).toEqual([
      {
        title: 'A',
        abstract: 'x & y',
        authors: ['Ada Moss'],
        ids: { arxiv: '2401.01234' },
        urls: ['https://example.org/a'],
        published: '2024-01-02',
      },
    ]);
    expect(all.problems).toEqual([expect.objectContaining({ record: 2, field: 'title' })]);
  });
});
