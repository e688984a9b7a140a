import { type BrowserContext, expect, type Page } from '@playwright/test';

/** What of the library's database is compared. */
export interface Contents {
  papers: { id: string; title: string }[];
  staged: number;
  imports: { name: string; state: string }[];
  undo: number;
}

export const NOTHING: Contents = { papers: [], staged: 0, imports: [], undo: 0 };

/** The library's page, where one imports. */
export async function openImport(page: Page, extensionUrl: (path: string) => string): Promise<void> {
  await page.goto(extensionUrl('library.html#import'));
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
}

/** Picks files, as in the browser's own dialog. */
export async function choose(page: Page, files: Record<string, string | Buffer>): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(
    Object.entries(files).map(([name, content]) => ({
      ...{ name, mimeType: 'application/octet-stream' },
      buffer: typeof content === 'string' ? Buffer.from(content) : content,
    })),
  );
}

/** The preview's figures, by their words. */
export async function counts(page: Page): Promise<Record<string, number>> {
  await page.locator('.import-counts').waitFor();
  return page
    .locator('.import-counts > div')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((one) => [
          one.querySelector('dt')?.textContent ?? '',
          Number(one.querySelector('dd')?.textContent?.replaceAll(',', '')),
        ]),
      ),
    );
}

/** A place that cannot be read, and why. */
export const problems = (page: Page) => page.locator('.import-preview li:has(.import-place)');

/** Waits until the progress is so far, 0 to 1; or further, where all of it is done before one looks. */
export async function waitForProgress(page: Page, share: number): Promise<void> {
  const progress = () =>
    page.evaluate(() => {
      const bar = document.querySelector('progress');
      return bar?.value ?? (document.querySelector('.import-preview, .import-done') ? 1 : -1);
    });
  await expect.poll(progress, { timeout: 15_000, intervals: [20] }).toBeGreaterThanOrEqual(share);
}

/** JSON Lines of papers that nobody else has. */
export function papersOf(word: string, count: number): string {
  return Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      title: `On the ${word} number ${i}`,
      abstract: `About the ${word} and its life, part ${i}.`,
    }),
  ).join('\n');
}

/** What the library's database holds, read from a page of the extension that does not hold it open. */
export async function contentsOf(
  context: BrowserContext,
  extensionUrl: (path: string) => string,
): Promise<Contents> {
  const page = await context.newPage();
  await page.goto(extensionUrl('manifest.json'));
  const contents = await page.evaluate(readContents);
  await page.close();
  return contents;
}

async function readContents(): Promise<Contents> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('papertip');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  // Nothing was ever stored: then there are no stores, either.
  if (!db.objectStoreNames.contains('papers')) {
    db.close();
    return { papers: [], staged: 0, imports: [], undo: 0 };
  }
  const tx = db.transaction(['papers', 'staged', 'imports', 'undo']);
  const ask = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const [papers, staged, imports, undo] = await Promise.all([
    ask(tx.objectStore('papers').getAll()),
    ask(tx.objectStore('staged').count()),
    ask(tx.objectStore('imports').getAll()),
    ask(tx.objectStore('undo').count()),
  ]);
  db.close();
  return {
    papers: papers.map(({ paper }) => paper).sort((a, b) => (a.id < b.id ? -1 : 1)),
    staged,
    imports: imports.map(({ name, state }) => ({ name, state })),
    undo,
  };
}
