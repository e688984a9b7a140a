import { until } from '../browsers/until.mjs';
import { beginWatch, endWatch, prepareWatch } from './watch-page.mjs';

const TYPED = 'large language models reasoning';
/** As fast as one types. */
const KEY_MS = 120;
const SCROLL_MS = 4000;
const JUMPS = 40;

/**
 * How fluid the list of a large library is.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} extensionId
 */
export async function measureLibrary(browser, extensionId) {
  const page = await browser.newPage();
  await prepareWatch(page);
  await page.goto(`chrome-extension://${extensionId}/library.html`);
  await page.waitForSelector('.browse-row .browse-facts');
  await until('the index', () => page.evaluate(isIndexed), 900_000);
  const rows = [];
  const measure = async (/** @type {string} */ what, /** @type {() => Promise<number>} */ act) => {
    await page.evaluate(watchFrames);
    await beginWatch(page);
    const lateMs = await act();
    const { longestTask, longTasks } = await endWatch(page);
    const frames = await page.evaluate(framesSeen);
    rows.push({ what, lateMs, longestTask, longTasks, ...frames });
  };
  await measure('rest', async () => {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    return 0;
  });
  await measure('wheel', async () => {
    const box = await (await page.$('.browse-scroll'))?.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 100);
    const end = performance.now() + SCROLL_MS;
    while (performance.now() < end) await page.mouse.wheel({ deltaY: 300 });
    return page.evaluate(whenFilled);
  });
  await measure('scrollbar dragged', async () => {
    let worst = 0;
    for (let i = 0; i < JUMPS; i++) {
      await page.evaluate(
        (share) => {
          const list = document.querySelector('.browse-scroll');
          if (list) list.scrollTop = list.scrollHeight * share;
        },
        (i * 0.618) % 1,
      );
      worst = Math.max(worst, await page.evaluate(whenFilled));
    }
    return worst;
  });
  await measure('typed', async () => {
    await page.focus('[role=combobox]');
    for (const letter of TYPED) {
      await page.keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (letter));
      await new Promise((resolve) => setTimeout(resolve, KEY_MS));
    }
    return page.evaluate(whenAnswered, TYPED);
  });
  await measure('filtered', async () => {
    let worst = 0;
    for (const name of ['With code', '2020', 'With code']) {
      const facet = await page.waitForSelector(
        `::-p-xpath(//button[contains(@class, "facet")][contains(., "${name}")])`,
      );
      await facet?.click();
      worst = Math.max(worst, await page.evaluate(whenAnswered, ''));
    }
    return worst;
  });
  await page.close();
  return rows;
}

/** Runs in the page. */
async function isIndexed() {
  const { value } = await /** @type {any} */ (globalThis).chrome.runtime.sendMessage({
    papertip: 'libraryState',
    args: {},
  });
  return value.indexed === value.total && !value.isBusy;
}

/** Runs in the page: from now on, how long each frame takes. */
function watchFrames() {
  const seen = /** @type {{ frames?: number[], turn?: number }} */ (globalThis);
  seen.frames = [];
  const turn = (seen.turn ?? 0) + 1;
  seen.turn = turn;
  let last = performance.now();
  const look = () => {
    if (seen.turn !== turn) return;
    const now = performance.now();
    seen.frames?.push(now - last);
    last = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page. */
function framesSeen() {
  const seen = /** @type {{ frames?: number[], turn?: number }} */ (globalThis);
  seen.turn = (seen.turn ?? 0) + 1;
  const frames = (seen.frames ?? []).sort((a, b) => a - b);
  return { frameP95: frames[Math.floor(frames.length * 0.95)] ?? 0, longestFrame: frames.at(-1) ?? 0 };
}

/** Runs in the page: ms until no row in view waits for its paper. */
function whenFilled() {
  const start = performance.now();
  return new Promise((/** @type {(ms: number) => void} */ resolve) => {
    const look = () => {
      const isEmpty =
        document.querySelector('.browse-row') === null || document.querySelector('.is-coming') !== null;
      if (isEmpty) requestAnimationFrame(look);
      else resolve(performance.now() - start);
    };
    // The rows of the new place come with the next frame.
    requestAnimationFrame(() => requestAnimationFrame(look));
  });
}

/** Runs in the page: ms until the list answers what is asked for. @param {string} _query */
function whenAnswered(_query) {
  const start = performance.now();
  return new Promise((/** @type {(ms: number) => void} */ resolve) => {
    const look = () => {
      if (document.querySelector('.browse-rows')?.getAttribute('aria-busy') === 'true')
        requestAnimationFrame(look);
      else resolve(performance.now() - start);
    };
    requestAnimationFrame(() => requestAnimationFrame(look));
  });
}
