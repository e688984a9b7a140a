import { watchMemory } from './watch-memory.mjs';
import { beginWatch, endWatch, prepareWatch } from './watch-page.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const PATIENCE = { timeout: 900_000 };

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} extensionId
 * @returns {Promise<Page>} the library's page, where one imports
 */
export async function openImport(browser, extensionId) {
  const page = await browser.newPage();
  await prepareWatch(page);
  await page.goto(`chrome-extension://${extensionId}/library.html#import`);
  await page.waitForSelector('input[type=file]');
  return page;
}

/** @param {Page} page @param {string[]} files */
export async function chooseFiles(page, ...files) {
  const input = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (
    await page.waitForSelector('input[type=file]')
  );
  await input.uploadFile(...files);
}

/**
 * Does something that ends with a state of the page, and measures it.
 * @template T
 * @param {Page} page
 * @param {() => Promise<unknown>} begin
 * @param {() => Promise<T>} end
 */
export async function measureStep(page, begin, end) {
  await beginWatch(page);
  const memory = await watchMemory(page);
  const start = performance.now();
  await begin();
  const value = await end();
  const ms = performance.now() - start;
  return { value, ms, ...(await endWatch(page)), ...(await memory.stop()) };
}

/** @param {Page} page @returns {Promise<{ counts: Record<string, number>, problems: string[] }>} */
export async function previewOf(page) {
  await page.waitForSelector('.import-preview, .import-failure', PATIENCE);
  return page.evaluate(() => ({
    counts: Object.fromEntries(
      [...document.querySelectorAll('.import-counts > div')].map((one) => [
        one.querySelector('dt')?.textContent ?? '',
        Number(one.querySelector('dd')?.textContent?.replaceAll(',', '')),
      ]),
    ),
    problems: [...document.querySelectorAll('.import-place, .import-failure')].map(
      (one) => (one.closest('li') ?? one).textContent ?? '',
    ),
  }));
}

/** @param {Page} page @param {string} words a part of the button's text */
export async function press(page, words) {
  const button = await page.waitForSelector(`::-p-xpath(//button[contains(., "${words}")])`, PATIENCE);
  await button?.click();
}

/** @param {Page} page @param {string} selector */
export function shown(page, selector) {
  return page.waitForSelector(selector, PATIENCE);
}

/** Waits until the progress is at least so far. @param {Page} page @param {number} share */
export async function progressOf(page, share) {
  await page.waitForFunction(
    (wanted) => (document.querySelector('progress')?.value ?? 0) >= wanted,
    { ...PATIENCE, polling: 20 },
    share,
  );
}

/**
 * What the library's database holds; of the imports, those that are under way and those that may be brought back are `open`
 * and `undone`.
 * @param {Page} page
 * @returns {Promise<{ papers: number, staged: number, imports: number, open: number, undone: number, undo: number }>}
 */
export function contentsOf(page) {
  return page.evaluate(async () => {
    const db = await new Promise((/** @type {(db: IDBDatabase) => void} */ resolve, reject) => {
      const request = indexedDB.open('papertip');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const answer = (/** @type {IDBRequest} */ request) =>
      new Promise((/** @type {(value: any) => void} */ resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const store = (/** @type {string} */ name) => db.transaction(name).objectStore(name);
    const [papers, staged, undo, runs] = await Promise.all([
      ...['papers', 'staged', 'undo'].map((name) => answer(store(name).count())),
      answer(store('imports').getAll()),
    ]);
    db.close();
    const states = runs.map((/** @type {{ state: string }} */ { state }) => state);
    const undone = states.filter((/** @type {string} */ state) => state === 'undone').length;
    const done = states.filter((/** @type {string} */ state) => state === 'done').length;
    return { papers, staged, imports: states.length, open: states.length - done - undone, undone, undo };
  });
}
