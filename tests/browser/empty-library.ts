import type { BrowserContext } from '@playwright/test';

/** Others find the profile as it was: no worker and no page holds the database when it goes. */
export async function emptyLibrary(
  context: BrowserContext,
  extensionUrl: (path: string) => string,
  stopWorker: () => Promise<void>,
): Promise<void> {
  for (const open of context.pages()) if (open.url().includes('/library.html')) await open.close();
  await stopWorker();
  const page = await context.newPage();
  await page.goto(extensionUrl('manifest.json'));
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('papertip');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
  await page.close();
}
