import { openPapertip } from './open-papertip.mjs';
import { startPage } from './start-page.mjs';
import { TOUR_ARGS, takeTour } from './tour.mjs';

/**
 * Builds, opens the browser on the start page, and stays until it is closed; or takes the tour.
 * @param {{ tour: boolean }} options
 * @returns {Promise<number>} exit code
 */
export function start({ tour }) {
  if (tour) return openPapertip({ headless: true, args: TOUR_ARGS, pageOf: startPage }, takeTour);
  return openPapertip({ headless: false, pageOf: startPage }, stay);
}

/** @param {import('./open-papertip.mjs').View} view */
async function stay({ browser, url }) {
  const [page] = await browser.pages();
  await page?.goto(url);
  console.log(`Papertip is loaded: ${url}\nClose the browser, or press Ctrl+C here, to end.`);
  await new Promise((resolve) => {
    browser.once('disconnected', resolve);
    // On macOS a browser without windows goes on.
    browser.on('targetdestroyed', async () => {
      if ((await browser.pages().catch(() => [])).length === 0) resolve(undefined);
    });
  });
  return 0;
}
