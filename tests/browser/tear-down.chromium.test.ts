import type { BrowserContext, Page } from '@playwright/test';
import { test as base, expect } from './chromium-extension';

const ONE = 'Zero-Shot Tokenizer Transfer';
const TWO = 'Planting a SEED of Vision in Large Language Model';
/** Without it the page's console tells of a missing icon. */
const QUIET = { '/favicon.ico': '' };
/** Marks may outlive the extension by a look or two of the page's. */
const NOTICED = { timeout: 10_000 };

declare const chrome: {
  runtime: { reload(): void };
  developerPrivate: { updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void> };
  management: {
    setEnabled(id: string, isEnabled: boolean): Promise<void>;
    uninstallSelf(options: { showConfirmDialog: boolean }): Promise<void>;
  };
};

interface Told {
  /** What the page's console and error events have said since it was opened. */
  complaints: string[];
}

/** Runs in the browser's own page of extensions. */
async function manage<T>(context: BrowserContext, run: (id: string) => Promise<T>, id = ''): Promise<T> {
  const manager = await context.newPage();
  await manager.goto('chrome://extensions');
  const result = await manager.evaluate(run, id);
  await manager.close();
  return result;
}

/** A worker fixture of its own gives this file a browser of its own: other tests need their extension to stay. */
const test = base.extend<Told, { papertipId: string }>({
  papertipId: [
    async ({ papertip: { context } }, use) => {
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
      // Otherwise the browser switches off an unpacked extension that reloads itself.
      await manage(context, () =>
        chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
      );
      await use(new URL(worker.url()).host);
    },
    { scope: 'worker', auto: true },
  ],
  // Playwright does not see the worker of an extension that was reloaded; its id stays.
  extensionId: ({ papertipId }, use) => use(papertipId),
  complaints: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await use(complaints);
  },
});

/** Runs in a page of the extension itself, which may go away under it. */
async function inExtension(context: BrowserContext, url: string, run: () => void): Promise<void> {
  const own = await context.newPage();
  await own.goto(url);
  await own.evaluate(run).catch(() => {});
  await own.close();
}

/** Moves, scrolls, presses and changes all that a running Papertip would react to. */
async function stir(page: Page): Promise<void> {
  await page.mouse.move(200, 200, { steps: 5 });
  await page.keyboard.press('Alt+Shift+K');
  await page.keyboard.press('Escape');
  await page.mouse.wheel(0, 50);
  await page.evaluate((text) => document.body.append(document.createElement('p'), text), TWO);
}

/** The keys that the page itself gets to hear undisturbed. */
const hearKeys = (page: Page) =>
  page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    addEventListener('keydown', (event) => event.defaultPrevented || heard.push(event.code));
  });
const heardKeys = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard);

test('reloaded under open pages: marks and card vanish, nothing reacts, nothing complains', async ({
  context,
  page,
  serve,
  painted,
  hover,
  card,
  extensionUrl,
  complaints,
}) => {
  const url = await serve({ ...QUIET, '/': `<p>On ${ONE}.</p><iframe srcdoc="<p>On ${TWO}.</p>"></iframe>` });
  const other = await context.newPage();
  await other.goto(url);
  await expect.poll(() => painted(other)).toEqual([ONE]);
  await page.goto(url);
  await page.bringToFront();
  const frame = page.frames()[1] as ReturnType<Page['frames']>[number];
  await expect.poll(() => painted(page)).toEqual([ONE]);
  await expect.poll(() => painted(frame)).toEqual([TWO]);
  await hover(page, ONE);
  await card.waitForOpen(page);

  await inExtension(context, extensionUrl('manifest.json'), () => chrome.runtime.reload());
  await page.bringToFront();
  await expect.poll(() => painted(page), NOTICED).toEqual([]);
  await expect.poll(() => painted(frame), NOTICED).toEqual([]);
  await expect.poll(() => painted(other), NOTICED).toEqual([]);
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
  expect(await card.hasHost(page)).toBe(false);

  await hearKeys(page);
  await stir(page);
  await hover(page, ONE);
  await page.keyboard.press('Alt+Shift+P');
  // Longer than a change is waited for, and a card.
  await page.waitForTimeout(1_000);
  expect(await heardKeys(page)).toContain('KeyP');
  expect(await heardKeys(page)).toContain('KeyK');
  expect(await painted(page)).toEqual([]);
  expect(await card.hasHost(page)).toBe(false);
  await expect(page.locator('html')).toHaveJSProperty('childElementCount', 2);
  expect(complaints).toEqual([]);

  await page.reload();
  await expect.poll(() => painted(page)).toEqual([ONE]);
  await hover(page, ONE);
  expect(await card.waitForOpen(page)).toContain(ONE);
  expect(complaints).toEqual([]);
  await other.close();
});

test('switched off while the worker sleeps: marks vanish, and come back with it', async ({
  context,
  page,
  serve,
  painted,
  stopWorker,
  extensionId,
  complaints,
}) => {
  await page.goto(await serve({ ...QUIET, '/': `<p>On ${ONE}.</p>` }));
  await expect.poll(() => painted(page)).toEqual([ONE]);
  await stopWorker();
  await manage(context, (id) => chrome.management.setEnabled(id, false), extensionId);
  await expect.poll(() => painted(page), NOTICED).toEqual([]);
  await stir(page);
  expect(complaints).toEqual([]);
  await manage(context, (id) => chrome.management.setEnabled(id, true), extensionId);
  await page.reload();
  await expect.poll(() => painted(page)).toEqual([ONE]);
});

test('removed: marks vanish, and the page is as it was', async ({
  page,
  serve,
  painted,
  hover,
  card,
  context,
  extensionUrl,
  complaints,
}) => {
  await page.goto(await serve({ ...QUIET, '/': `<p>On ${ONE}.</p>` }));
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await expect.poll(() => painted(page)).toEqual([ONE]);
  await hover(page, ONE);
  await card.waitForOpen(page);
  await inExtension(context, extensionUrl('manifest.json'), () =>
    chrome.management.uninstallSelf({ showConfirmDialog: false }),
  );
  await expect.poll(() => painted(page), NOTICED).toEqual([]);
  await expect.poll(() => page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(complaints).toEqual([]);
});
