import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';
import { choose, contentsOf, NOTHING, openImport, papersOf, waitForProgress } from './import-page';

/** What would bring 2,500 papers back. */
const TAKEN_BACK = { staged: 2500, imports: [{ name: 'otters.jsonl', state: 'undone' }] };

test.afterEach(({ context, extensionUrl, stopWorker }) => emptyLibrary(context, extensionUrl, stopWorker));

test('an import is whole though the background worker is stopped at ten moments of it', async ({
  page,
  context,
  extensionUrl,
  openPopup,
}) => {
  const stop = await quickStopper(context, extensionUrl);
  await openImport(page, extensionUrl);
  await choose(page, { 'otters.jsonl': papersOf('otter', 5000) });
  for (const share of [0, 0.3, 0.6]) {
    await waitForProgress(page, share);
    await stop();
  }
  const add = page.getByRole('button', { name: 'Add 5,000 papers' });
  await add.waitFor({ timeout: 15_000 });
  await stop();
  expect(await contentsOf(context, extensionUrl)).toMatchObject({ papers: [], staged: 5000 });
  await stop();
  await add.click();
  await page.locator('progress').or(page.locator('.import-done')).waitFor();
  for (const share of [0, 0.3, 0.6, 0.9]) {
    await waitForProgress(page, share);
    await stop();
  }
  await expect(page.getByText('5,000 papers added.')).toBeVisible({ timeout: 15_000 });
  await stop();
  const { papers, ...rest } = await contentsOf(context, extensionUrl);
  expect(papers).toHaveLength(5000);
  expect(rest).toEqual({ staged: 0, undo: 5000, imports: [{ name: 'otters.jsonl', state: 'done' }] });
  const popup = await openPopup();
  await expect(async () => {
    // Indexed behind what else goes on; asked again each time.
    await popup.getByRole('combobox').fill('');
    await popup.getByRole('combobox').fill('otter number 4777');
    await expect(popup.getByRole('option').first()).toContainText('otter number 4777', { timeout: 500 });
  }).toPass();
});

/** Stops the background worker within milliseconds: what it is stopped in goes on meanwhile. */
async function quickStopper(context: BrowserContext, extensionUrl: (path: string) => string) {
  const page = await context.newPage();
  await page.goto(extensionUrl('manifest.json'));
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  return () => session.send('ServiceWorker.stopAllWorkers');
}

const closePage = (page: Page) => page.close();
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // It never answers.
  session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
}

for (const { how, end, share } of [
  { how: 'closed', end: closePage, share: 0 },
  { how: 'closed', end: closePage, share: 0.6 },
  { how: 'crashed', end: crash, share: 0.3 },
])
  test(`a page that is ${how} at ${share * 100} % of taking leaves all of it, and it can be taken back`, async ({
    context,
    extensionUrl,
    openPopup,
  }) => {
    const page = await context.newPage();
    await openImport(page, extensionUrl);
    await choose(page, { 'otters.jsonl': papersOf('otter', 2500) });
    await page.getByRole('button', { name: 'Add 2,500 papers' }).click();
    await page.locator('progress').or(page.locator('.import-done')).waitFor();
    await waitForProgress(page, share);
    await end(page);
    // The background worker lives in the same process, and may have gone with it; whatever is opened next wakes it.
    await openPopup();
    await expect
      .poll(async () => (await contentsOf(context, extensionUrl)).imports, { timeout: 15_000 })
      .toEqual([{ name: 'otters.jsonl', state: 'done' }]);
    expect((await contentsOf(context, extensionUrl)).papers).toHaveLength(2500);
    const again = await context.newPage();
    await openImport(again, extensionUrl);
    await again.getByRole('button', { name: 'Take back otters.jsonl' }).click();
    await expect(again.getByText('The import was taken back.')).toBeVisible({ timeout: 15_000 });
    expect(await contentsOf(context, extensionUrl)).toEqual({ ...NOTHING, ...TAKEN_BACK });
    await again.close();
  });

test('a page that crashes while it reads, or before one agreed, leaves nothing', async ({
  context,
  extensionUrl,
}) => {
  for (const isRead of [false, true]) {
    const page = await context.newPage();
    await openImport(page, extensionUrl);
    await choose(page, { 'otters.jsonl': papersOf('otter', 4000) });
    if (isRead) await page.getByRole('button', { name: 'Add 4,000 papers' }).waitFor();
    else await waitForProgress(page, 0.4);
    await crash(page);
    expect((await contentsOf(context, extensionUrl)).papers).toEqual([]);
  }
  // The next page clears away what is left.
  const page = await context.newPage();
  await openImport(page, extensionUrl);
  await expect.poll(() => contentsOf(context, extensionUrl)).toEqual(NOTHING);
  await page.close();
});

test('who stops while it is read has nothing; who stops while it is taken, too', async ({
  page,
  context,
  extensionUrl,
}) => {
  await openImport(page, extensionUrl);
  await choose(page, { 'keep.jsonl': papersOf('badger', 3) });
  await page.getByRole('button', { name: 'Add 3 papers' }).click();
  await page.getByRole('button', { name: 'Import more' }).click();
  const before = await contentsOf(context, extensionUrl);
  await choose(page, { 'otters.jsonl': papersOf('otter', 10_000) });
  await waitForProgress(page, 0.3);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
  await expect.poll(() => contentsOf(context, extensionUrl)).toEqual(before);
  await choose(page, { 'otters.jsonl': papersOf('otter', 2500) });
  await page.getByRole('button', { name: 'Add 2,500 papers' }).click();
  await waitForProgress(page, 0.3);
  await page.getByRole('button', { name: 'Stop and take it back' }).click();
  await expect(page.getByText('The import was taken back. The library is as it was before.')).toBeVisible({
    timeout: 15_000,
  });
  expect(await contentsOf(context, extensionUrl)).toEqual({
    ...before,
    ...TAKEN_BACK,
    imports: [...before.imports, ...TAKEN_BACK.imports],
  });
});
