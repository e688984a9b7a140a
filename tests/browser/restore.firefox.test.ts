import type { Page } from 'puppeteer-core';
import { ownPaper } from './add-papers';
import { expect, test } from './firefox-extension';

declare const browser: {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean }> };
};

const text = (tab: Page, selector: string) =>
  tab.evaluate((what) => document.querySelector(what)?.textContent ?? '', selector);

/** Presses a button, once it is there. */
const press = (tab: Page, name: string) =>
  expect
    .poll(() =>
      tab.evaluate((wanted) => {
        const all = [...document.querySelectorAll<HTMLElement>('button')];
        const one = all.find(
          (button) => button.textContent?.trim() === wanted || button.getAttribute('aria-label') === wanted,
        );
        one?.click();
        return one !== undefined;
      }, name),
    )
    .toBe(true);

const click = (tab: Page, selector: string) =>
  expect
    .poll(() =>
      tab.evaluate((what) => {
        const one = document.querySelector<HTMLElement>(what);
        one?.click();
        return one !== null;
      }, selector),
    )
    .toBe(true);

/** What is saved as a file: Firefox shows no download to automation. */
async function exported(tab: Page, open: (path: string) => Promise<void>): Promise<string> {
  await open('manifest.json');
  await open('library.html#settings');
  await tab.evaluate(() => {
    const saved = window as unknown as { saved?: Promise<string> };
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      saved.saved = blob.text();
      return create(blob);
    };
  });
  await press(tab, 'Export everything');
  await expect.poll(() => text(tab, '[aria-labelledby=data-heading]')).toContain('papertip-library-');
  return tab.evaluate(async () => (await (window as unknown as { saved?: Promise<string> }).saved) ?? '');
}

test('papers are removed and come back; everything is exported, and restored as it was', async ({
  tab,
  openExtensionPage,
}) => {
  const open = (path: string) => openExtensionPage(tab, path);
  await open('library.html');
  await tab.evaluate(
    (papers) => browser.runtime.sendMessage({ papertip: 'addPapers', args: { papers } }),
    [1, 2, 3].map((number) => ownPaper(number)),
  );
  await open('manifest.json');
  await open('library.html');
  await expect.poll(() => text(tab, '.list-count')).toContain('82 papers');
  await click(tab, '.browse-row:nth-child(2) .browse-box');
  await press(tab, 'Remove them');
  await expect
    .poll(() => text(tab, '.undo-notice'))
    .toContain('Removed “Otter study of the river number 2”.');
  await press(tab, 'Undo');
  await expect.poll(() => text(tab, '.list-count')).toContain('82 papers');
  await expect.poll(() => text(tab, '.browse-row:nth-child(2) .browse-title')).toContain('number 2');

  const file = await exported(tab, open);
  expect(JSON.parse(file).papers).toHaveLength(3);
  await open('library.html');
  await click(tab, '.browse-row:nth-child(1) .browse-box');
  await press(tab, 'Remove them');
  await expect.poll(() => text(tab, '.list-count')).toContain('81 papers');
  await open('library.html#import');
  await tab.evaluate((whole) => {
    const field = document.querySelector('.paste textarea') as HTMLTextAreaElement;
    field.value = whole;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, file);
  await press(tab, 'Read the text');
  await press(tab, 'Restore the library');
  await expect.poll(() => text(tab, '.import-done')).toContain('The library was restored: 1 paper added');
  // The one that had gone is now the last.
  const sorted = (whole: string) =>
    whole
      .split('\n')
      .map((line) => line.replace(/,$/, ''))
      .sort();
  expect(sorted(await exported(tab, open))).toEqual(sorted(file));
});
