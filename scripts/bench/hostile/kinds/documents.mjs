import { fill, LONG_TITLE, made, PROSE, page, still, TITLE, times } from '../make-page.mjs';

/** @param {string} name @param {string} type @param {string} body @returns {import('../make-page.mjs').Kind} */
const typed = (name, type, body) => ({ name, make: () => ({ type, body }) });
/** @param {string} name @param {string} head @returns {import('../make-page.mjs').Kind} */
const headed = (name, head) => still(name, `<p>${TITLE}</p>`, head);

/** Other kinds of documents, what they say of themselves, and frames. @type {import('../make-page.mjs').Kind[]} */
export const DOCUMENTS = [
  typed('plain text of 10 MB', 'text/plain', fill(`${PROSE}\n`, 10_000_000)),
  typed('plain text of one line with 20,000 titles', 'text/plain', `${LONG_TITLE} `.repeat(20_000)),
  typed(
    'JSON of 10 MB',
    'application/json',
    JSON.stringify(Array.from({ length: 80_000 }, () => ({ text: PROSE }))),
  ),
  typed(
    'XML of 5 MB',
    'application/xml',
    `<?xml version="1.0"?><all>${`<one>${PROSE}</one>`.repeat(45_000)}</all>`,
  ),
  typed(
    'XHTML with 5,000 titles',
    'application/xhtml+xml',
    `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${times(5000, () => `<p>${LONG_TITLE}</p>`)}</body></html>`,
  ),
  typed(
    'an SVG document',
    'image/svg+xml',
    `<svg xmlns="http://www.w3.org/2000/svg">${times(5000, () => `<text>${TITLE}</text>`)}</svg>`,
  ),
  typed(
    'a document without an end',
    'text/html',
    `<!doctype html><title>x</title>${times(3000, () => `<p>${LONG_TITLE}<b><i><u>`)}`,
  ),
  typed(
    'a frameset',
    'text/html',
    '<frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset>',
  ),
  {
    name: 'a PDF embedded',
    make: () => ({
      body: page(
        `<embed src="a.pdf" type="application/pdf" width="500" height="500"><object data="a.pdf"></object><p>${TITLE}`,
      ),
      files: { 'a.pdf': '%PDF-1.4\n%%EOF' },
    }),
  },
  headed('a title of 1 MB', `<title>${fill(PROSE, 1_000_000)}</title>`),
  headed(
    'metadata of 2 MB',
    `<meta name="citation_title" content="${fill(PROSE, 1_000_000)}"><meta property="og:title" content="${fill(PROSE, 1_000_000)}">`,
  ),
  headed(
    '20,000 citation tags',
    times(
      20_000,
      (i) =>
        `<meta name="citation_author" content="Person ${i}"><meta name="citation_title" content="${TITLE} ${i}">`,
    ),
  ),
  headed('a citation_doi of 1 MB', `<meta name="citation_doi" content="10.1234/${'/'.repeat(1_000_000)}">`),
  headed(
    'JSON-LD of 5 MB',
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'ScholarlyArticle', name: TITLE, text: fill(PROSE, 5_000_000) })}</script>`,
  ),
  headed(
    'JSON-LD nested 5,000 deep',
    `<script type="application/ld+json">${'{"a":['.repeat(5000)}1${']}'.repeat(5000)}</script>`,
  ),
  headed(
    '1,000 JSON-LD scripts',
    times(
      1000,
      (i) =>
        `<script type="application/ld+json">{"@type":"ScholarlyArticle","name":"${TITLE} ${i}"}</script>`,
    ),
  ),
  headed(
    '20,000 canonical links',
    times(20_000, (i) => `<link rel="canonical" href="https://arxiv.org/abs/2401.${10_000 + i}">`),
  ),
  made(
    'written by document.write',
    `for (let i = 0; i < 5000; i++) document.write('<p>' + ${JSON.stringify(LONG_TITLE)} + '</p>');`,
  ),
  made(
    'document.open again and again',
    `let n = 0; const again = () => { if (n++ > 20) return; document.open(); document.write('<p>' + ${JSON.stringify(LONG_TITLE)}.repeat(100) + n); document.close(); setTimeout(again, 100); }; onload = () => setTimeout(again, 100);`,
  ),
  made(
    'names of window and document taken',
    `for (const name of ['body', 'documentElement', 'head', 'title', 'CSS', 'getSelection']) try { Object.defineProperty(document, name, { get() { return null; } }); } catch {}`,
    `<img name="body"><img id="CSS"><a id="chrome"></a><a id="browser"></a><p>${TITLE}</p>`,
  ),
  made(
    'prototypes taken',
    `for (const name of ['querySelectorAll', 'closest', 'contains', 'getAttribute']) Element.prototype[name] = Node.prototype[name] = () => { throw new Error('no'); }; Array.prototype.push = () => { throw new Error('no'); };`,
    `<p>${TITLE}</p>`,
  ),
  {
    name: '300 frames',
    make: () => ({
      body: page(times(300, () => `<iframe src="frame" width="80" height="40"></iframe>`)),
      files: { frame: `<!doctype html><p>${TITLE}` },
    }),
  },
  still(
    '200 frames of the page itself',
    times(200, () => `<iframe srcdoc="<p>${TITLE}" width="80" height="40"></iframe>`),
  ),
  {
    name: 'frames within frames',
    make: () => ({
      body: page('<iframe src="frame?10"></iframe>'),
      files: {
        frame: `<!doctype html><p>${TITLE}<script>const n = Number(location.search.slice(1)); if (n) { const f = document.createElement('iframe'); f.src = 'frame?' + (n - 1); document.body.append(f); }</script>`,
      },
    }),
  },
  made(
    'frames made and removed',
    `setInterval(() => { const f = document.body.appendChild(document.createElement('iframe')); f.srcdoc = '<p>${TITLE}'; setTimeout(() => f.remove(), 150); }, 50);`,
  ),
  made(
    'empty frames made and removed',
    `setInterval(() => { for (let i = 0; i < 5; i++) document.body.appendChild(document.createElement('iframe')).remove(); }, 30);`,
  ),
  {
    name: 'a sandboxed frame with titles',
    make: () => ({
      body: page('<iframe sandbox src="frame"></iframe>'),
      files: { frame: `<!doctype html>${times(3000, () => `<p>${LONG_TITLE}`)}` },
    }),
  },
];
