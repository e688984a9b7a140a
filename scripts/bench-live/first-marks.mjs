const RUNS = 3;

/**
 * From the page's first idle moment after `load` to the first frame with a mark on screen.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @returns {Promise<{ afterIdleMs: number, afterLoadMs: number, worstMs: number }>} medians; the worst after idle
 */
export async function timeFirstMark(browser, url) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(watchMarks);
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    const handle = await page.waitForFunction(
      () => {
        const { loaded, idle, marked } = /** @type {any} */ (window).papertipTimes;
        return marked && idle && { afterIdle: marked - idle, afterLoad: marked - loaded };
      },
      { polling: 200, timeout: 30_000 },
    );
    runs.push(/** @type {{ afterIdle: number, afterLoad: number }} */ (await handle.jsonValue()));
    await page.close();
  }
  const median = (/** @type {number[]} */ all) => all.sort((a, b) => a - b)[all.length >> 1] ?? 0;
  return {
    // Painted before the page was first idle is painted at once.
    afterIdleMs: median(runs.map(({ afterIdle }) => Math.max(0, afterIdle))),
    afterLoadMs: median(runs.map(({ afterLoad }) => afterLoad)),
    worstMs: Math.max(...runs.map(({ afterIdle }) => afterIdle)),
  };
}

/** Runs in the page before all else: looks at each frame, which costs less than the frame. */
function watchMarks() {
  const times = { loaded: 0, idle: 0, marked: 0 };
  Object.assign(window, { papertipTimes: times });
  addEventListener('load', () => {
    times.loaded = performance.now();
    requestIdleCallback(() => {
      times.idle = performance.now();
    });
    const look = () => {
      const ranges = /** @type {Range[]} */ ([...(CSS.highlights.get('papertip') ?? [])]);
      const boxes = ranges.map((range) => range.getBoundingClientRect());
      if (boxes.some(({ top, bottom }) => bottom > 0 && top < innerHeight)) times.marked = performance.now();
      else requestAnimationFrame(look);
    };
    look();
  });
}
