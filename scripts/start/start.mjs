import { needBrowser } from '../browsers/install-browser.mjs';
import { launchChromium } from '../browsers/launch-chromium.mjs';
import { buildExtension, OUTPUTS } from '../build-extension.mjs';
import { readDigest } from '../read-digest.mjs';
import { serveStartPage } from './serve-start-page.mjs';
import { startPage } from './start-page.mjs';
import { TOUR_ARGS, takeTour } from './tour.mjs';

/**
 * Builds, opens the browser on the start page, and stays until it is closed.
 * @param {{ tour: boolean }} options
 * @returns {Promise<number>} exit code
 */
export async function start({ tour }) {
  const found = await needBrowser('chromium');
  if ('missing' in found) return complain(found.missing);
  console.log('Building…');
  const built = await buildExtension('chrome', { quiet: true });
  if (built.code !== 0) return complain(`${built.output}\nThe build failed.`);

  const papers = readDigest();
  const site = await serveStartPage(startPage(papers));
  try {
    console.log(`Starting ${found.path}…`);
    const started = await launchChromium(found.path, OUTPUTS.chromium, {
      headless: tour,
      args: tour ? TOUR_ARGS : [],
    });
    const view = { ...started, papers, url: site.url };
    return tour ? await takeTour(view) : await stay(view);
  } catch (error) {
    return complain(error instanceof Error ? error.message : String(error));
  } finally {
    site.close();
  }
}

/** @param {{ browser: import('puppeteer-core').Browser, url: string }} view */
async function stay({ browser, url }) {
  const [page] = await browser.pages();
  await page?.goto(url);
  console.log(`Papertip is loaded: ${url}\nClose the browser, or press Ctrl+C here, to end.`);
  await new Promise((resolve) => {
    browser.once('disconnected', resolve);
    // On macOS a browser without windows goes on.
    browser.on('targetdestroyed', async () => {
      if ((await browser.pages().catch(() => [])).length === 0) await browser.close();
    });
  });
  return 0;
}

/** @param {string} message */
function complain(message) {
  console.error(message);
  return 1;
}
