import type { Page } from '@playwright/test';
import { FaultServer } from '../servers/fault-server';
import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';
import { forgetAlarms, HOST, rss, sourceItem, subscribe } from './sources-page';

/** What of the extension APIs runs in a page of the extension here. */
declare const chrome: {
  runtime: { getContexts(which: { contextTypes: string[] }): Promise<unknown[]> };
};

/** Documents that nobody sees, in which a worker reads. */
const hidden = (page: Page) =>
  page.evaluate(
    async () => (await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length,
  );

const ITEM = '<item><title>Lake study %</title><description>On lakes.</description></item>';
/** Enough to read for minutes. */
const ITEMS = 100_000;

let server: FaultServer;
let site: string;
test.beforeEach(async ({ allowHosts }) => {
  server = new FaultServer();
  site = await server.start(HOST);
  await allowHosts(HOST);
});
test.afterEach(async ({ context, extensionUrl, stopWorker }) => {
  server.stop();
  await emptyLibrary(context, extensionUrl, stopWorker);
  await forgetAlarms(context, extensionUrl);
});

test('what a source sends is read apart: a search is answered long before; then nothing of it is left', async ({
  page,
  context,
  extensionUrl,
}) => {
  test.setTimeout(60_000);
  await page.goto(extensionUrl('library.html#sources'));
  server.answer = (_, response) => response.end(rss('Lakes', 'Lakes of Bavaria'));
  await subscribe(page, `${site}feed`, 'Lakes', 1);
  expect(await hidden(page)).toBe(0);

  server.answer = (_, response) => {
    response.write('<rss version="2.0"><channel><title>Lakes</title>');
    for (let i = 0; i < ITEMS; i += 1000)
      response.write(Array.from({ length: 1000 }, (_, k) => ITEM.replace('%', String(i + k))).join(''));
    response.end('</channel></rss>');
  };
  await sourceItem(page, 'Lakes').getByRole('button', { name: 'Check now' }).click();
  await expect.poll(() => hidden(page)).toBe(1);
  const popup = await context.newPage();
  await popup.goto(extensionUrl('popup.html'));
  await popup.getByRole('combobox').fill('token pruning');
  await expect(popup.getByRole('option').first()).toBeVisible();
  expect(await hidden(page)).toBe(1);
  await popup.close();

  // Removed, it is wanted no more: reading ends, and what was read for it goes.
  await sourceItem(page, 'Lakes').getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('button', { name: /^Remove its/ }).click();
  await expect.poll(() => hidden(page), { timeout: 15_000 }).toBe(0);
});
