import type { Page } from '@playwright/test';
import { addPapers, ownPaper } from './add-papers';
import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';

test.afterEach(({ context, extensionUrl, stopWorker }) => emptyLibrary(context, extensionUrl, stopWorker));

const OWN = [1, 2, 3, 4].map((number) => ownPaper(number));

const count = (page: Page) => page.locator('.list-count [role=status]');
const rows = (page: Page) => page.getByRole('listbox', { name: 'Papers' }).getByRole('option');
const pane = (page: Page) => page.getByRole('complementary', { name: 'Paper' });
const box = (page: Page) => page.getByRole('combobox', { name: /search/i });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });
const titles = (page: Page) => rows(page).locator('.browse-title').allTextContents();

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await addPapers(page, OWN);
  await page.reload();
  await expect(count(page)).toContainText('83 papers');
  await expect(rows(page).first()).toBeVisible();
}

test('selected papers go, are recognised nowhere, and come back where they were', async ({
  page,
  context,
  extensionUrl,
  serve,
  painted,
  stopWorker,
}) => {
  await open(page, extensionUrl('library.html'));
  const before = await titles(page);
  const web = await context.newPage();
  const html = `<p>Otter study of the river number 3<p>Otter study of the river number 4`;
  const known = async (...texts: string[]) =>
    expect(async () => {
      await web.goto(await serve(html));
      await expect.poll(() => painted(web), { timeout: 1500 }).toEqual(texts);
    }).toPass();
  await known('Otter study of the river number 3', 'Otter study of the river number 4');
  await rows(page).nth(1).locator('.browse-box').click();
  await rows(page).nth(2).locator('.browse-box').click();
  await page.getByRole('button', { name: 'Remove them' }).click();
  await expect(page.getByText('Removed 2 papers.')).toBeVisible();
  await expect(count(page)).toContainText('81 papers');
  await known('Otter study of the river number 4');
  await box(page).fill('otter river');
  await expect(count(page)).toContainText('2 papers found');
  await stopWorker();
  await undo(page).click();
  await expect(page.getByText('Removed 2 papers.')).toHaveCount(0);
  await box(page).fill('');
  await expect.poll(() => titles(page)).toEqual(before);
  await known('Otter study of the river number 3', 'Otter study of the river number 4');
  await web.close();
});

test('the open paper goes with what is kept of it, by a button or by Delete, and so it comes back', async ({
  page,
  extensionUrl,
}) => {
  await open(page, extensionUrl('library.html'));
  await rows(page).first().click();
  await pane(page).getByRole('button', { name: 'Save' }).click();
  await page.keyboard.press('t');
  await page.keyboard.type('rivers,');
  await expect(page.getByRole('button', { name: /rivers 1/ })).toBeVisible();
  await pane(page).getByRole('button', { name: 'Remove the paper' }).click();
  await expect(page.getByText('Removed “Otter study of the river number 4”.')).toBeVisible();
  await expect(page.getByText('Choose a paper')).toBeVisible();
  await expect(page.getByRole('button', { name: /rivers 1/ })).toHaveCount(0);
  await undo(page).click();
  await expect(page.getByRole('button', { name: /rivers 1/ })).toBeVisible();
  await rows(page).first().click();
  await expect(pane(page).getByRole('button', { name: 'Saved' })).toBeVisible();
  await pane(page).getByRole('heading', { level: 2 }).press('Delete');
  await expect(count(page)).toContainText('82 papers');
});

test('Delete in the empty search box removes the row that its keys move', async ({ page, extensionUrl }) => {
  await open(page, extensionUrl('library.html'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(page.getByText('Removed “Otter study of the river number 3”.')).toBeVisible();
  await expect(rows(page).filter({ hasText: 'river number 3' })).toHaveCount(0);
  await expect(count(page)).toContainText('82 papers');
  await page.keyboard.press('Delete');
  await expect(page.getByText('Removed “Otter study of the river number 2”.')).toBeVisible();
});

test('Delete removes what is selected, and edits where there is something to edit', async ({
  page,
  extensionUrl,
}) => {
  await open(page, extensionUrl('library.html'));
  await box(page).fill('otter river');
  await expect(count(page)).toContainText('4 papers found');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect(box(page)).toHaveValue('tter river');
  await expect(page.getByText(/Removed/)).toHaveCount(0);
  await expect(page.getByRole('toolbar')).toHaveCount(0);
  await box(page).fill('otter river');
  await expect(page.getByRole('toolbar')).toContainText('1 selected');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('toolbar')).toContainText('2 selected');
  await page.keyboard.press('Delete');
  await expect(page.getByText('Removed 2 papers.')).toBeVisible();
  await expect(count(page)).toContainText('2 papers found');
});

test('bundled papers stay, and that is said; what is kept of them goes and comes back', async ({
  page,
  extensionUrl,
}) => {
  await open(page, extensionUrl('library.html'));
  await rows(page).nth(5).click();
  await pane(page).getByRole('button', { name: 'Remove the paper' }).click();
  await expect(page.getByText(/^The paper itself comes with Papertip and stays/)).toBeVisible();
  await expect(undo(page)).toHaveCount(0);
  await pane(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: /^Saved 1/ })).toBeVisible();
  await pane(page).getByRole('button', { name: 'Remove the paper' }).click();
  await expect(page.getByText(/^Removed what you kept of it; the paper itself comes with/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Saved 1/ })).toHaveCount(0);
  await undo(page).click();
  await expect(page.getByRole('button', { name: /^Saved 1/ })).toBeVisible();
  await rows(page).nth(0).locator('.browse-box').click();
  await rows(page).nth(6).locator('.browse-box').click();
  await page.getByRole('button', { name: 'Remove them' }).click();
  await expect(page.getByText('Removed 1 paper. 1 paper comes with Papertip and stays.')).toBeVisible();
});

test('in the popup, too', async ({ page, extensionUrl, openPopup }) => {
  await open(page, extensionUrl('library.html'));
  const popup = await openPopup();
  await popup.getByRole('combobox').fill('otter river');
  await popup
    .getByRole('option', { name: /^Otter study/ })
    .first()
    .click();
  await popup.getByRole('button', { name: 'Remove the paper' }).click();
  await expect(popup.getByText(/^Removed “Otter study/)).toBeVisible();
  await expect(popup.getByRole('option')).toHaveCount(3);
  await undo(popup).click();
  await expect(popup.getByRole('option')).toHaveCount(4);
});

test('what was removed can be brought back later, from the list of imports', async ({
  page,
  extensionUrl,
  stopWorker,
}) => {
  await open(page, extensionUrl('library.html'));
  await rows(page).first().locator('.browse-box').click();
  await page.getByRole('button', { name: 'Remove them' }).click();
  await expect(count(page)).toContainText('82 papers');
  await stopWorker();
  await page.goto(extensionUrl('library.html#import'));
  await page.reload();
  await expect(page.getByText('removed, 1 paper')).toBeVisible();
  await page.getByRole('button', { name: 'Bring back Otter study of the river number 4' }).click();
  await expect(page.getByText('What was removed is back.')).toBeVisible();
  await page.getByRole('link', { name: 'Papers' }).click();
  await expect(count(page)).toContainText('83 papers');
  expect((await titles(page))[0]).toBe('Otter study of the river number 4');
});
