import { setTimeout as wait } from 'node:timers/promises';
import { hasCard } from '../bench-hover/watch-card.mjs';
import { LAST_TITLE, TITLE } from './pages.mjs';

const WARM_UP = 50;
const VISITS = 500;
const TURNS = 200;

/**
 * Half of the pages get a tab of their own, which is closed; the others follow each other in one tab.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} extensionId
 * @param {(html: string) => string} serve
 * @returns {Promise<{ pages: number, heapBefore: number, heapAfter: number, kept: number }>} bytes of the worker's heap
 *   after garbage collection; entries of `storage.session` when all tabs are closed
 */
export async function measureVisits(browser, extensionId, serve) {
  const url = serve(`<!doctype html><link rel="icon" href="data:,"><p>On ${TITLE}.</p>`);
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().includes(extensionId),
  );
  const session = await target.createCDPSession();
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const shared = await browser.newPage();
  const visit = async (/** @type {number} */ count) => {
    for (let i = 0; i < count; i++) {
      const page = i % 2 ? shared : await browser.newPage();
      await page.goto(url);
      await page.waitForFunction(() => CSS.highlights.has('papertip'), { polling: 20 });
      if (page !== shared) await page.close();
    }
  };
  await visit(WARM_UP);
  const heapBefore = await heap();
  await visit(VISITS);
  await shared.close();
  await wait(500);
  const heapAfter = await heap();
  const { result } = await session.send('Runtime.evaluate', {
    expression:
      'chrome.storage.session.get(null).then((all) => Object.keys(all).filter((key) => key.startsWith("tab:")).length)',
    awaitPromise: true,
  });
  return { pages: VISITS, heapBefore, heapAfter, kept: result.value };
}

/**
 * One page in which mentions come and go, and cards are opened and closed.
 * @param {import('puppeteer-core').Browser} browser
 * @param {(html: string) => string} serve
 * @returns {Promise<{ turns: number, before: Counters, after: Counters }>}
 *
 * @typedef {{ nodes: number, jsEventListeners: number, documents: number, heap: number }} Counters
 */
export async function measureLongLife(browser, serve) {
  const page = await browser.newPage();
  await page.goto(serve(`<!doctype html><link rel="icon" href="data:,"><p>On ${TITLE}.</p><main></main>`));
  await page.bringToFront();
  const session = await page.createCDPSession();
  const count = async () => {
    // Twice: what the first collection lets go, such as wrappers of nodes, the second one takes.
    for (let i = 0; i < 2; i++) {
      await session.send('HeapProfiler.collectGarbage');
      await wait(200);
    }
    const { nodes, jsEventListeners, documents } = await session.send('Memory.getDOMCounters');
    return {
      nodes,
      jsEventListeners,
      documents,
      heap: (await session.send('Runtime.getHeapUsage')).usedSize,
    };
  };
  const live = async (/** @type {number} */ turns) => {
    for (let turn = 0; turn < turns; turn++) {
      await page.evaluate((title) => {
        const main = document.querySelector('main');
        main?.replaceChildren(Object.assign(document.createElement('p'), { textContent: title }));
      }, LAST_TITLE);
      await pressOpenKey(page);
      // Not `waitForSelector`: its handle would keep the card's host.
      await page.waitForFunction(hasCard);
      await page.keyboard.press('Escape');
      await page.waitForFunction(`!(${hasCard})()`);
    }
    await page.evaluate(() => document.querySelector('main')?.replaceChildren());
    await wait(1_000);
  };
  await page.waitForFunction(() => CSS.highlights.has('papertip'));
  // As long before: code that runs often is compiled anew, which takes memory once.
  await live(TURNS);
  const before = await count();
  await live(TURNS);
  const after = await count();
  await page.close();
  return { turns: TURNS, before, after };
}

/** @param {import('puppeteer-core').Page} page */
async function pressOpenKey(page) {
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press('KeyK');
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
}
