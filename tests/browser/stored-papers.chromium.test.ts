import type { Page } from '@playwright/test';
import type { Paper } from '../../src/core/paper';
import { expect, test } from './chromium-extension';

/** Papers of a test's own: what is added stays in the profile. */
const made = (word: string, count: number): Paper[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `${word}${i}`,
    title: `${word} paper number ${i}`,
    abstract: `This is about the ${word} and how it lives, chapter ${i % 50}.`,
    links: [],
    appearances: [{ digest: 'Test', date: 'Jan 1, 2024' }],
    source: {},
  }));

interface Answer {
  ok: boolean;
  value: { indexed: number; total: number };
}

/** From a page of the extension, as an import does it. */
const call = (page: Page, papertip: string, args: object) =>
  page.evaluate(
    (request) =>
      (
        globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: object): Promise<Answer> } };
        }
      ).chrome.runtime.sendMessage(request),
    { papertip, args },
  );

const isIndexed = async (page: Page) => {
  const { value } = await call(page, 'indexProgress', {});
  return value.total > 0 && value.indexed === value.total;
};

/** Others find the profile as it was: no worker holds the database when it goes. */
test.afterEach(async ({ context, extensionUrl, stopWorker }) => {
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
});

test('what is added is searched with the digest, also by a worker that has just been woken', async ({
  openPopup,
  stopWorker,
}) => {
  const popup = await openPopup();
  expect(await call(popup, 'addPapers', { papers: made('axolotl', 300) })).toEqual({ ok: true, value: true });
  await expect.poll(() => isIndexed(popup)).toBe(true);
  await popup.getByRole('combobox').fill('axolotl lives');
  await expect(popup.getByRole('option').first()).toContainText('axolotl paper');
  await stopWorker();
  await popup.getByRole('combobox').fill('axolotl paper number 77');
  await expect(popup.getByRole('option').first()).toContainText('axolotl paper number 77');
  await popup.bringToFront();
  await popup.getByRole('option').first().click();
  await expect(popup.getByRole('heading', { name: 'axolotl paper number 77' })).toBeVisible();
  await popup.getByRole('combobox').fill('keyformer');
  await expect(popup.getByRole('option').first()).toContainText('Keyformer');
  await popup.getByRole('combobox').fill('axolotl year:2024');
  await expect(popup.getByRole('option')).toHaveCount(20);
});

test('a worker that is stopped while it indexes goes on when it is woken', async ({
  openPopup,
  stopWorker,
}) => {
  const popup = await openPopup();
  for (let i = 0; i < 4; i++) await call(popup, 'addPapers', { papers: made(`${'bcde'[i]}adger`, 1000) });
  await stopWorker();
  await call(popup, 'indexProgress', {});
  await stopWorker();
  await expect.poll(() => isIndexed(popup), { timeout: 20_000 }).toBe(true);
  for (const word of ['badger', 'cadger', 'dadger', 'eadger']) {
    await popup.getByRole('combobox').fill(`${word} number 999`);
    await expect(popup.getByRole('option').first()).toContainText(`${word} paper number 999`);
  }
});

test('what is no paper is turned down whole', async ({ openPopup }) => {
  const popup = await openPopup();
  const [good] = made('fossa', 1);
  for (const bad of [
    { ...good, title: '' },
    { ...good, extra: 1 },
    { ...good, links: 'x' },
    { ...good, id: '__proto__' },
  ])
    expect(await call(popup, 'addPapers', { papers: [good, bad] })).toMatchObject({ ok: false });
  await popup.getByRole('combobox').fill('fossa ');
  await expect(popup.getByRole('heading', { name: /^Nothing matches/ })).toBeVisible();
});
