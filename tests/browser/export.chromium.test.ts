import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { read } from '../library/import/read';
import { addPapers, ownPaper } from './add-papers';
import { findViolations } from './axe';
import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';

test.afterEach(({ context, extensionUrl, stopWorker }) => emptyLibrary(context, extensionUrl, stopWorker));

const OWN = [1, 2, 3, 4].map((number) => ownPaper(number));

const count = (page: Page) => page.locator('.list-count [role=status]');
const rows = (page: Page) => page.getByRole('listbox', { name: 'Papers' }).getByRole('option');
const dialog = (page: Page) => page.getByRole('dialog');

async function open(page: Page, url: string, papers = OWN): Promise<void> {
  await page.goto(url);
  await addPapers(page, papers);
  await page.reload();
  await expect(count(page)).toContainText(`${(79 + papers.length).toLocaleString('en')} papers`);
}

async function download(page: Page, click: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

for (const { form, ending, papers } of [
  { form: 'BibTeX', ending: 'bib', papers: /^@misc\{ost2004otter,\n.*^@misc\{ost2003otter,$/ms },
  {
    form: 'RIS',
    ending: 'ris',
    papers: /^TY {2}- GEN\r\nTI {2}- Otter.*\r\nAU {2}- Ost, Ada\r\nAU {2}- van der West, Bo\r\n/,
  },
  { form: 'CSL JSON', ending: 'json', papers: /"non-dropping-particle":"van der"/ },
  { form: 'Markdown', ending: 'md', papers: /^- \[Otter study of the river number 4\]\(https:/ },
])
  test(`selected papers are saved as ${form}`, async ({ page, extensionUrl }) => {
    await open(page, extensionUrl('library.html'));
    await rows(page).nth(0).locator('.browse-box').click();
    await rows(page).nth(1).locator('.browse-box').click();
    await page.getByRole('button', { name: 'Export them' }).click();
    await expect(dialog(page).getByRole('heading')).toHaveText('Export 2 papers');
    await dialog(page).getByRole('radio', { name: form }).check();
    const { name, text } = await download(page, () =>
      dialog(page).getByRole('button', { name: 'Save as file' }).click(),
    );
    expect(name).toMatch(new RegExp(`^papertip-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`));
    expect(text).toMatch(papers);
    await expect(page.getByText(`Exported 2 papers as ${form}.`)).toBeVisible();
    await expect(dialog(page)).toHaveCount(0);
    if (ending === 'md') return;
    const { records, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(records.map(({ title, authors }) => ({ title, authors }))).toEqual(
      [OWN[3], OWN[2]].map((paper) => ({ title: paper?.title, authors: paper?.authors })),
    );
  });

test('without a selection all that is listed is exported, in its order; the form is remembered', async ({
  page,
  extensionUrl,
}) => {
  await open(page, extensionUrl('library.html'));
  await page.getByRole('combobox', { name: /search/i }).fill('source:otters sort:date');
  await expect(count(page)).toContainText('4 papers found');
  const exportAll = async () => {
    await page.getByRole('button', { name: 'Export…' }).click();
    return download(page, () => page.keyboard.press('Enter'));
  };
  await page.getByRole('button', { name: 'Export…' }).click();
  await dialog(page).getByRole('radio', { name: 'Markdown' }).check();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Export…' })).toBeFocused();
  const { text } = await exportAll();
  expect(text.match(/number \d/g)).toEqual(['number 4', 'number 3', 'number 2', 'number 1']);
  await page.getByRole('combobox', { name: /search/i }).fill('');
  await expect(count(page)).toContainText('83 papers');
  const all = await exportAll();
  expect(all.text.split('\n')).toHaveLength(84);
});

test('a few papers are copied', async ({ page, context, extensionUrl }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, extensionUrl('library.html'));
  await page.getByRole('button', { name: 'Export…' }).click();
  await dialog(page).getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Copied 83 papers as BibTeX.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect((await read(text)).records).toHaveLength(83);
  await context.clearPermissions();
});

test('all that is listed is selected, and changed at once', async ({ page, extensionUrl }) => {
  await open(
    page,
    extensionUrl('library.html'),
    Array.from({ length: 320 }, (_, i) => ownPaper(i)),
  );
  await rows(page).first().locator('.browse-box').click();
  await page.getByRole('button', { name: 'Select all 399' }).click();
  await expect(page.getByRole('toolbar')).toContainText('399 selected');
  await page.getByLabel('Tag them').fill('all');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tagged 399 papers.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^all 399/ })).toBeVisible();
  await page.getByRole('button', { name: 'Remove them' }).click();
  await expect(
    page.getByText(
      'Removed 320 papers. 79 papers come with Papertip and stay; what you kept of 79 was removed.',
    ),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: /^all 399/ })).toBeVisible();
});

test('ten thousand can be changed at once, and more say so; all of them are exported, or stopped', async ({
  page,
  extensionUrl,
}) => {
  test.setTimeout(120_000);
  await open(
    page,
    extensionUrl('library.html'),
    Array.from({ length: 10_500 }, (_, i) => ownPaper(i)),
  );
  await rows(page).first().locator('.browse-box').click();
  await page.getByRole('button', { name: 'Select all 10,579' }).click();
  await expect(page.getByText(/^At most 10,000 papers can be changed at once/)).toBeVisible();
  await expect(page.getByRole('toolbar')).toContainText('1 selected');
  await page.getByRole('button', { name: 'Clear the selection' }).click();
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(dialog(page).getByRole('button', { name: 'Copy' })).toHaveCount(0);
  await dialog(page).getByRole('button', { name: 'Save as file' }).click();
  await dialog(page).getByRole('button', { name: 'Stop' }).click();
  await expect(dialog(page).getByRole('button', { name: 'Save as file' })).toBeVisible();
  const { text } = await download(page, () =>
    dialog(page).getByRole('button', { name: 'Save as file' }).click(),
  );
  const keys = [...text.matchAll(/^@misc\{(.*),$/gm)].map(([, key]) => key);
  expect(keys).toHaveLength(10_579);
  expect(new Set(keys).size).toBe(10_579);
});

test('one paper is copied as RIS and CSL JSON, too; no card has more than it had', async ({
  page,
  context,
  extensionUrl,
  serve,
  hover,
  card,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, extensionUrl('library.html'));
  await rows(page).first().click();
  const copied = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByText('Copied', { exact: true })).toBeAttached();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied('Copy as RIS')).toContain('AU  - van der West, Bo');
  expect(JSON.parse(await copied('Copy as CSL JSON'))).toMatchObject([{ title: OWN[3]?.title }]);
  await context.clearPermissions();
  await page.goto(await serve('<p>Otter study of the river number 4</p><p>Some words more.'));
  await hover(page, 'Otter study of the river number 4');
  await card.waitForOpen(page);
  const buttons = ((await card.axTree(page)) ?? []).map(({ name }) => name);
  expect(buttons.filter((name) => name.startsWith('Copy as'))).toHaveLength(3);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the dialog and the selection are accessible, ${colorScheme}`, async ({ page, extensionUrl }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, extensionUrl('library.html'));
    await rows(page).first().locator('.browse-box').click();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Export them' }).click();
    await expect(dialog(page)).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Remove them' }).click();
    await expect(page.getByText(/^Removed “/)).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
  });
