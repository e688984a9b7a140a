import {
  chooseFiles,
  contentsOf,
  measureStep,
  openImport,
  press,
  previewOf,
  progressOf,
  shown,
} from './import-page.mjs';

/**
 * One large file: stopped while it is read and while it is taken, then read, taken, read again and taken back.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} extensionId
 * @param {string} file
 */
export async function measureLarge(browser, extensionId, file) {
  const page = await openImport(browser, extensionId);
  const read = () =>
    measureStep(
      page,
      () => chooseFiles(page, file),
      () => previewOf(page),
    );
  const note = (/** @type {string} */ what, /** @type {{ ms: number }} */ { ms }) =>
    console.error(`${what}: ${(ms / 1000).toFixed(1)} s`);

  await chooseFiles(page, file);
  await progressOf(page, 0.5);
  const stopReading = await measureStep(
    page,
    () => press(page, 'Stop'),
    () => shown(page, '.drop-zone'),
  );
  note('stopped while reading', stopReading);
  const leftReading = await settledContents(page);

  const first = await read();
  note('read', first);
  await press(page, 'Add ');
  await progressOf(page, 0.5);
  const stopTaking = await measureStep(
    page,
    () => press(page, 'Stop and take it back'),
    () => shown(page, '.import-done'),
  );
  note('stopped while taking', stopTaking);
  const leftTaking = await settledContents(page);
  await press(page, 'Import more');

  const again = await read();
  const take = await measureStep(
    page,
    () => press(page, 'Add '),
    () => shown(page, '.import-done'),
  );
  note('taken', take);
  const taken = await contentsOf(page);
  await press(page, 'Import more');
  const same = await read();
  note('read again', same);
  await press(page, 'Choose something else');
  const back = await measureStep(
    page,
    () => press(page, 'Take back'),
    () => shown(page, '.import-done'),
  );
  note('taken back', back);
  const left = await settledContents(page);
  await page.close();
  return { stopReading, leftReading, first, stopTaking, leftTaking, again, take, taken, same, back, left };
}

/** What is thrown away goes a moment later. @param {import('puppeteer-core').Page} page */
async function settledContents(page) {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return contentsOf(page);
}
