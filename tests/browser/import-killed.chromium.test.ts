import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers/find-browser.mjs';
import { launchChromium } from '../../scripts/browsers/launch-chromium.mjs';
import { SEALED_ARGS } from '../../scripts/browsers/quiet-args.mjs';
import { papersOf } from './import-page';

const EXTENSION = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const PAPERS = 4000;

test('an import is whole though the extension is updated in its midst', async () => {
  test.slow();
  const profile = await mkdtemp(join(tmpdir(), 'papertip-updated-'));
  const file = join(profile, 'otters.jsonl');
  await writeFile(file, papersOf('otter', PAPERS));
  const { browser, page } = await open(profile);
  try {
    await beginImport(page, file);
    // Loaded again, as an update is: all of the extension's pages go, and it begins anew.
    const id = await browser.installExtension(EXTENSION);
    await expect.poll(() => page.isClosed()).toBe(true);
    const next = await browser.newPage();
    await next.goto(`chrome-extension://${id}/library.html#import`);
    await expect.poll(() => next.evaluate(whatIsStored), { timeout: 20_000 }).toEqual([PAPERS, 0, 'done']);
    await next.reload();
    await (await next.waitForSelector('button[aria-label="Take back otters.jsonl"]'))?.click();
    await expect.poll(() => next.evaluate(whatIsStored), { timeout: 20_000 }).toEqual([0, PAPERS, 'undone']);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
});

test('an import is whole though the browser is killed in its midst', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'papertip-killed-'));
  const file = join(profile, 'otters.jsonl');
  await writeFile(file, papersOf('otter', PAPERS));
  let browser: Browser | undefined;
  try {
    const first = await open(profile);
    browser = first.browser;
    await beginImport(first.page, file);
    const gone = new Promise((resolve) => browser?.on('disconnected', resolve));
    browser.process()?.kill('SIGKILL');
    await gone;

    const next = await open(profile);
    browser = next.browser;
    await expect
      .poll(() => next.page.evaluate(whatIsStored), { timeout: 20_000 })
      .toEqual([PAPERS, 0, 'done']);
    await next.page.reload();
    await (await next.page.waitForSelector('button[aria-label="Take back otters.jsonl"]'))?.click();
    await expect
      .poll(() => next.page.evaluate(whatIsStored), { timeout: 20_000 })
      // What is staged would bring them back.
      .toEqual([0, PAPERS, 'undone']);
  } finally {
    await browser?.close();
    await rm(profile, { recursive: true, force: true });
  }
});

async function open(profile: string): Promise<{ browser: Browser; page: Page }> {
  const program = findBrowser('chromium', { unbranded: true }) ?? '';
  const args = [...SEALED_ARGS, '--disable-gpu', `--user-data-dir=${profile}`];
  const { browser, extensionId } = await launchChromium(program, EXTENSION, { headless: true, args });
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extensionId}/library.html#import`);
  return { browser, page };
}

/** Chooses a file, agrees, and comes back when some of it is in the library. */
async function beginImport(page: Page, file: string): Promise<void> {
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await (await page.waitForSelector('.import-preview .is-main'))?.click();
  await page.waitForFunction(() => Number(document.querySelector('progress')?.value) > 0.2, { polling: 20 });
}

/** Runs in the page: papers, what is staged, and the state of the import. */
async function whatIsStored(): Promise<[papers: number, staged: number, state: string]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('papertip');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const ask = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const tx = db.transaction(['papers', 'staged', 'imports']);
  const [papers, staged, [run]] = await Promise.all([
    ask(tx.objectStore('papers').count()),
    ask(tx.objectStore('staged').count()),
    ask(tx.objectStore('imports').getAll()),
  ]);
  db.close();
  return [papers, staged, run?.state ?? ''];
}
