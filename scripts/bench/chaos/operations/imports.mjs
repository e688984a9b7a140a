import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { go, press, there, told } from '../act.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('../operations.mjs').Operation} Operation */

/** Of the first import papers are removed one by one: it is not taken back. */
export const FIRST = 'first.jsonl';
const MOST_PAPERS = 1200;

/** @param {string} name @param {number} count @returns {string[]} titles that nobody else has */
export function titlesOf(name, count) {
  const word = name.replace(/\W.*/, '');
  return Array.from({ length: count }, (_, i) => `On the ${word} otter number ${i}`);
}

/** Through the library's page. @param {Page} page @param {string} file */
export async function importFile(page, file) {
  await go(page, 'import');
  const input = async () => /** @type {any} */ (await page.$('input[type=file]'));
  if (!(await input())) await press(page, 'Import more');
  await there(page, 'input[type=file]');
  await (await input()).uploadFile(file);
  // Where the library has changed meanwhile one looks at it once more.
  do {
    await there(page, '.import-preview .is-main');
    await page.$eval('.import-preview .is-main', (button) => /** @type {HTMLElement} */ (button).click());
    await there(page, '.import-done, .import-preview .import-failure');
  } while (!(await page.$('.import-done')));
}

/** @param {string} folder @param {string} name @param {readonly string[]} titles */
export function writePapers(folder, name, titles) {
  const file = join(folder, name);
  writeFileSync(
    file,
    titles.map((title) => JSON.stringify({ title, abstract: `About ${title}.` })).join('\n'),
  );
  return file;
}

/** @param {Page} page @param {string} button @param {string} end */
async function way(page, button, end) {
  await go(page, 'import');
  await page.waitForFunction(showInHistory, { polling: 50 }, button);
  await press(page, button);
  await told(page, end, '.import-done');
  await press(page, 'Import more');
}

/** Runs in the page, where only the last ones are listed at first. @param {string} wanted @returns {boolean} whether it is there */
function showInHistory(wanted) {
  const buttons = [...document.querySelectorAll('button')];
  const isThere = buttons.some((one) => one.ariaLabel === wanted);
  if (!isThere) buttons.find((one) => one.textContent?.startsWith('Show all'))?.click();
  return isThere;
}

/** @type {Operation[]} */
export const IMPORTS = [
  {
    name: 'import',
    isWrite: true,
    plan(model, chance, { folder, step }) {
      const name = `n${step}.jsonl`;
      const titles = titlesOf(name, 1 + chance.below(MOST_PAPERS));
      const after = {
        ...model,
        papers: [...model.papers, ...titles],
        imports: [...model.imports, { name, titles, isTakenBack: false }],
      };
      // The next import is the end of the ways back.
      const last = { ...after, imports: after.imports.filter(({ isTakenBack }) => !isTakenBack) };
      return {
        ends: [after, last],
        run: ({ library }) => importFile(library, writePapers(folder, name, titles)),
      };
    },
  },
  {
    name: 'take an import back',
    isWrite: true,
    plan(model, chance) {
      const imports = model.imports.filter(({ name, isTakenBack }) => name !== FIRST && !isTakenBack);
      if (imports.length === 0) return null;
      const { name, titles } = chance.pick(imports);
      const gone = new Set(titles);
      const after = {
        ...model,
        papers: model.papers.filter((title) => !gone.has(title)),
        imports: model.imports.map((one) => (one.name === name ? { ...one, isTakenBack: true } : one)),
      };
      return {
        ends: [after],
        run: ({ library }) => way(library, `Take back ${name}`, 'The import was taken back.'),
      };
    },
  },
  {
    name: 'bring an import back',
    isWrite: true,
    plan(model, chance) {
      const imports = model.imports.filter(({ isTakenBack }) => isTakenBack);
      if (imports.length === 0) return null;
      const { name, titles } = chance.pick(imports);
      const after = {
        ...model,
        papers: [...model.papers, ...titles],
        imports: model.imports.map((one) => (one.name === name ? { ...one, isTakenBack: false } : one)),
      };
      return {
        ends: [after],
        run: ({ library }) => way(library, `Bring back ${name}`, 'The import is back.'),
      };
    },
  },
];
