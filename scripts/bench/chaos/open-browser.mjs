import { findBrowser } from '../../browsers/find-browser.mjs';
import { launchChromium } from '../../browsers/launch-chromium.mjs';
import { SEALED_ARGS } from '../../browsers/quiet-args.mjs';
import { readContents } from './read-contents.mjs';
import { FEED_HOST } from './serve.mjs';

const FEED_ORIGIN = `http://${FEED_HOST}/*`;

/**
 * @typedef {object} Opened a browser with Papertip, and its pages
 * @property {import('puppeteer-core').Page} library
 * @property {import('puppeteer-core').Page} popup
 * @property {import('puppeteer-core').Page} web that mentions a paper
 * @property {() => Promise<void>} stopWorker within milliseconds: what it is stopped in goes on meanwhile
 * @property {() => ReturnType<typeof readContents>} contents
 * @property {() => Promise<void>} kill as when the computer's power goes
 * @property {() => Promise<void>} close
 *
 * @param {{ extension: string, profile: string, page: string }} of
 * @returns {Promise<Opened>}
 */
export async function openBrowser({ extension, profile, page }) {
  const program = findBrowser('chromium', { unbranded: true });
  if (!program) throw new Error('No Chromium was found.');
  const args = [
    ...SEALED_ARGS,
    '--disable-gpu',
    `--user-data-dir=${profile}`,
    `--host-resolver-rules=MAP ${FEED_HOST} 127.0.0.1`,
  ];
  const { browser, extensionId } = await launchChromium(program, extension, { headless: true, args });
  const url = (/** @type {string} */ path) => `chrome-extension://${extensionId}/${path}`;
  // Each time: what is allowed is written behind, and goes with a browser that is killed.
  await allowFeed(await browser.newPage(), extensionId);
  const [library, popup, web, probe] = await Promise.all([
    open(browser, url('library.html')),
    open(browser, url('popup.html')),
    open(browser, page),
    // Only a session on one of the extension's own pages sees the worker.
    open(browser, url('manifest.json')),
  ]);
  await library.evaluate(askFor, FEED_ORIGIN);
  const downloads = await browser.target().createCDPSession();
  await downloads.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  const session = await probe.createCDPSession();
  await session.send('ServiceWorker.enable');
  const gone = new Promise((resolve) => browser.on('disconnected', resolve));
  return {
    ...{ library, popup, web },
    stopWorker: async () => {
      await session.send('ServiceWorker.stopAllWorkers');
    },
    contents: () => probe.evaluate(readContents),
    kill: async () => {
      browser.process()?.kill('SIGKILL');
      await gone;
    },
    close: () => browser.close(),
  };
}

/** @param {import('puppeteer-core').Browser} browser @param {string} url */
async function open(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

/**
 * As a user does who lets the extension read one site only, and then all again: the one counts as allowed from then on.
 * @param {import('puppeteer-core').Page} page @param {string} extensionId
 */
async function allowFeed(page, extensionId) {
  await page.goto('chrome://extensions');
  await page.evaluate(
    async (id, origin) => {
      const { updateExtensionConfiguration, addHostPermission } = /** @type {any} */ (globalThis).chrome
        .developerPrivate;
      await updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_SPECIFIC_SITES' });
      await addHostPermission(id, origin);
      await updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_ALL_SITES' });
    },
    extensionId,
    FEED_ORIGIN,
  );
  await page.close();
}

/** Runs in a page of the extension: takes what a user has allowed. @param {string} origin */
async function askFor(origin) {
  await /** @type {any} */ (globalThis).chrome.permissions.request({ origins: [origin] });
}
