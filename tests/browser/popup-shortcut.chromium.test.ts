import type { Page, Worker } from '@playwright/test';
import { expect, test } from './chromium-extension';

const html = '<!doctype html><title>News</title><p>Zero-Shot Tokenizer Transfer</p>';

/** A popup of the toolbar is no page to Playwright; the browser itself tells of it. */
declare const chrome: {
  runtime: { getContexts(filter: { contextTypes: string[] }): Promise<{ documentUrl: string }[]> };
};

const popups = (worker: Worker) =>
  worker.evaluate(async () =>
    (await chrome.runtime.getContexts({ contextTypes: ['POPUP'] })).map(({ documentUrl }) => documentUrl),
  );

const keysHeard = (page: Page) =>
  page.evaluate(() => {
    document.addEventListener('keydown', ({ code }) => {
      document.title += ` ${code}`;
    });
  });

test('Alt+Shift+P on a page opens the popup, and the page does not hear the P', async ({
  page,
  serve,
  painted,
  extensionUrl,
  serviceWorker,
}) => {
  await page.goto(await serve(html));
  await expect.poll(() => painted(page)).toHaveLength(1);
  await keysHeard(page);
  await page.keyboard.press('Alt+Shift+P');
  await expect.poll(() => popups(serviceWorker)).toEqual([extensionUrl('popup.html')]);
  expect(await page.title()).not.toContain('KeyP');
});

test('a page cannot open the popup by a key of its own making', async ({
  page,
  serve,
  painted,
  serviceWorker,
}) => {
  await page.goto(await serve(html));
  await expect.poll(() => painted(page)).toHaveLength(1);
  await expect.poll(() => popups(serviceWorker)).toEqual([]);
  await keysHeard(page);
  await page.evaluate(() => {
    const init = { altKey: true, shiftKey: true, code: 'KeyP', key: 'P', bubbles: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', init));
  });
  await expect(page).toHaveTitle('News KeyP');
  await page.waitForTimeout(700);
  expect(await popups(serviceWorker)).toEqual([]);
});
