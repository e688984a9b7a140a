/** A task longer than this is a long one: https://w3c.github.io/longtasks/ */
export const LONG_TASK_MS = 50;

/**
 * @typedef {{ tasks: number[], longestTask: number, longTasks: number, longestPause: number, updates: number }} Watched
 *   ms: tasks of the page's main thread over 50 ms, and the longest time between two changes of the progress
 */

/** @param {import('puppeteer-core').Page} page before it is opened */
export async function prepareWatch(page) {
  await page.evaluateOnNewDocument(watch);
}

/** Forgets what was seen so far. @param {import('puppeteer-core').Page} page */
export async function beginWatch(page) {
  await page.evaluate(() => {
    const { seen } = /** @type {{ seen: Seen }} */ (/** @type {unknown} */ (globalThis));
    seen.tasks = [];
    seen.updates = [];
  });
}

/** @param {import('puppeteer-core').Page} page @returns {Promise<Watched>} */
export async function endWatch(page) {
  // What was seen is told in a task of its own.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  const { tasks, updates } = await page.evaluate(
    () => /** @type {{ seen: Seen }} */ (/** @type {unknown} */ (globalThis)).seen,
  );
  const pauses = updates.slice(1).map((at, i) => at - /** @type {number} */ (updates[i]));
  return {
    tasks,
    longestTask: Math.max(0, ...tasks),
    longTasks: tasks.length,
    longestPause: Math.max(0, ...pauses),
    updates: updates.length,
  };
}

/** @typedef {{ tasks: number[], updates: number[] }} Seen */

/** Runs in the page. */
function watch() {
  const seen = { tasks: /** @type {number[]} */ ([]), updates: /** @type {number[]} */ ([]) };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration);
  }).observe({ type: 'longtask' });
  new MutationObserver((changes) => {
    const isProgress = changes.some(({ target }) =>
      (target instanceof Element ? target : target.parentElement)?.closest('.progress, .import'),
    );
    if (isProgress) seen.updates.push(performance.now());
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}
