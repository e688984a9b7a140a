/** A step of a view takes no longer, on a busy machine (ms). */
const PATIENCE = { timeout: 30_000, polling: 50 };

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * Presses a button once it is there and can be pressed.
 * @param {Page} page
 * @param {string} words its name
 */
export async function press(page, words) {
  await page.waitForFunction(
    (wanted) => {
      const buttons = [...document.querySelectorAll('button')];
      const button = buttons.find(
        (one) => !one.disabled && (one.ariaLabel ?? one.textContent ?? '').trim() === wanted,
      );
      button?.click();
      return button !== undefined;
    },
    PATIENCE,
    words,
  );
}

/** @param {Page} page @param {string} words @param {string} [within] selector */
export async function told(page, words, within = 'body') {
  await page.waitForFunction(
    (wanted, selector) =>
      [...document.querySelectorAll(selector)].some((one) => one.textContent?.includes(wanted)),
    PATIENCE,
    words,
    within,
  );
}

/** @param {Page} page @param {string} selector */
export function there(page, selector) {
  return page.waitForSelector(selector, PATIENCE);
}

/** @param {Page} page @param {string} selector @param {string} text */
export async function fillIn(page, selector, text) {
  await there(page, selector);
  await page.$eval(
    selector,
    (field, value) => {
      const input = /** @type {HTMLInputElement} */ (field);
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
}

/** Leads a library page elsewhere, as a link does. @param {Page} page @param {string} hash */
export async function go(page, hash) {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** What a view complains of. @param {Page} page @returns {Promise<string[]>} */
export function complaints(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('[role=alert], .failure-text, .import-failure, .undo-notice')]
      .map((one) => one.textContent ?? '')
      .filter((words) => /cannot be reached|could not|went wrong|did not|stopped|is full/.test(words)),
  );
}
