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
import { measureLibrary } from './measure-library.mjs';

const PATIENCE_MS = 60_000;

/** @typedef {Awaited<ReturnType<typeof measureStep>> & { what: string }} Step */

/**
 * One large file: read, taken, listed, read again and taken back; then stopped while it is read, and while it is taken.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} extensionId
 * @param {string} file
 */
export async function measureLarge(browser, extensionId, file) {
  const page = await openImport(browser, extensionId);
  /** @type {Step[]} */
  const steps = [];
  const step = async (
    /** @type {string} */ what,
    /** @type {() => Promise<unknown>} */ begin,
    /** @type {() => Promise<unknown>} */ end,
  ) => {
    const measured = await measureStep(page, begin, end);
    console.error(`${what}: ${(measured.ms / 1000).toFixed(1)} s`);
    steps.push({ what, ...measured });
  };
  const read = (/** @type {string} */ what) =>
    step(
      what,
      () => chooseFiles(page, file),
      () => previewOf(page),
    );
  /** @type {Record<string, Awaited<ReturnType<typeof contentsOf>> & { afterMs?: number }>} */
  const contents = {};

  await read('read');
  await step(
    'taken',
    () => press(page, 'Add '),
    () => shown(page, '.import-done'),
  );
  contents.taken = await contentsOf(page);
  await press(page, 'Import more');
  const library = await measureLibrary(browser, extensionId);
  await page.bringToFront();
  await read('the same file again');
  await press(page, 'Choose something else');
  await step(
    'taken back',
    () => press(page, 'Take back'),
    () => shown(page, '.import-done'),
  );
  contents['taken back'] = await settledContents(page);
  await press(page, 'Import more');
  await chooseFiles(page, file);
  await progressOf(page, 0.5);
  await step(
    'stopped while it is read, halfway',
    () => press(page, 'Stop'),
    () => shown(page, '.drop-zone'),
  );
  contents['stopped while it is read'] = await settledContents(page);
  await chooseFiles(page, file);
  await press(page, 'Add ');
  await progressOf(page, 0.5);
  await step(
    'stopped while it is taken, halfway, and taken back',
    () => press(page, 'Stop and take it back'),
    () => shown(page, '.import-done'),
  );
  contents['stopped while it is taken'] = await settledContents(page);
  await page.close();
  return { steps, contents, library };
}

/**
 * What is thrown away goes behind what else is done.
 * @param {import('puppeteer-core').Page} page
 */
async function settledContents(page) {
  const start = performance.now();
  for (;;) {
    const contents = await contentsOf(page);
    const afterMs = performance.now() - start;
    if (contents.open === 0 || afterMs > PATIENCE_MS) return { ...contents, afterMs };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
