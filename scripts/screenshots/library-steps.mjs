/** @typedef {import('puppeteer-core').Page} Page */

/** References as people have them: one is in the digest, one is new, one has no title. */
const REFERENCES = `@misc{minixhofer2024zero,
  title = {Zero-Shot Tokenizer Transfer},
  author = {Minixhofer, Benjamin and Ponti, Edoardo and Vuli{\\'c}, Ivan},
  year = {2024}, eprint = {2405.07883}, archiveprefix = {arXiv}}
@article{salton1988term,
  title = {Term-weighting approaches in automatic text retrieval},
  author = {Salton, Gerard and Buckley, Christopher},
  journal = {Information Processing \\& Management}, year = {1988}, doi = {10.1016/0306-4573(88)90021-0}}
@misc{untitled, author = {Doe, Jane}}
`;

/**
 * The list, with a paper beside it.
 * @param {Page} page
 * @param {string} extensionId
 */
export async function openLibrary(page, extensionId) {
  await page.goto(`chrome-extension://${extensionId}/library.html#q=token`);
  const row = await page.waitForSelector('.browse-row .browse-facts');
  await row?.click();
  await page.waitForSelector('.library-paper .abstract');
}

/**
 * What an import would do, before anything is stored.
 * @param {Page} page
 * @param {string} extensionId
 */
export async function previewImport(page, extensionId) {
  await page.goto(`chrome-extension://${extensionId}/library.html#import`);
  await page.locator('.paste textarea').fill(REFERENCES);
  await page.locator('.choose-input > .button').click();
  await page.waitForSelector('.import-preview');
}

/**
 * The map of the digest, one paper of it open.
 * @param {Page} page
 * @param {string} extensionId
 */
export async function openMap(page, extensionId) {
  await page.goto(`chrome-extension://${extensionId}/library.html#map`);
  await page.waitForSelector('.map-toolbar');
  await page.locator('.library-search input').fill('keyformer');
  await page.waitForFunction(() => document.querySelector('.map-toolbar')?.textContent?.includes('match'));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.library-paper .abstract');
  await page.locator('.library-search button').click();
  await page.waitForFunction(() => document.querySelector('.map-toolbar')?.textContent?.includes('groups'));
  // The next frames paint it.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
}
