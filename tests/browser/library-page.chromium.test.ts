import type { Page } from '@playwright/test';
import { findViolations } from './axe';
import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';

test.afterEach(({ context, extensionUrl, stopWorker }) => emptyLibrary(context, extensionUrl, stopWorker));

const BIBTEX = `@article{a,
  title = {Deep {L}akes of Bavaria and Their Fish},
  author = {Ost, Ada and West, Bo}, year = {2021}, eprint = {2101.00001}, archiveprefix = {arXiv},
  abstract = {We count <b>lakes</b>. <script>document.title = "broken"</script>}
}
@misc{b, author = {Nord, Cy}}
@misc{c, title = {Zero-Shot Tokenizer Transfer}, year = {2024}}
`;

const rows = (page: Page) => page.getByRole('listbox', { name: 'Papers' }).getByRole('option');
const count = (page: Page) => page.locator('.list-count [role=status]');

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

test('the popup leads to the library, with what was typed', async ({ openPopup, context }) => {
  const popup = await openPopup();
  await popup.getByRole('combobox').fill('keyformer');
  const opened = context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Library' }).click();
  const page = await opened;
  await expect(rows(page).first()).toContainText('Keyformer');
  expect(new URL(page.url()).hash).toBe('#q=keyformer');
});

test('papers are searched, filtered and read; the address says what is shown', async ({
  page,
  extensionUrl,
}) => {
  await page.goto(extensionUrl('library.html'));
  await expect(count(page)).toContainText('79 papers');
  await page.keyboard.type('token pruning');
  await expect(rows(page).first()).toContainText('Token Pruning');
  // The answer to the last letter begins at its top again.
  await expect(page.getByRole('listbox', { name: 'Papers' })).toHaveAttribute('aria-busy', 'false');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const second = (await rows(page).nth(1).locator('.browse-title').textContent()) ?? '';
  await expect(page.getByRole('heading', { level: 2, name: second })).toBeVisible();
  expect(page.url()).toContain('q=token+pruning&paper=');
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: second })).toBeVisible();
  await page.goBack();
  await expect(page.getByText('Choose a paper')).toBeVisible();
  await page.getByRole('combobox', { name: /search/i }).fill('');
  await page.getByRole('button', { name: /With code/ }).click();
  await expect(count(page)).toContainText('28 papers found');
  await expect(page.getByRole('button', { name: /With code/ })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: /With code/ }).click();
  await expect(count(page)).toContainText('79 papers');
});

test('an import is looked at, taken, recognised on pages, and taken back', async ({
  page,
  context,
  extensionUrl,
  serve,
  painted,
  requests,
}) => {
  await page.goto(extensionUrl('library.html#import'));
  await choose(page, 'refs.bib', BIBTEX);
  await expect(page.getByText('refs.bib, line 6, title: there is no title.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add 2 papers' })).toBeVisible();
  const web = await context.newPage();
  const html =
    '<p>See <a href="https://www.alphaxiv.org/abs/2101.00001v2">the lakes</a>.<p>Zero-Shot Tokenizer Transfer';
  await web.goto(await serve(html));
  await expect.poll(() => painted(web)).toEqual(['Zero-Shot Tokenizer Transfer']);
  await page.getByRole('button', { name: 'Add 2 papers' }).click();
  await expect(page.getByText('1 paper added, 1 paper made better.')).toBeVisible();
  await page.getByRole('button', { name: 'Show them' }).click();
  await expect(count(page)).toContainText('2 papers found');
  await rows(page).filter({ hasText: 'Deep Lakes' }).click();
  await expect(page.getByRole('complementary', { name: 'Paper' }).getByText('We count lakes.')).toBeVisible();
  await expect(page).toHaveTitle('Library · Papertip');
  await expect(async () => {
    await web.goto(await serve(html));
    await expect.poll(() => painted(web)).toEqual(['Zero-Shot Tokenizer Transfer', 'the lakes']);
  }).toPass();
  await page.getByRole('link', { name: 'Import' }).click();
  await page.getByRole('button', { name: 'Take back refs.bib' }).click();
  await expect(page.getByText('The import was taken back.')).toBeVisible();
  await page.getByRole('link', { name: 'Papers' }).click();
  await expect(count(page)).toContainText('79 papers');
  await web.close();
  expect(requests.filter((url) => !url.includes('127.0.0.1') && !url.includes('localhost'))).toEqual([]);
});

test('what cannot be read says why, and nothing is stored', async ({ page, extensionUrl }) => {
  await page.goto(extensionUrl('library.html#import'));
  await page.getByLabel('Or paste text').fill('just some words');
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.getByText('Unreadable: 1')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Add \d/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Choose something else' }).click();
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`library and import are accessible, ${colorScheme}`, async ({ page, extensionUrl }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(extensionUrl('library.html#q=token'));
    await rows(page).first().click();
    await page.locator('.paper-title').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.goto(extensionUrl('library.html#import'));
    await choose(page, 'refs.bib', BIBTEX);
    await page.getByRole('button', { name: 'Add 2 papers' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
}
