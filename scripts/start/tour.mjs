import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SEALED_ARGS } from '../browsers/quiet-args.mjs';
import { root } from '../root.mjs';
import { followCodeButton, hoverTitle, openPaper, searchPopup } from './tour-steps.mjs';

/**
 * @typedef {object} View
 * @property {import('puppeteer-core').Browser} browser
 * @property {string} extensionId
 * @property {import('../read-digest.mjs').Paper[]} papers
 * @property {string} url of the start page
 */

/** No name leads anywhere but to this machine; the code button's target is read, not visited. */
export const TOUR_ARGS = [...SEALED_ARGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

const FOLDER = new URL('.output/tour/', root);

/** In this order: each step finds things as the one before left them. */
const STEPS = /** @type {[string, (tour: Tour) => Promise<string>][]} */ ([
  ['Hover a title on a page', hoverTitle],
  ['Follow the code button', followCodeButton],
  ['Search in the popup', searchPopup],
  ['Open a paper and a related one', openPaper],
]);

/**
 * @typedef {View & {
 *   page: import('puppeteer-core').Page,
 *   popup: import('puppeteer-core').Page,
 *   shoot: (page: import('puppeteer-core').Page, name: string) => Promise<void>,
 * }} Tour
 */

/**
 * Does with the extension what its users do, and prints what they would see.
 * @param {View} view
 * @returns {Promise<number>} exit code
 */
export async function takeTour(view) {
  mkdirSync(FOLDER, { recursive: true });
  const tour = { ...view, page: await view.browser.newPage(), popup: await view.browser.newPage(), shoot };
  try {
    for (const [index, [name, take]] of STEPS.entries()) {
      console.log(`\n${index + 1}/${STEPS.length} ${name}`);
      try {
        console.log(indent(await take(tour)));
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        console.error(`The step “${name}” did not happen: ${reason}`);
        await shoot(tour.page, 'failed-page').catch(() => {});
        await shoot(tour.popup, 'failed-popup').catch(() => {});
        return 1;
      }
    }
  } finally {
    await view.browser.close();
  }
  console.log(`\nPictures: ${fileURLToPath(FOLDER)}`);
  return 0;
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string} name
 */
async function shoot(page, name) {
  await page.screenshot({
    path: /** @type {`${string}.png`} */ (fileURLToPath(new URL(`${name}.png`, FOLDER))),
  });
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '    ');
}
