import { fileURLToPath } from 'node:url';
import { root } from '../root.mjs';
import { openPapertip } from '../start/open-papertip.mjs';
import { TOUR_ARGS } from '../start/tour.mjs';
import { hoverTitle, openPaper, searchPopup } from '../start/tour-steps.mjs';
import { articlePage } from './article-page.mjs';
import { openLibrary, openMap, previewImport } from './library-steps.mjs';
import { openSources } from './sources-steps.mjs';

/** @typedef {import('../start/open-papertip.mjs').View} View */

const PAGE = { width: 880, height: 660, deviceScaleFactor: 2 };
const LIBRARY = { width: 1200, height: 700, deviceScaleFactor: 2 };
const SETTINGS = { width: 760, height: 900, deviceScaleFactor: 2 };

/** @returns {Promise<number>} exit code */
export function takeScreenshots() {
  return openPapertip({ headless: true, args: TOUR_ARGS, pageOf: articlePage }, async (view) => {
    for (const scheme of /** @type {const} */ (['light', 'dark'])) await takeAll(view, scheme);
    return 0;
  });
}

/**
 * @param {View} view
 * @param {'light' | 'dark'} scheme
 */
async function takeAll(view, scheme) {
  const page = await openTab(view, scheme);
  const popup = await openTab(view, scheme);
  const tour = { ...view, page, popup };
  await hoverTitle(tour);
  await shoot(page, `hover-${scheme}`);
  await searchPopup(tour);
  await shoot(popup, `popup-${scheme}`);
  await openPaper(tour);
  await shoot(popup, `paper-${scheme}`);
  await popup.setViewport(LIBRARY);
  await popup.bringToFront();
  await openLibrary(popup, view.extensionId);
  await shoot(popup, `library-${scheme}`);
  await previewImport(popup, view.extensionId);
  await shoot(popup, `import-${scheme}`);
  await openSources(popup, view.extensionId);
  await shoot(popup, `sources-${scheme}`);
  await openMap(popup, view.extensionId);
  await shoot(popup, `map-${scheme}`);
  if (scheme === 'light') {
    await page.setViewport(SETTINGS);
    await page.bringToFront();
    await page.goto(`chrome-extension://${view.extensionId}/options.html`);
    await page.waitForSelector('input');
    await shoot(page, `settings-${scheme}`);
  }
  await page.close();
  await popup.close();
}

/**
 * @param {View} view
 * @param {'light' | 'dark'} scheme
 */
async function openTab({ browser }, scheme) {
  const page = await browser.newPage();
  await page.setViewport(PAGE);
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    // So that no picture is taken in the middle of a motion.
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  return page;
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string} name
 */
async function shoot(page, name) {
  const path = fileURLToPath(new URL(`scripts/screenshots/${name}.png`, root));
  await page.screenshot({ path: /** @type {`${string}.png`} */ (path) });
  console.log(`scripts/screenshots/${name}.png`);
}
