import { needBrowser } from '../browsers/install-browser.mjs';
import { launchChromium } from '../browsers/launch-chromium.mjs';
import { buildExtension, OUTPUTS } from '../build-extension.mjs';
import { readDigest } from '../read-digest.mjs';
import { servePage } from './serve-page.mjs';

/** @typedef {import('../read-digest.mjs').Paper} Paper */

/**
 * @typedef {object} View
 * @property {import('puppeteer-core').Browser} browser
 * @property {string} extensionId
 * @property {Paper[]} papers
 * @property {string} url of the page
 */

/**
 * Builds, opens a browser that has the extension, and serves a page for it; closes all of it in the end.
 * @param {{ headless: boolean, args?: string[], pageOf: (papers: Paper[]) => string }} options
 * @param {(view: View) => Promise<number>} use
 * @returns {Promise<number>} exit code: that of `use`, or 1 after a message
 */
export async function openPapertip({ headless, args, pageOf }, use) {
  const found = await needBrowser('chromium');
  if ('missing' in found) return complain(found.missing);
  console.log('Building…');
  const built = await buildExtension('chrome', { quiet: true });
  if (built.code !== 0) return complain(`${built.output}\nThe build failed.`);
  const papers = readDigest();
  const site = await servePage(pageOf(papers));
  try {
    console.log(`Starting ${found.path}…`);
    const started = await launchChromium(found.path, OUTPUTS.chromium, { headless, args });
    try {
      return await use({ ...started, papers, url: site.url });
    } finally {
      await started.browser.close();
    }
  } catch (error) {
    return complain(error instanceof Error ? error.message : String(error));
  } finally {
    site.close();
  }
}

/** @param {string} message */
function complain(message) {
  console.error(message);
  return 1;
}
