import { fileURLToPath } from 'node:url';
import {
  type BrowserContext,
  type BrowserType,
  test as base,
  type Frame,
  type Locator,
  type Page,
  type Worker,
} from '@playwright/test';
import { findBrowser } from '../../scripts/browsers/find-browser.mjs';
import { moveLikeHand, paintedTexts, placeOfText } from '../../scripts/browsers/hand.mjs';
import { QUIET_ARGS, ROOT_ARGS, SEALED_ARGS } from '../../scripts/browsers/quiet-args.mjs';
import type { Settings } from '../../src/core/settings';
import { Card } from './chromium-card';
import { getLocal, makeDatabase, putLocal } from './local-values';
import { type NetworkWatch, watchNetwork } from './network-watch';
import { type Serve, servePages } from './serve-pages';

export { expect } from '@playwright/test';

const EXTENSION = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

interface PerWorker {
  papertip: { context: BrowserContext; watch: NetworkWatch };
}

interface PerTest {
  extensionId: string;
  /** `chrome-extension://ID/popup.html` for `popup.html`. */
  extensionUrl(path: string): string;
  serviceWorker: Worker;
  /** Stops the background worker for real, as the browser does when it has been idle. */
  stopWorker(): Promise<void>;
  serve: Serve;
  /** Every request since the test began, the worker's and the browser's own included. */
  requests: string[];
  card: Card;
  /** Moves the pointer like a hand onto a text of the page, or onto an element, and rests. */
  hover(page: Page, target: string | Locator): Promise<void>;
  /** Makes the view as tall as the page: nothing is painted that is off screen. */
  seeAll(page: Page): Promise<void>;
  /** The texts that Papertip has painted, in the order of the page's scan. */
  painted(page: Page | Frame, name?: string): Promise<string[]>;
  /** Changes the stored settings as the settings page would; the defaults come back after the test. */
  change(settings: Partial<Settings>): Promise<void>;
  /** Lets Papertip ask these hosts once it wants to: what the user would say to the browser's question, which nobody sees here. */
  allowHosts(...hosts: string[]): Promise<void>;
  /** The toolbar badge of a page's tab. */
  badge(page: Page): Promise<string>;
  /** The popup, asked for over a page: it stands in a tab behind, so that the page's tab is the active one. */
  openPopup(over?: Page): Promise<Page>;
}

/**
 * Playwright's `test` in a Chromium that has the built extension, in a profile of its own for each worker.
 * Playwright reads what a fixture needs from its first parameter's pattern; `_` stands where it needs nothing.
 */
export const test = base.extend<PerTest, PerWorker>({
  papertip: [
    async ({ playwright }, use) => {
      const watch = await watchNetwork();
      const context = await launchWithPapertip(playwright.chromium, '', watch);
      await use({ context, watch });
      await context.close();
      watch.close();
    },
    { scope: 'worker' },
  ],
  context: ({ papertip }, use) => use(papertip.context),
  page: async ({ context }, use) => {
    const page = await context.newPage();
    await use(page);
    await page.close();
  },
  requests: async ({ papertip: { watch } }, use) => {
    watch.requests.length = 0;
    await use(watch.requests);
  },
  serviceWorker: async ({ context }, use) => {
    await use(context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')));
  },
  extensionId: async ({ serviceWorker }, use) => use(new URL(serviceWorker.url()).host),
  extensionUrl: ({ extensionId }, use) => use((path) => `chrome-extension://${extensionId}/${path}`),
  stopWorker: async ({ context, extensionUrl }, use) => {
    await use(async () => {
      // Only a session on one of the extension's own pages sees the worker.
      const page = await context.newPage();
      await page.goto(extensionUrl('manifest.json'));
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await page.close();
    });
  },
  serve: async ({ papertip: _ }, use) => {
    const { serve, close } = servePages();
    await use(serve);
    close();
  },
  card: ({ papertip: _ }, use) => use(new Card()),
  hover: ({ papertip: _ }, use) => use(hover),
  seeAll: ({ papertip: _ }, use) => use(seeAll),
  painted: ({ papertip: _ }, use) => use((page, name = 'papertip') => page.evaluate(paintedTexts, name)),
  change: async ({ context, extensionUrl, serviceWorker }, use) => {
    let isChanged = false;
    await use(async (settings) => {
      isChanged = true;
      await makeDatabase(context, extensionUrl('manifest.json'));
      const before = (await getLocal(serviceWorker, 'settings')) as object | undefined;
      await putLocal(serviceWorker, 'settings', { ...before, ...settings });
    });
    if (isChanged) await putLocal(serviceWorker, 'settings');
  },
  allowHosts: ({ context, extensionId }, use) =>
    use(async (...hosts) => {
      await allowHosts(context, extensionId, hosts);
    }),
  badge: ({ serviceWorker }, use) =>
    use(async (page) => {
      await page.bringToFront();
      return serviceWorker.evaluate(readBadge);
    }),
  openPopup: async ({ context, extensionUrl }, use) => {
    const popups: Page[] = [];
    await use(async (over) => {
      const popup = await context.newPage();
      popups.push(popup);
      await popup.setViewportSize({ width: 480, height: 600 });
      await over?.bringToFront();
      await popup.goto(extensionUrl('popup.html'));
      await popup.getByRole('combobox').waitFor();
      return popup;
    });
    for (const popup of popups) await popup.close();
  },
});

/** What of the extension APIs runs in the worker here. */
declare const chrome: {
  tabs: { query(which: object): Promise<{ id: number }[]> };
  action: { getBadgeText(of: { tabId: number | undefined }): Promise<string> };
  /** In chrome://extensions. */
  developerPrivate: {
    updateExtensionConfiguration(change: object): Promise<void>;
    addHostPermission(extensionId: string, origin: string): Promise<void>;
  };
};

/** A browser with the built extension. @param profile its folder; '' for one of its own */
export function launchWithPapertip(
  chromium: BrowserType,
  profile: string,
  watch: NetworkWatch,
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium', { unbranded: true }) ?? undefined,
    headless: true,
    proxy: { server: watch.address },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...QUIET_ARGS,
      ...ROOT_ARGS,
      ...SEALED_ARGS,
      '--disable-gpu',
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
    ],
  });
}

/** See the fixture `allowHosts`. */
export async function allowHosts(
  context: BrowserContext,
  extensionId: string,
  hosts: string[],
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(grantHosts, { extensionId, origins: hosts.map((host) => `http://${host}/*`) });
  await page.close();
}

/** As a user does who lets the extension read some sites only, and then all again: those count as allowed from then on. */
async function grantHosts({
  extensionId,
  origins,
}: {
  extensionId: string;
  origins: string[];
}): Promise<void> {
  const { updateExtensionConfiguration, addHostPermission } = chrome.developerPrivate;
  await updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
  for (const origin of origins) await addHostPermission(extensionId, origin);
  await updateExtensionConfiguration({ extensionId, hostAccess: 'ON_ALL_SITES' });
}

async function readBadge(): Promise<string> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return chrome.action.getBadgeText({ tabId: tab?.id });
}

async function seeAll(page: Page): Promise<void> {
  const size = await page.evaluate(() => ({
    width: innerWidth,
    height: Math.max(innerHeight, document.documentElement.scrollHeight),
  }));
  await page.setViewportSize(size);
}

async function hover(page: Page, target: string | Locator): Promise<void> {
  if (typeof target === 'string') {
    const place = await page.evaluate(placeOfText, target);
    if (!place) throw new Error(`“${target}” does not stand on the page`);
    return moveLikeHand(page.mouse, place);
  }
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`${target} has no box`);
  return moveLikeHand(page.mouse, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
}
