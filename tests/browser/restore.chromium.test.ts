import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { addPapers, ownPaper } from './add-papers';
import { findViolations } from './axe';
import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';
import { getLocal } from './local-values';

test.afterEach(async ({ context, extensionUrl, stopWorker }) => {
  await emptyLibrary(context, extensionUrl, stopWorker);
});

const rows = (page: Page) => page.getByRole('listbox', { name: 'Papers' }).getByRole('option');
const count = (page: Page) => page.locator('.list-count [role=status]');

/** All that Papertip keeps, by a real download. */
async function exportAll(page: Page, url: string): Promise<Buffer> {
  await page.goto(url);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export everything' }).click({ timeout: 20_000 }),
  ]);
  expect(file.suggestedFilename()).toMatch(/^papertip-library-\d{4}-\d\d-\d\d\.json$/);
  return readFile(await file.path());
}

async function choose(page: Page, url: string, buffer: Buffer): Promise<void> {
  await page.goto(url);
  await page.locator('input[type=file]').setInputFiles({
    name: 'papertip-library.json',
    mimeType: 'application/json',
    buffer,
  });
}

test('a library is exported, and restored byte for byte in an empty profile', async ({
  page,
  context,
  extensionUrl,
  serviceWorker,
  stopWorker,
  serve,
  hover,
  card,
}) => {
  const url = extensionUrl('library.html');
  await page.goto(`${url}#import`);
  await page
    .getByLabel('Or paste text')
    .fill(
      '@misc{a, title = {Deep Lakes of Bavaria}, author = {Ost, Ada}}\n@misc{b, title = {Zero-Shot Tokenizer Transfer}, year = {2024}}',
    );
  await page.getByRole('button', { name: 'Read the text' }).click();
  await page.getByRole('button', { name: 'Add 2 papers' }).click();
  await expect(page.getByText('1 paper added, 1 paper made better.')).toBeVisible();
  await addPapers(
    page,
    [1, 2, 3].map((number) => ownPaper(number)),
  );
  await page.goto(url);
  await page.reload();
  await rows(page).nth(1).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.keyboard.press('t');
  await page.keyboard.type('to cite,');
  await page.getByRole('textbox', { name: 'Note' }).fill('Ask “Ada”\n<b>about</b> it');
  await page.getByRole('textbox', { name: 'Note' }).blur();
  await expect(page.getByTitle('With a note')).toBeVisible();
  await page.goto(`${url}#history`);
  await page.getByLabel('Remember papers').check();
  await page.goto(`${url}#settings`);
  await page.getByRole('checkbox', { name: 'Toolbar only' }).waitFor();
  await page.getByRole('radio', { name: /Underline and faint wash/ }).check();
  const web = await context.newPage();
  await web.goto(await serve('<p>Zero-Shot Tokenizer Transfer</p><p>Some words more.'));
  await web.bringToFront();
  await hover(web, 'Zero-Shot Tokenizer Transfer');
  await card.waitForOpen(web);
  await expect.poll(() => getLocal(serviceWorker, 'history')).toMatchObject({ visits: [{}] });
  await web.close();

  const file = await exportAll(page, `${url}#settings`);
  expect(JSON.parse(file.toString())).toMatchObject({
    format: 'papertip library',
    version: 1,
    kept: [{ note: 'Ask “Ada”\n<b>about</b> it', tags: ['to cite'] }],
    visits: [{ id: expect.any(String) }],
    isHistoryOn: true,
    settings: { highlight: 'wash' },
    imports: [{ added: 1, changed: 1 }],
  });

  await page.goto('about:blank');
  await emptyLibrary(context, extensionUrl, stopWorker);
  await choose(page, `${url}#import`, file);
  await expect(page.getByText('A library that was exported from Papertip.')).toBeVisible();
  await expect(page.getByLabel('Take over the settings of the file')).toBeChecked();
  await page.getByRole('button', { name: 'Restore the library' }).click();
  await expect(page.getByText(/^The library was restored: 5 papers added, 1 saved/)).toBeVisible();
  expect((await exportAll(page, `${url}#settings`)).equals(file)).toBe(true);

  // The worker knows it: what is kept, and what takes an import back.
  await page.goto(url);
  await page.getByRole('button', { name: /to cite 1/ }).click();
  await expect(rows(page).first()).toContainText('Otter study of the river number 2');
  await page.goto(`${url}#import`);
  await page.getByRole('button', { name: /^Take back Pasted/ }).click();
  await expect(page.getByText('The import was taken back.')).toBeVisible();
  await page.goto(url);
  await expect(count(page)).toContainText('82 papers');
});

test('five thousand papers, too', async ({ page, context, extensionUrl, stopWorker }) => {
  test.setTimeout(120_000);
  const url = extensionUrl('library.html');
  await page.goto(url);
  await addPapers(
    page,
    Array.from({ length: 5000 }, (_, i) => ownPaper(i)),
  );
  const file = await exportAll(page, `${url}#settings`);
  expect(file.toString().split('\n').length).toBeGreaterThan(5000);
  await page.goto('about:blank');
  await emptyLibrary(context, extensionUrl, stopWorker);
  await choose(page, `${url}#import`, file);
  await page.getByRole('button', { name: 'Restore the library' }).click({ timeout: 30_000 });
  await expect(page.getByText(/^The library was restored: 5,000 papers added/)).toBeVisible({
    timeout: 30_000,
  });
  expect((await exportAll(page, `${url}#settings`)).equals(file)).toBe(true);
});

