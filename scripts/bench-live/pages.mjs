import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderFile } from '../bench-pages/render-file.mjs';

/** A paper of the digest, as the pages mention it. */
export const TITLE = 'Zero-Shot Tokenizer Transfer';
/** Another one: the last words of a page, painted when all of it was read: for that they are on screen. */
export const LAST_TITLE = 'Planting a SEED of Vision in Large Language Model';

const LARGE_BYTES = 400_000;
const HUGE_BYTES = 10_000_000;
const TINY_ELEMENTS = 300_000;
const LAST = `<p style="position: fixed; right: 0; top: 0; background: white">${LAST_TITLE}</p>`;
const NOT_TEXT = /<\/?(?:html|head|body|link|img|source|iframe|video)\b[^>]*>/gi;
const PROSE =
  'The model reads a long context of tokens and learns what to keep, so that the memory it needs stays small. ';

/**
 * Pages without a script of their own: whatever script runs in them is the extension's.
 * @param {string} folder of saved pages; prose of our own where there is none
 * @returns {{ name: string, html: string }[]}
 */
export function stillPages(folder) {
  return [
    { name: '10 MB of saved pages', html: page(savedPages(folder) + LAST) },
    { name: '10 MB in one text node', html: page(`<pre>${prose(HUGE_BYTES)}</pre>${LAST}`) },
    {
      name: '300,000 tiny elements',
      html: page(
        `${'<i>token </i>'
          .repeat(20)
          .concat('<br>')
          .repeat(TINY_ELEMENTS / 20)}${LAST}`,
      ),
    },
  ];
}

/**
 * Pages with a mention on screen as soon as they are loaded.
 * @param {string} folder of saved pages
 * @returns {{ name: string, html: string, hash?: string }[]}
 */
export function openedPages(folder) {
  const huge = savedPages(folder);
  const mention = `<p id="mention">We use ${TITLE} here.</p>`;
  return [
    { name: 'short, mention at the top', html: page(mention) },
    { name: '400 kB, mention at the top', html: page(mention + paragraphs(LARGE_BYTES)) },
    { name: '10 MB, mention at the top', html: page(mention + huge) },
    {
      name: '400 kB, opened at a mention far down',
      html: page(paragraphs(LARGE_BYTES) + mention + paragraphs(LARGE_BYTES / 10)),
      hash: '#mention',
    },
    {
      name: '10 MB, opened at a mention far down',
      html: page(huge + mention + paragraphs(LARGE_BYTES / 10)),
      hash: '#mention',
    },
  ];
}

/**
 * Pages that change 1,000 nodes a second for as long as they are open.
 * @returns {{ name: string, html: string }[]}
 */
export function busyPages() {
  return [
    {
      name: 'chat: lines are appended, old ones removed',
      html: page(
        `<ol></ol>${every(
          50,
          `for (let i = 0; i < 50; i++) {
          const line = document.createElement('li');
          line.textContent = 'user ' + i + ': what do you think of model ' + Math.random().toFixed(4) + ' and its long context?';
          list.append(line);
        }
        while (list.childElementCount > 1000) list.firstChild.remove();
        list.scrollTo(0, list.scrollHeight);`,
          `const list = document.querySelector('ol');`,
        )}`,
      ),
    },
    {
      name: 'ticker: texts change in place',
      html: page(
        `<main>${'<span>price 0.000</span> '.repeat(1000)}</main>${every(
          50,
          `for (let i = 0; i < 50; i++, at++) cells[at % cells.length].firstChild.data = 'price ' + Math.random().toFixed(3);`,
          `const cells = document.querySelectorAll('span'); let at = 0;`,
        )}`,
      ),
    },
    {
      name: 'feed: children are replaced in a long page',
      html: page(
        `${paragraphs(LARGE_BYTES)}<main></main>${every(
          50,
          `main.replaceChildren(...Array.from({ length: 50 }, () => {
          const item = document.createElement('span');
          item.textContent = 'price ' + Math.random().toFixed(3) + ' ';
          return item;
        }));`,
          `const main = document.querySelector('main');`,
        )}`,
      ),
    },
    {
      name: 'editor: text typed into contenteditable and a textarea',
      html: page(
        `<div contenteditable="true">${'<p>one line of the text</p>'.repeat(200)}</div><textarea></textarea>${every(
          50,
          `for (let i = 0; i < 50; i++, at++) lines[at % lines.length].firstChild.data = 'typed ' + Math.random().toFixed(6);
        area.value += 'x';`,
          `const lines = document.querySelectorAll('p'); const area = document.querySelector('textarea'); let at = 0;`,
        )}`,
      ),
    },
  ];
}

/** @param {string} body */
function page(body) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>page</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;
}

/**
 * @param {number} ms
 * @param {string} work
 * @param {string} before
 */
function every(ms, work, before) {
  return `<script>${before} setInterval(() => { ${work} }, ${ms});</script>`;
}

/** @param {number} length */
function prose(length) {
  return PROSE.repeat(Math.ceil(length / PROSE.length)).slice(0, length);
}

/** @param {number} length */
function paragraphs(length) {
  return `<p>${PROSE.repeat(5)}</p>`.repeat(Math.ceil(length / PROSE.length / 5));
}

/**
 * The six largest saved pages again and again, 10 MB in all, without scripts and pictures.
 * @param {string} folder
 */
function savedPages(folder) {
  const file = join(folder, 'manifest.json');
  if (!existsSync(file)) return paragraphs(HUGE_BYTES);
  /** @type {{ file: string, kind: string, bytes: number }[]} */
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const bodies = manifest
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 6)
    .map(({ file, kind }) => renderFile(kind, readFileSync(join(folder, file), 'utf8')))
    .map((html) => html.replace(/<script\b.*?<\/script>/gis, '').replace(NOT_TEXT, ''));
  let all = '';
  for (let i = 0; all.length < HUGE_BYTES; i++) all += bodies[i % bodies.length];
  return all;
}
