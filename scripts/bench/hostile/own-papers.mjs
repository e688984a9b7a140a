import { page, times } from './make-page.mjs';

/** As many as a page may list. */
export const OWN_COUNT = 5000;

const NOUNS = 'graph token memory reward image speech video policy vision code protein planning'.split(' ');
const VERBS = 'learning pruning routing merging tracing mapping sampling ranking parsing tuning'.split(' ');
const word = (/** @type {string[]} */ words, /** @type {number} */ i) =>
  /** @type {string} */ (words[i % words.length]);

/** A made-up title of the kind "Name: what it does". @param {number} i */
export function titleOf(i) {
  return `Nomen${i.toString(36)}: ${word(NOUNS, i)} ${word(VERBS, (i / 7) | 0)} of ${word(NOUNS, (i / 3) | 0)} agents by ${word(VERBS, (i / 5) | 0)} in setting ${i}`;
}

/** @param {number} i */
export function arxivOf(i) {
  return `2301.${10_000 + i}`;
}

/** The papers as JSON Lines, for the library's import. */
export function ownPapers() {
  return times(
    OWN_COUNT,
    (i) =>
      `${JSON.stringify({ title: titleOf(i), abstract: `About ${titleOf(i)}.`, id: arxivOf(i), year: 2023 })}\n`,
  );
}

const item = (/** @type {number} */ i) =>
  `<li>${titleOf(i)} <a href="https://arxiv.org/abs/${arxivOf(i)}">abs</a> <a href="https://arxiv.org/pdf/${arxivOf(i)}">pdf</a></li>`;

/** Pages that name papers of one's own. @type {import('./make-page.mjs').Kind[]} */
export const OWN = [
  ...[250, 1000, 2000, 5000].map((count) => ({
    name: `${count} items, each a known paper with two links`,
    own: true,
    make: () => ({ body: page(`<ul>${times(count, item)}</ul>`) }),
  })),
  {
    name: '3,000 known papers "Name: …"',
    own: true,
    make: () => ({ body: page(times(3000, (i) => `<p>${titleOf(i)}`)) }),
  },
  {
    name: '3,000 names of known papers in 1 MB of text',
    own: true,
    make: () => ({
      body: page(
        `${times(1500, (i) => `<p>${titleOf(i)}`)}${times(3000, (i) => `<p>We compare with Nomen${(i % 1500).toString(36)} and others, which read a long text and learn what to keep of it.`)}`,
      ),
    }),
  },
  {
    name: '5,000 links to known papers',
    own: true,
    make: () => ({
      body: page(times(5000, (i) => `<a href="https://arxiv.org/abs/${arxivOf(i)}">${i}</a> `)),
    }),
  },
  {
    name: '5,000 known papers in one line',
    own: true,
    make: () => ({ body: page(`<pre>${times(5000, (i) => `${titleOf(i)} `)}</pre>`) }),
  },
  {
    name: 'the pointer storms over 2,000 known papers',
    own: true,
    make: () => ({ body: page(`<ul>${times(2000, item)}</ul>`) }),
    act: async (page) => {
      for (let i = 0; i < 300; i++) await page.mouse.move((i * 37) % 950, (i * 23) % 700);
    },
  },
  {
    name: 'known papers come and go',
    own: true,
    make: () => ({
      body: page(
        `<ul id="list"></ul><script>let n = 0; const items = ${JSON.stringify(Array.from({ length: 500 }, (_, i) => titleOf(i)))}; setInterval(() => { list.replaceChildren(...Array.from({ length: 100 }, () => { const li = document.createElement('li'); li.textContent = items[n++ % 500]; return li; })); }, 100);</script>`,
      ),
    }),
  },
];
