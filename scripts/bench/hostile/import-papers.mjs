import { chooseFiles, openImport, press, previewOf } from '../../bench-import/import-page.mjs';

/**
 * Imports a file through the library's page, as a person would.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} extensionId
 * @param {string} file
 */
export async function importPapers(browser, extensionId, file) {
  const page = await openImport(browser, extensionId);
  await chooseFiles(page, file);
  await previewOf(page);
  await press(page, 'Add ');
  await page.waitForSelector('::-p-xpath(//button[contains(., "Import more")])', { timeout: 600_000 });
  await page.close();
}
