/** While pages load and where pictures are pointed at; and while one scrolls: taller, so that there are fewer screens. */
const VIEW = { width: 1280, height: 800 };
const TALL_VIEW = { width: 1280, height: 4_000 };
const PATIENCE_MS = 15_000;
/** Nothing new is painted on a screen after this (ms): a look at it and the rest before it take half. */
const QUIET_MS = 400;

/**
 * Waits until a page is read, and scrolls through all of it: only what is on screen is painted. What is painted anywhere is
 * then in the page's `papertipSeen`.
 * @param {import('puppeteer-core').Page} page just loaded
 * @param {number} quietMs nothing new is painted after this while a page of this length is read
 */
export async function scrollThrough(page, quietMs) {
  await page.evaluate(settled, quietMs, PATIENCE_MS);
  await page.setViewport(TALL_VIEW);
  await page.evaluate(unfold);
  await page.evaluate(settled, QUIET_MS, PATIENCE_MS);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += TALL_VIEW.height) {
    await page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), top);
    await page.evaluate(settled, QUIET_MS, PATIENCE_MS);
    await page.evaluate(collect);
  }
  await page.setViewport(VIEW);
}

/** Runs in the page: shows what a click would, for saved pages have no script that could. */
function unfold() {
  for (const element of document.querySelectorAll('details')) element.open = true;
  for (const element of document.querySelectorAll('[style]'))
    if (/** @type {HTMLElement} */ (element).style.display === 'none')
      /** @type {HTMLElement} */ (element).style.display = 'block';
}

/**
 * Runs in the page: resolves when what is painted has not changed for `quiet` ms after the page's load.
 * @param {number} quiet
 * @param {number} patience
 */
async function settled(quiet, patience) {
  const wait = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const count = () => CSS.highlights.get('papertip')?.size ?? 0;
  const until = performance.now() + patience;
  while (document.readyState !== 'complete' && performance.now() < until) await wait(50);
  // One idle callback behind those that the scan has asked for.
  for (let known = -1; known !== count() && performance.now() < until; ) {
    known = count();
    await wait(quiet);
    await new Promise((resolve) => requestIdleCallback(resolve));
  }
}

/** Runs in the page. */
function collect() {
  const all = /** @type {{ papertipSeen?: Range[] }} */ (/** @type {unknown} */ (window));
  all.papertipSeen ??= [];
  for (const found of CSS.highlights.get('papertip') ?? []) {
    const range = /** @type {Range} */ (found);
    const isKnown = all.papertipSeen.some(
      (other) =>
        other.startContainer === range.startContainer &&
        other.startOffset === range.startOffset &&
        other.endContainer === range.endContainer &&
        other.endOffset === range.endOffset,
    );
    if (!isKnown) all.papertipSeen.push(range);
  }
}
