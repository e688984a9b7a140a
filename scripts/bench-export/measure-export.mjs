import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../browsers/launch-chromium.mjs';
import { SEALED_ARGS } from '../browsers/quiet-args.mjs';
import { until } from '../browsers/until.mjs';
import { OUTPUTS } from '../build-extension.mjs';
import { watchPage } from './watch-page.mjs';

const BATCH = 500;
/** Of every so many papers something is kept. */
const KEPT = 10;
const PATIENCE_MS = 900_000;

/** @typedef {import('./watch-page.mjs').Cost} Cost */

/**
 * Fills a profile, exports it, restores it in another one and exports that.
 * @param {string} program
 * @param {ReturnType<typeof import('../bench-scale/collect-papers.mjs').collectPapers>['papers']} papers
 */
export async function measureExport(program, papers) {
  /** @type {Record<string, Cost>} */
  const steps = {};
  const folder = mkdtempSync(join(tmpdir(), 'papertip-export-'));
  try {
    const file = await withBrowser(program, folder, async (profile) => {
      await fill(profile, papers);
      steps['export everything'] = await profile.watched(() => exportAll(profile));
      const whole = profile.downloaded('json');
      await profile.open('');
      steps['export the list as BibTeX'] = await profile.watched(() => exportList(profile));
      return whole;
    });
    const again = await withBrowser(program, folder, async (profile) => {
      await profile.open('#import');
      steps['read the file'] = await profile.watched(() => readFile(profile, file));
      steps['restore it'] = await profile.watched(() =>
        press(profile.page, 'Restore the library', '.import-done'),
      );
      await profile.settled();
      await profile.open('#settings');
      steps['export everything again'] = await profile.watched(() => exportAll(profile));
      const whole = readFileSync(profile.downloaded('json'));
      await profile.open('#import');
      steps['take it back'] = await profile.watched(() => press(profile.page, 'Take back', '.import-done'));
      return whole;
    });
    const first = readFileSync(file);
    return { bytes: first.length, isEqual: first.equals(again), steps };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @typedef {object} Profile
 * @property {import('puppeteer-core').Page} page the library's
 * @property {(hash: string) => Promise<void>} open
 * @property {(name: string, args: object) => Promise<any>} call
 * @property {() => Promise<void>} settled when all that was added is indexed
 * @property {(ending: string) => string} downloaded the file that came last
 * @property {(work: () => Promise<void>) => Promise<Cost>} watched
 */

/**
 * @template T
 * @param {string} program
 * @param {string} parent of the folder that downloads go to
 * @param {(profile: Profile) => Promise<T>} work
 */
async function withBrowser(program, parent, work) {
  const folder = mkdtempSync(join(parent, 'downloads-'));
  const { browser, extensionId } = await launchChromium(program, OUTPUTS.chromium, {
    headless: true,
    args: SEALED_ARGS,
    protocolTimeout: 0,
  });
  try {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    const page = await browser.newPage();
    const open = async (/** @type {string} */ hash) => {
      await page.goto('about:blank');
      await page.goto(`chrome-extension://${extensionId}/library.html${hash}`);
    };
    await open('');
    const call = (/** @type {string} */ name, /** @type {object} */ args) =>
      page.evaluate(
        async (request) => {
          const result = await /** @type {any} */ (globalThis).chrome.runtime.sendMessage(request);
          if (!result.ok) throw new Error(result.error.message);
          return result.value;
        },
        { papertip: name, args },
      );
    const settled = () =>
      until(
        'the index',
        async () => {
          const { indexed, total, isBusy } = await call('libraryState', {});
          return indexed === total && !isBusy;
        },
        PATIENCE_MS,
      );
    /** A download has another name until it is whole. */
    const downloaded = (/** @type {string} */ ending) =>
      join(
        folder,
        readdirSync(folder)
          .filter((name) => name.endsWith(`.${ending}`))
          .at(-1) ?? '',
      );
    return await work({ page, open, call, settled, downloaded, watched: watchPage(browser, page) });
  } finally {
    await browser.close();
  }
}

/**
 * @param {Profile} profile
 * @param {{ id: string }[]} papers
 */
async function fill({ call, settled, open }, papers) {
  for (let at = 0; at < papers.length; at += BATCH)
    await call('addPapers', { papers: papers.slice(at, at + BATCH) });
  const ids = papers.filter((_, i) => i % KEPT === 0).map(({ id }) => id);
  await call('keep', { ids, change: { saved: true, tags: ['to read'], note: 'Ask about it.' } });
  await settled();
  await open('#settings');
}

/** @param {Profile} profile */
async function exportAll({ page, downloaded }) {
  await press(page, 'Export everything', null);
  await until('the file', async () => downloaded('json').endsWith('.json'), PATIENCE_MS);
}

/** @param {Profile} profile */
async function exportList({ page, downloaded }) {
  await press(page, 'Export…', 'dialog[open]');
  await press(page, 'Save as file', null);
  await until('the file', async () => downloaded('bib').endsWith('.bib'), PATIENCE_MS);
}

/**
 * @param {Profile} profile
 * @param {string} file
 */
async function readFile({ page }, file) {
  const input = await page.waitForSelector('input[type=file]');
  await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (input).uploadFile(file);
  await page.waitForSelector('.import-preview', { timeout: PATIENCE_MS });
}

/**
 * Presses a button, and waits for what comes of it.
 * @param {import('puppeteer-core').Page} page
 * @param {string} name its beginning
 * @param {string | null} selector
 */
async function press(page, name, selector) {
  const button = await page.waitForFunction(
    (text) =>
      [...document.querySelectorAll('button')].find((one) => one.textContent?.trim().startsWith(text)),
    {},
    name,
  );
  await button.asElement()?.click();
  if (selector) await page.waitForSelector(selector, { timeout: PATIENCE_MS });
}
