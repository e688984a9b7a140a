import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SEALED_ARGS } from '../browsers/quiet-args.mjs';
import { root } from '../root.mjs';
import { followCodeButton, hoverTitle, openPaper, openRelated, searchPopup } from './tour-steps.mjs';

/** No name leads anywhere but to this machine; the code button's target is read, not visited. */
export const TOUR_ARGS = [...SEALED_ARGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

const FOLDER = new URL('.output/tour/', root);

/**
 * @typedef {object} Tour
 * @property {import('puppeteer-core').Page} page where papers are mentioned
 * @property {import('puppeteer-core').Page} popup
 *
 * @typedef {import('./open-papertip.mjs').View & Tour} TourView
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string} picture
 * @property {'page' | 'popup'} where
 * @property {(view: TourView) => Promise<string>} take does it, and says what was seen
 */

/**
 * In this order: each step finds things as the one before left them.
 * @type {Step[]}
 */
export const STEPS = [
  { name: 'Hover a title on a page', picture: 'hover', where: 'page', take: hoverTitle },
  { name: 'Follow the code button', picture: 'code', where: 'page', take: followCodeButton },
  { name: 'Search in the popup', picture: 'search', where: 'popup', take: searchPopup },
  { name: 'Open a paper', picture: 'paper', where: 'popup', take: openPaper },
  { name: 'Follow a related paper', picture: 'related', where: 'popup', take: openRelated },
];

/**
 * Does with the extension what its users do, prints what they would see, and keeps pictures.
 * @param {import('./open-papertip.mjs').View} view
 * @returns {Promise<number>} exit code
 */
export async function takeTour(view) {
  mkdirSync(FOLDER, { recursive: true });
  const tour = { ...view, page: await openTab(view), popup: await openTab(view) };
  for (const [index, { name, picture, where, take }] of STEPS.entries()) {
    console.log(`\n${index + 1}/${STEPS.length} ${name}`);
    try {
      console.log((await take(tour)).replace(/^/gm, '    '));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      console.error(`The step “${name}” did not happen: ${reason}`);
      return 1;
    } finally {
      // Of a step that failed too: it shows why.
      await tour[where].screenshot({ path: pictureFile(picture) });
    }
  }
  console.log(`\nPictures: ${fileURLToPath(FOLDER)}`);
  return 0;
}

/** @param {import('./open-papertip.mjs').View} view */
async function openTab({ browser }) {
  const page = await browser.newPage();
  // So that no picture is taken in the middle of a motion.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  return page;
}

/**
 * @param {string} name
 * @returns {`${string}.png`}
 */
function pictureFile(name) {
  return /** @type {`${string}.png`} */ (fileURLToPath(new URL(`${name}.png`, FOLDER)));
}
