import { expect, test } from './chromium-extension';
import { foreignRequests } from './network-watch';

const TITLE = 'Zero-Shot Tokenizer Transfer';

test('the extension loads and its worker answers the popup', async ({ page, extensionUrl }) => {
  await page.goto(extensionUrl('popup.html'));
  await page.getByRole('combobox').fill(TITLE);
  await expect(page.getByRole('option').first()).toContainText(TITLE);
});

test('a title is marked, hovered, and its card read', async ({
  page,
  serve,
  hover,
  card,
  painted,
  requests,
}) => {
  await page.goto(await serve(`<p>We follow ${TITLE} here.</p>`));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  await hover(page, TITLE);
  expect(await card.waitForOpen(page)).toContain(TITLE);
  await page.keyboard.press('Escape');
  await card.waitForClosed(page);
  expect(foreignRequests(requests)).toEqual([]);
});

test('the worker is stopped for real, and answers again', async ({
  page,
  extensionUrl,
  serviceWorker,
  stopWorker,
}) => {
  await serviceWorker.evaluate(() => Object.assign(globalThis, { isBeforeStop: true }));
  await stopWorker();
  await page.goto(extensionUrl('popup.html'));
  await page.getByRole('combobox').fill(TITLE);
  await expect(page.getByRole('option').first()).toContainText(TITLE);
  const fresh = page.context().serviceWorkers()[0];
  expect(await fresh?.evaluate(() => 'isBeforeStop' in globalThis)).toBe(false);
});
