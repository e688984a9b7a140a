import { LONG_TITLE, PROSE, page, TITLE, times } from '../make-page.mjs';

/** @param {string} name @param {string} body @param {import('../make-page.mjs').Kind['act']} act @returns {import('../make-page.mjs').Kind} */
const acted = (name, body, act) => ({ name, make: () => ({ body: page(body) }), act });

/** @param {number} moves @returns {(page: import('puppeteer-core').Page) => Promise<void>} */
const storm = (moves) => async (page) => {
  for (let i = 0; i < moves; i++) await page.mouse.move((i * 37) % 950, (i * 23) % 700);
};
const wheel = async (/** @type {import('puppeteer-core').Page} */ page) => {
  await page.mouse.move(400, 300);
  for (let i = 0; i < 60; i++) await page.mouse.wheel({ deltaY: i % 20 === 19 ? -4000 : 700 });
};

/** What a person does, by real input. @type {import('../make-page.mjs').Kind[]} */
export const ACTIONS = [
  acted(
    'the pointer storms over 5,000 titles',
    times(5000, () => `<p>${LONG_TITLE}`),
    storm(300),
  ),
  acted(
    'the pointer storms over links',
    times(3000, (i) => `<a href="https://github.com/a/b${i}">link ${i}</a> `),
    storm(300),
  ),
  acted(
    'the pointer storms over a deep tree',
    `${'<div>'.repeat(400)}${times(500, () => `<p>${TITLE}`)}`,
    storm(300),
  ),
  acted(
    'the pointer storms over one text node of 1 MB',
    `<div style="word-break:break-all">${PROSE.repeat(9000)}</div>`,
    storm(200),
  ),
  acted(
    'the pointer storms over 1,000 layers',
    `${times(1000, () => `<div style="position:fixed;inset:0">${TITLE}</div>`)}`,
    storm(200),
  ),
  acted(
    'titles flee from the pointer',
    `<p id="m" style="position:absolute">${LONG_TITLE}</p><script>document.onpointermove = (e) => { m.style.left = e.clientX + 'px'; m.style.top = e.clientY - 8 + 'px'; };</script>`,
    storm(200),
  ),
  acted(
    'wheel over 10,000 titles',
    times(10_000, () => `<p>${LONG_TITLE}`),
    wheel,
  ),
  acted(
    'wheel over 10 MB',
    times(20_000, () => `<p>${PROSE.repeat(5)}`),
    wheel,
  ),
  acted(
    'wheel over boxes that scroll',
    times(100, () => `<div style="height:200px;overflow:auto">${times(50, () => `<p>${LONG_TITLE}`)}</div>`),
    wheel,
  ),
  acted(
    'keys pressed',
    `${times(500, (i) => `<a href="https://github.com/a/b${i}">${TITLE}</a> `)}<textarea id="t"></textarea>`,
    async (page) => {
      await page.focus('#t');
      await page.keyboard.type('Zero-Shot Tokenizer Transfer '.repeat(5));
      for (let i = 0; i < 50; i++) await page.keyboard.press('Tab');
    },
  ),
  acted(
    'text selected by the pointer',
    times(2000, () => `<p>${LONG_TITLE}`),
    async (page) => {
      await page.mouse.move(50, 50);
      await page.mouse.down();
      await storm(100)(page);
      await page.mouse.up();
    },
  ),
  acted(
    'the window changes its size',
    times(3000, () => `<p>${LONG_TITLE}`),
    async (page) => {
      for (let i = 0; i < 10; i++) await page.setViewport({ width: 500 + i * 50, height: 700 });
    },
  ),
];
