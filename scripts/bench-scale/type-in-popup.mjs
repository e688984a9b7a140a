const TYPED = 'large language models reasoning';
const RUNS = 3;
/** As fast as one types. */
const KEY_MS = 120;

/**
 * Types a query letter by letter into the popup.
 * @param {import('puppeteer-core').Page} page of the popup
 * @returns ms from the last key to its list, the worst of all runs, and the longest task of the page; 0 where none took 50 ms
 */
export async function typeInPopup(page) {
  await page.reload();
  await page.waitForSelector('[role=option]');
  await page.evaluate(watchTasks);
  let lastKeyMs = 0;
  for (let run = 0; run < RUNS; run++) {
    await page.evaluate(() => {
      const box = /** @type {HTMLInputElement} */ (document.querySelector('[role=combobox]'));
      box.focus();
      box.select();
    });
    for (const [i, letter] of [...TYPED].entries()) {
      const isLast = i === TYPED.length - 1;
      if (isLast) await page.evaluate(noteAnswer);
      await page.keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (letter));
      if (isLast) lastKeyMs = Math.max(lastKeyMs, await page.evaluate(answered));
      else await new Promise((resolve) => setTimeout(resolve, KEY_MS));
    }
  }
  const longestTask = await page.evaluate(
    () => /** @type {{ longestTask?: number }} */ (globalThis).longestTask ?? 0,
  );
  return { lastKeyMs, longestTask };
}

/** Runs in the page. */
function watchTasks() {
  const known = /** @type {{ longestTask?: number }} */ (globalThis);
  known.longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      known.longestTask = Math.max(known.longestTask ?? 0, duration);
  }).observe({ type: 'longtask' });
}

/** Runs in the page: notes how many ms pass from the next key to the frame in which the list answers the box. */
function noteAnswer() {
  const known = /** @type {{ answer?: Promise<number> }} */ (globalThis);
  known.answer = new Promise((resolve) => {
    const listen = () => {
      const start = performance.now();
      const look = () => {
        const isBusy = document.querySelector('.paper-list')?.getAttribute('aria-busy') === 'true';
        if (isBusy) requestAnimationFrame(look);
        else resolve(performance.now() - start);
      };
      // The list is busy from the next frame on.
      requestAnimationFrame(() => requestAnimationFrame(look));
    };
    addEventListener('keydown', listen, { once: true, capture: true });
  });
}

/** Runs in the page. */
function answered() {
  return /** @type {{ answer?: Promise<number> }} */ (globalThis).answer ?? 0;
}
