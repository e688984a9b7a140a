import type { Page, Worker } from '@playwright/test';
import { expect, test } from './chromium-extension';

const ONE = 'Zero-Shot Tokenizer Transfer';
const TWO = 'Planting a SEED of Vision in Large Language Model';
/** Longer than any change is gathered before it is read. */
const READ_BY_MS = 1_500;

declare const chrome: {
  runtime: { onMessage: { addListener(listener: (message: { papertip: string }) => void): void } };
};

/** Every scan of text that names a paper asks the worker: a second listener counts, and answers none. */
async function countScans(worker: Worker): Promise<() => Promise<number>> {
  await worker.evaluate(() => {
    const scans = { count: 0 };
    chrome.runtime.onMessage.addListener(({ papertip }) => {
      if (papertip === 'settle') scans.count++;
    });
    Object.assign(globalThis, { scans });
  });
  return () => worker.evaluate(() => (globalThis as unknown as { scans: { count: number } }).scans.count);
}

/** Tells whether what is written is written again: marks that are taken away and come back. */
const countPaints = (page: Page) =>
  page.evaluate(() => {
    const paints = { count: 0 };
    Object.assign(window, { paints });
    const highlight = CSS.highlights.get('papertip') as Highlight;
    const known = new Set(highlight);
    setInterval(() => {
      for (const range of CSS.highlights.get('papertip') ?? []) {
        if (!known.has(range)) paints.count++;
        known.add(range);
      }
    }, 20);
  });
const paints = (page: Page) =>
  page.evaluate(() => (window as unknown as { paints: { count: number } }).paints.count);

test('marks, washes, hovers and cards wake no scan; the page’s own changes do', async ({
  page,
  serve,
  painted,
  hover,
  card,
  change,
  serviceWorker,
}) => {
  await page.goto(await serve(`<p>On ${ONE}.</p><dialog><p>On ${TWO}.</p></dialog>`));
  await expect.poll(() => painted(page)).toEqual([ONE]);
  const scans = await countScans(serviceWorker);
  await countPaints(page);
  await hover(page, ONE);
  await card.waitForOpen(page);
  await card.click(page, 'Keep open');
  await page.keyboard.press('Escape');
  await card.waitForClosed(page);
  // The card is put into the dialog here, beside text that is watched.
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await hover(page, TWO);
  await card.waitForOpen(page);
  await page.waitForTimeout(READ_BY_MS);
  expect(await scans()).toBe(0);
  await page.keyboard.press('Escape');
  await card.waitForClosed(page);
  // The dialog's title, which was hidden before.
  expect(await painted(page)).toEqual([ONE, TWO]);
  expect(await paints(page)).toBe(1);
  await change({ highlight: 'wash' });
  await expect.poll(() => painted(page, 'papertip-wash')).toHaveLength(2);
  await page.waitForTimeout(READ_BY_MS);
  expect(await scans()).toBe(0);
  await page.evaluate((text) => document.body.append(text), ONE);
  await expect.poll(() => painted(page)).toHaveLength(3);
  expect(await scans()).toBeGreaterThan(0);
});
