import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers/find-browser.mjs';
import { moveLikeHand, placeOfText } from '../../scripts/browsers/hand.mjs';
import { until } from '../../scripts/browsers/until.mjs';
import { FirefoxCard } from './firefox-card';
import { type NetworkWatch, watchNetwork } from './network-watch';
import { type Serve, servePages } from './serve-pages';

export { expect } from '@playwright/test';

const EXTENSION = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
/** Set in wxt.config.ts; with it the preference below gives the extension a known address. */
const GECKO_ID = 'papertip@papertip.example';
const UUID = '5d1f0a52-7c1e-4b7e-9f0e-3a5d2c8b7a10';

interface PerWorker {
  firefox: { browser: Browser; watch: NetworkWatch };
}

interface PerTest {
  /** A new page; Puppeteer's, not Playwright's. */
  tab: Page;
  /** Shows a page of the extension (`popup.html`) in a tab. */
  openExtensionPage(tab: Page, path: string): Promise<void>;
  serve: Serve;
  /** Every request since the test began, the background's and the browser's own included. */
  requests: string[];
  card: FirefoxCard;
  /** Moves the pointer like a hand onto a text of the page, and rests. */
  hover(tab: Page, text: string): Promise<void>;
}

/**
 * Playwright's `test` around a Firefox that has the built extension, driven by Puppeteer over WebDriver BiDi.
 * Playwright reads what a fixture needs from its first parameter's pattern; `_` stands where it needs nothing.
 */
export const test = base.extend<PerTest, PerWorker>({
  firefox: [
    async ({ playwright: _ }, use) => {
      const watch = await watchNetwork();
      const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: findBrowser('firefox') ?? undefined,
        headless: true,
        // Without it Firefox lets no automation into moz-extension:// pages.
        args: ['--remote-allow-system-access'],
        extraPrefsFirefox: preferences(watch),
        // A release build takes another server for its lists (see preferences) only with this.
        env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
      });
      await browser.installExtension(EXTENSION);
      await use({ browser, watch });
      await browser.close();
      watch.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  tab: async ({ firefox }, use) => {
    const tab = await firefox.browser.newPage();
    await use(tab);
    await tab.close();
  },
  openExtensionPage: ({ firefox: _ }, use) => use(openExtensionPage),
  requests: async ({ firefox: { watch } }, use) => {
    watch.requests.length = 0;
    await use(watch.requests);
  },
  serve: async ({ firefox: _ }, use) => {
    const { serve, close } = servePages();
    await use(serve);
    close();
  },
  card: ({ firefox }, use) => use(new FirefoxCard(firefox.browser)),
  hover: ({ firefox: _ }, use) => use(hover),
});

function preferences(watch: NetworkWatch): Record<string, unknown> {
  const [host, port] = watch.address.split(':');
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
    // Where Mozilla's own tests get their lists from: nowhere.
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    // Nobody sees the browser's question: it is as if the user said yes.
    'extensions.webextOptionalPermissionPrompts': false,
    // Notifications are the browser's own: a machine without a desktop closes the system's at once.
    'alerts.useSystemBackend': false,
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}

/**
 * Firefox answers a navigation to an extension's page but tells of no load event, so Puppeteer's `goto` never
 * settles: it is fired, and the document asked.
 */
async function openExtensionPage(tab: Page, path: string): Promise<void> {
  const url = `moz-extension://${UUID}/${path}`;
  tab.goto(url).catch(() => {});
  await until(url, () =>
    tab
      .evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)
      .catch(() => false),
  );
}

async function hover(tab: Page, text: string): Promise<void> {
  const place = await tab.evaluate(placeOfText, text);
  if (!place) throw new Error(`“${text}” does not stand on the page`);
  await moveLikeHand(tab.mouse, place);
}
