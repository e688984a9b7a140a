import { writeFileSync } from 'node:fs';
import { HOSTILE } from './hostile-files.mjs';
import { chooseFiles, contentsOf, measureStep, openImport, press, previewOf } from './import-page.mjs';

/**
 * Each hostile file is read and looked at, and nothing is taken.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} extensionId
 * @param {string} file where they are written, one after the other
 */
export async function measureHostile(browser, extensionId, file) {
  const rows = [];
  for (const [what, make] of Object.entries(HOSTILE)) {
    writeFileSync(file, make());
    // Each in a page of its own: what one leaves is not counted for the next.
    const page = await openImport(browser, extensionId);
    const { value, ...figures } = await measureStep(
      page,
      () => chooseFiles(page, file),
      () => previewOf(page),
    );
    const [message = ''] = value.problems;
    console.error(`${what}: ${(figures.ms / 1000).toFixed(1)} s`);
    await press(page, value.counts.new ? 'Add nothing' : 'Choose something else').catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 300));
    rows.push({ what, ...figures, counts: value.counts, message, left: await contentsOf(page) });
    await page.close();
  }
  return rows;
}