test('a restoration whose page is closed is finished by the worker', async ({
  context,
  extensionUrl,
  stopWorker,
  openPopup,
}) => {
  test.setTimeout(120_000);
  const url = extensionUrl('library.html');
  const first = await context.newPage();
  await first.goto(url);
  await addPapers(
    first,
    Array.from({ length: 5000 }, (_, i) => ownPaper(i)),
  );
  await first.goto(`${url}#settings`);
  await first.getByRole('radio', { name: /Underline and faint wash/ }).check();
  await expect(first.getByText('Saved', { exact: true })).toBeVisible();
  const file = await exportAll(first, `${url}#settings`);
  await emptyLibrary(context, extensionUrl, stopWorker);
  const page = await context.newPage();
  await choose(page, `${url}#import`, file);
  await page.getByRole('button', { name: 'Restore the library' }).click({ timeout: 30_000 });
  await page.getByText(/^[1-9]\d? %/).waitFor();
  await page.close();
  await stopWorker();
  const popup = await openPopup();
  await expect(async () => {
    await popup.reload();
    await expect(popup.getByText(/^5,079 papers/)).toBeVisible({ timeout: 1500 });
  }).toPass({ timeout: 40_000 });
  const last = await context.newPage();
  expect((await exportAll(last, `${url}#settings`)).equals(file)).toBe(true);
});

test('a source that comes with a library is asked by nobody before one says so, though its server is allowed', async ({
  page,
  extensionUrl,
  allowHosts,
  requests,
}) => {
  await allowHosts('feeds.example');
  const source = {
    ...{ url: 'http://feeds.example/papers.xml', name: 'Lake papers', addedAt: '2026-01-01T00:00:00.000Z' },
    ...{ everyMinutes: 60, isNotified: false },
  };
  const text = `{"format":"papertip library","version":1,\n"sources":[\n${JSON.stringify(source)}\n]}`;
  await choose(page, `${extensionUrl('library.html')}#import`, Buffer.from(text));
  await expect(page.getByText('not asked before you allow each of them')).toBeVisible();
  await page.getByRole('button', { name: 'Restore the library' }).click();
  await expect(page.getByText('The library was restored: 1 source.')).toBeVisible();
  await page.getByRole('link', { name: 'Sources' }).click();
  const item = page.getByRole('listitem', { name: 'Lake papers' });
  await expect(item).toContainText('is not asked before you allow it');
  await expect(item.getByRole('button', { name: 'Allow' })).toBeVisible();
  expect(requests.filter((url) => url.startsWith('http'))).toEqual([]);
  await page.getByRole('link', { name: 'Import' }).click();
  await page.getByRole('button', { name: 'Take back papertip-library.json' }).click();
  await page.getByRole('link', { name: 'Sources' }).click();
  await expect(item).toHaveCount(0);
});

test('what cannot be restored says why; settings are asked for where both have chosen; all is taken back', async ({
  page,
  extensionUrl,
}) => {
  const url = extensionUrl('library.html');
  await page.goto(`${url}#settings`);
  await page.getByRole('checkbox', { name: 'Toolbar only' }).waitFor();
  await page.getByRole('radio', { name: /Never/ }).check();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const head = '{"format":"papertip library","version":1,';
  const paper = JSON.stringify(ownPaper(1));
  const text = `${head}\n"papers":[\n${paper},\n{"id":"own2","title":7}\n],\n"kept":[\n{"id":"own1","note":"mine","extra":1}\n],\n"settings":{"highlight":"wash"}}`;
  await choose(page, `${url}#import`, Buffer.from(text));
  await expect(
    page.getByText(
      'papertip-library.json, line 4, record 2, title: a text is expected here; the record is left out.',
    ),
  ).toBeVisible();
  await expect(
    page.getByText(
      'papertip-library.json, line 7, record 1, extra: nothing is known of this; it is left out.',
    ),
  ).toBeVisible();
  await expect(page.getByLabel('Take over the settings of the file')).not.toBeChecked();
  await page.getByRole('button', { name: 'Restore the library' }).click();
  await expect(
    page.getByText('The library was restored: 1 paper added, 1 saved, read, tagged or noted.'),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('radio', { name: /Never/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: /Underline and faint wash/ })).not.toBeChecked();
  await page.getByRole('link', { name: 'Import' }).click();
  await page.getByRole('button', { name: 'Take back papertip-library.json' }).click();
  await expect(page.getByText('The import was taken back.')).toBeVisible();
  await page.getByRole('link', { name: 'Papers' }).click();
  await expect(count(page)).toContainText('79 papers');
  await choose(page, `${url}#import`, Buffer.from(text.replace('"version":1', '"version":9')));
  await expect(page.getByText(/written by a newer Papertip.*bring Papertip up to date/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Restore the library' })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`your data and what a file would bring are accessible, ${colorScheme}`, async ({
    page,
    extensionUrl,
  }) => {
    await page.emulateMedia({ colorScheme });
    const url = extensionUrl('library.html');
    await page.goto(url);
    await addPapers(page, [ownPaper(1)]);
    const file = await exportAll(page, `${url}#settings`);
    await expect(page.getByText(/^papertip-library-.*1 paper, \d kB\.$/)).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
    const other = file
      .toString()
      .replace('"own1"', '"own9"')
      .replaceAll('number 1', 'number 9')
      .replace('underline', 'wash');
    await choose(page, `${url}#import`, Buffer.from(other));
    await expect(page.getByRole('button', { name: 'Restore the library' })).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Restore the library' }).click();
    await expect(page.getByText(/^The library was restored/)).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
  });
