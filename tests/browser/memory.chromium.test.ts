import type { Page } from '@playwright/test';
import type { Card } from './chromium-card';
import { expect, test } from './chromium-extension';

const ONE = 'Zero-Shot Tokenizer Transfer';
const TWO = 'Planting a SEED of Vision in Large Language Model';
const TURNS = 15;

declare const chrome: {
  storage: { session: { get(keys: null): Promise<Record<string, unknown>> } };
};

test('nothing is kept of tabs that were closed', async ({ context, serve, painted, serviceWorker }) => {
  const url = await serve(`<p>On ${ONE}.</p><iframe srcdoc="<p>On ${TWO}.</p>"></iframe>`);
  const kept = () =>
    serviceWorker.evaluate(async () =>
      Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('tab:')),
    );
  const before = await kept();
  for (let i = 0; i < 5; i++) {
    const page = await context.newPage();
    await page.goto(url);
    await expect.poll(() => painted(page)).toEqual([ONE]);
    await expect.poll(kept).toHaveLength(before.length + 1);
    await page.close();
  }
  await expect.poll(kept).toEqual(before);
});

test('a page keeps no node and no listener of mentions and cards that are gone', async ({
  page,
  serve,
  painted,
  card,
}) => {
  await page.goto(await serve(`<p>On ${ONE}.</p><main></main>`));
  await expect.poll(() => painted(page)).toEqual([ONE]);
  await liveOn(page, card, 3);
  const before = await countDom(page);
  await liveOn(page, card, TURNS);
  // Less than one a turn: what is kept of each would be seen.
  await expect.poll(async () => (await countDom(page)).nodes).toBeLessThan(before.nodes + TURNS);
  expect((await countDom(page)).jsEventListeners).toBeLessThan(before.jsEventListeners + TURNS);
});

/** A mention comes and goes, a card opens and closes, as often as said. */
async function liveOn(page: Page, card: Card, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    await page.evaluate((title) => {
      const text = Object.assign(document.createElement('p'), { textContent: title });
      document.querySelector('main')?.replaceChildren(text);
    }, TWO);
    await page.waitForFunction(() => CSS.highlights.get('papertip')?.size === 2);
    await page.keyboard.press('Alt+Shift+K');
    await card.waitForOpen(page);
    await page.keyboard.press('Escape');
    await card.waitForClosed(page);
    await page.evaluate(() => document.querySelector('main')?.replaceChildren());
    await page.waitForFunction(() => CSS.highlights.get('papertip')?.size === 1);
  }
}

async function countDom(page: Page): Promise<{ nodes: number; jsEventListeners: number }> {
  const session = await page.context().newCDPSession(page);
  // Twice: what the first collection lets go, such as wrappers of nodes, the second one takes.
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const counters = await session.send('Memory.getDOMCounters');
  await session.detach();
  return counters;
}
