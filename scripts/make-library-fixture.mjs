/**
 * Uses a built Papertip as people do, and writes all that it has stored then: a library of that version, for the tests
 * that a later one opens it. `node scripts/make-library-fixture.mjs FOLDER FILE.json`: the folder of the unpacked extension
 * for Chromium, and what to write. See tests/fixtures/README.md.
 */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { findBrowser } from './browsers/find-browser.mjs';
import { moveLikeHand, placeOfText } from './browsers/hand.mjs';
import { launchChromium } from './browsers/launch-chromium.mjs';
import { until } from './browsers/until.mjs';
import { dumpDatabase } from './make-library-fixture/dump-database.mjs';
import { BIBTEX, JSON_LINES, LIBRARY_FILE, RIS, TITLE_ON_PAGE } from './make-library-fixture/own-papers.mjs';

const [folder, file] = process.argv.slice(2);
const program = findBrowser('chromium', { unbranded: true });
if (!folder || !file || !program) throw new Error('A folder, a file and Chromium are needed.');

const server = createServer((_, answer) => {
  answer.setHeader('content-type', 'text/html; charset=utf-8');
  answer.end(`<!doctype html><title>A page</title><p>On ${TITLE_ON_PAGE}, in short.</p>`);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

const { browser, extensionId } = await launchChromium(program, folder, { headless: true });
try {
  const page = await browser.newPage();
  const url = `chrome-extension://${extensionId}/library.html`;
  await page.goto(url);
  /** @param {string} name @param {object} args @returns {Promise<any>} */
  const call = async (name, args) => {
    const message = { papertip: name, args };
    const result = await page.evaluate(
      (sent) => /** @type {any} */ (globalThis).chrome.runtime.sendMessage(sent),
      message,
    );
    if (!result?.ok) throw new Error(`${name}: ${JSON.stringify(result)}`);
    return result.value;
  };
  const press = async (/** @type {string} */ words) => {
    const path = `::-p-xpath(//button[contains(., "${words}") or contains(@aria-label, "${words}")])`;
    await (await page.waitForSelector(path))?.click();
  };
  /** Waits until the browser keeps it: a page may go before. @param {string} key @param {string} words */
  const stored = (key, words) =>
    until(`${words} in ${key}`, async () => {
      const all = await page.evaluate(() => /** @type {any} */ (globalThis).chrome.storage.local.get(null));
      return JSON.stringify(all[key] ?? null).includes(words);
    });
  /** @param {string} text @param {string} agree */
  const importText = async (text, agree) => {
    await page.goto('about:blank');
    await page.goto(`${url}#import`);
    const box = await page.waitForSelector('textarea');
    await box?.evaluate((area, typed) => {
      /** @type {HTMLTextAreaElement} */ (area).value = typed;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
    await press('Read the text');
    await press(agree);
    await page.waitForSelector('.import-done');
  };

  await importText(BIBTEX, 'Add ');
  await importText(RIS, 'Add ');
  await importText(LIBRARY_FILE, 'Restore the library');
  await importText(JSON_LINES, 'Add ');
  await press('Take back Pasted');
  await until('it is taken back', () =>
    page.evaluate(() => document.body.innerText.includes('The import was taken back.')),
  );

  const papers = await call('newest', { limit: 12 });
  /** @param {string} words @returns {string} */
  const idOf = (words) =>
    papers.find((/** @type {{ title: string }} */ { title }) => title.startsWith(words)).id;
  await call('keep', { ids: [idOf('Deep Lakes')], change: { saved: true, addTags: ['to cite', 'lakes'] } });
  await call('keep', { ids: [idOf('Marsh Birds')], change: { read: true, note: 'Ask “Ada”\nabout it.' } });
  await call('removePapers', { ids: [idOf('Papers That Go')], name: 'Papers That Go' });
  await call('reject', { text: 'The deep lakes of Bavaria', paperIds: [idOf('Deep Lakes')] });

  await page.goto('about:blank');
  await page.goto(`${url}#history`);
  await (await page.waitForSelector('.choice input'))?.click();
  await stored('history', 'isOn":true');
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await (
    await page.waitForSelector('::-p-xpath(//label[contains(., "Underline and faint wash")]//input)')
  )?.click();
  await (await page.waitForSelector('::-p-xpath(//input[@type="text"])'))?.type('off.example');
  await page.keyboard.press('Enter');
  await stored('settings', 'off.example');

  const web = await browser.newPage();
  await web.goto(`http://127.0.0.1:${port}/`);
  await until('it is marked', () => web.evaluate(() => CSS.highlights.has('papertip')));
  const place = await web.evaluate(placeOfText, TITLE_ON_PAGE);
  if (place) await moveLikeHand(web.mouse, place);
  await stored('history', '1usnjbwqawkq5');
  await web.close();
  await until('all is indexed', async () => !(await call('libraryState', {})).isBusy);

  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  const { stores, ...rest } = await page.evaluate(dumpDatabase);
  const lines = stores.map((/** @type {object} */ store) => `  ${JSON.stringify(store)}`).join(',\n');
  writeFileSync(file, `${JSON.stringify(rest).slice(0, -1)},\n"stores":[\n${lines}\n]}\n`);
} finally {
  await browser.close();
  server.close();
}
