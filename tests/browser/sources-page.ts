import type { BrowserContext, Page } from '@playwright/test';
import type { KnownSource } from '../../src/core/sources/source';
import { expect } from './chromium-extension';

/** The one host that sources are asked at in tests. */
export const HOST = 'feeds.test';

/** An RSS feed with these titles. */
export function rss(name: string, ...titles: string[]): string {
  const items = titles.map(
    (title) => `<item><title>${title}</title><description>On ${title}.</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${name}</title>${items.join('')}</channel></rss>`;
}

export const sourceItem = (page: Page, name: string) => page.getByRole('listitem', { name, exact: true });

/** Types an address and has it looked at. */
export async function lookAt(page: Page, address: string): Promise<void> {
  await page.getByLabel('Address of a feed').fill(address);
  await page.getByRole('button', { name: 'Look at it' }).click();
}

/** On the sources' page. @param papers that it has, new ones */
export async function subscribe(page: Page, address: string, name: string, papers: number): Promise<void> {
  await lookAt(page, address);
  const words =
    papers === 0 ? 'Subscribe' : `Subscribe and add ${papers === 1 ? '1 paper' : `${papers} papers`}`;
  await page.getByRole('button', { name: words, exact: true }).click();
  await expect(sourceItem(page, name)).toBeVisible();
}

/** Changes stored sources as time does: in a page of the extension, past its views. */
export function changeSources(page: Page, change: { nextAt: string }): Promise<void> {
  return page.evaluate(
    ({ nextAt }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('papertip');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction('sources', 'readwrite');
          const reading = tx.objectStore('sources').openCursor();
          reading.onsuccess = () => {
            const cursor = reading.result;
            if (!cursor) return;
            const stored = cursor.value as KnownSource;
            cursor.update({ ...stored, state: { ...stored.state, nextAt } });
            cursor.continue();
          };
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    change,
  );
}

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

const tellWorker = (page: Page) =>
  page.evaluate(() => chrome.runtime.sendMessage({ papertip: 'sourcesChanged', args: {} }));

/** All sources are due after so many ms; the worker is told, as it is when the user changes something. */
export async function dueIn(page: Page, ms: number): Promise<void> {
  await changeSources(page, { nextAt: new Date(Date.now() + ms).toISOString() });
  await tellWorker(page);
}

/** The worker learns that there are no sources any more. */
export async function forgetAlarms(
  context: BrowserContext,
  extensionUrl: (path: string) => string,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(extensionUrl('popup.html'));
  await tellWorker(page);
  await page.close();
}
