import { fill, made, PROSE, page, still, TITLE, times } from '../make-page.mjs';

/** An image that loads from nowhere. */
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
const links = (/** @type {number} */ count, /** @type {(i: number) => string} */ href) =>
  times(count, (i) => `<a href="${href(i)}">${i}</a> `);

/** @param {string} selector @returns {import('../make-page.mjs').Kind['act']} */
const hover = (selector) => async (page) => {
  const box = await page.$eval(selector, (one) => {
    const { x, y } = one.getBoundingClientRect();
    return { x, y };
  });
  for (let step = 0; step < 40; step++) await page.mouse.move(box.x + 3 + step / 4, box.y + 4 + step / 8);
};

/** Links, badges and pictures. @type {import('../make-page.mjs').Kind[]} */
export const LINKS = [
  still(
    '100,000 links elsewhere',
    links(100_000, (i) => `https://example.org/${i}`),
  ),
  still(
    '20,000 links to arXiv',
    links(20_000, (i) => `https://arxiv.org/abs/24${String(1 + (i % 12)).padStart(2, '0')}.${10_000 + i}`),
  ),
  still(
    '20,000 links to repositories',
    links(20_000, (i) => `https://github.com/owner${i}/name`),
  ),
  still(
    '20,000 DOIs',
    links(20_000, (i) => `https://doi.org/10.1234/abc.${i}`),
  ),
  still(
    '20,000 to OpenReview and ACL',
    links(20_000, (i) =>
      i % 2 ? `https://openreview.net/forum?id=a${i}Bc` : `https://aclanthology.org/2024.acl-long.${i}/`,
    ),
  ),
  ...[
    ['slashes after a DOI', `https://a.b/10.1234/a${'/'.repeat(100_000)}x`],
    ['badges of badges', `https://${'badg'.repeat(25_000)}`],
    ['xivxiv…', `https://a.b/${'xiv'.repeat(33_000)}`],
    ['closing brackets', `https://github.com/a/b${')'.repeat(100_000)}`],
    ['percent signs', `https://a.b/${'%25'.repeat(33_000)}`],
    ['dots', `https://${'a.'.repeat(50_000)}com/10.1234/x`],
    ['question marks', `https://openreview.net/forum?${'id=a&'.repeat(20_000)}`],
    ['a repository with 100,000 parts', `https://github.com/${'a/'.repeat(50_000)}`],
    ['at signs', `https://${'a@'.repeat(50_000)}github.com/a/b`],
    ['an address within an address', `https://a.b/?u=${'https%3A%2F%2Fgithub.com%2Fa%2Fb%2F'.repeat(3000)}`],
    ['numbers', `https://arxiv.org/abs/${'2401.12345'.repeat(10_000)}`],
  ].map(([name, href]) =>
    still(
      `200 links of 100 kB: ${name}`,
      `<script>const href = ${JSON.stringify(href)}; for (let i = 0; i < 200; i++) { const a = document.createElement('a'); a.textContent = 'link'; a.href = href; document.body.append(a, ' '); }</script>`,
    ),
  ),
  still(
    'data and blob links',
    `${links(20, () => `data:text/html,${fill('github.com/a/b/', 100_000)}`)}<script>for (let i = 0; i < 2000; i++) { const a = document.createElement('a'); a.href = URL.createObjectURL(new Blob(['x'])); a.textContent = 'b'; document.body.append(a); }</script>`,
  ),
  still(
    'javascript and broken links',
    times(
      20_000,
      (i) => `<a href="${['javascript:0', 'http://', 'https://[', '//', 'mailto:a', '#'][i % 6]}">x</a>`,
    ),
  ),
  still(
    'base href elsewhere and relative links',
    links(20_000, (i) => `../owner/name${i}`),
    '<base href="https://github.com/a/b/c/">',
  ),
  made(
    'base href that changes',
    `const base = document.head.appendChild(document.createElement('base')); let i = 0; setInterval(() => { base.href = 'https://github.com/o' + i++ + '/'; }, 20);`,
    links(5000, (i) => `name${i}`),
  ),
  still(
    '10,000 badges',
    times(
      10_000,
      (i) =>
        `<img src="${PIXEL}" alt="badge" data-canonical-src="https://img.shields.io/github/stars/owner/name${i}">`,
    ),
  ),
  still(
    '50,000 pictures',
    times(50_000, () => `<img src="${PIXEL}" alt="${TITLE}">`),
  ),
  {
    name: 'a link around 50,000 pictures, hovered',
    make: () => ({
      body: page(
        `<a id="big" href="https://github.com/a/b">text ${times(50_000, () => `<img src="${PIXEL}">`)}</a>`,
      ),
    }),
    act: hover('#big'),
  },
  {
    name: 'a link around 20,000 paragraphs, hovered',
    make: () => ({
      body: page(
        `<a id="big" href="https://arxiv.org/abs/2405.07883">${times(20_000, () => `<p>${PROSE}</p>`)}</a>`,
      ),
    }),
    act: hover('#big'),
  },
  {
    name: '1,000 links around each other, hovered',
    make: () => ({
      body: page(
        `<div id="big"></div><script>let at = document.getElementById('big'); for (let i = 0; i < 1000; i++) { const a = document.createElement('a'); a.href = 'https://github.com/a/b' + i; at = at.appendChild(a); } at.textContent = 'text to point at';</script>`,
      ),
    }),
    act: hover('#big'),
  },
  still(
    'an image map of 5,000 areas',
    `<map name="m">${times(5000, (i) => `<area href="https://github.com/a/b${i}" coords="0,0,1,1">`)}</map><img usemap="#m" src="${PIXEL}">`,
  ),
  still(
    'a form whose fields have the names of properties',
    `<form>${['hasAttributes', 'localName', 'parentNode', 'firstChild', 'textContent', 'closest', 'children', 'attributes', 'getAttribute', 'shadowRoot', 'nextSibling', 'matches'].map((name) => `<input name="${name}">`).join('')}<p>${TITLE}</p></form>`,
  ),
  still(
    '3,000 forms of fields',
    times(3000, (i) => `<form><input name="parentNode"><input name="nodeType" value="${i}">${TITLE}</form>`),
  ),
];
