import type { Page } from '@playwright/test';
import { findViolations } from './axe';
import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';

test.afterEach(({ context, extensionUrl, stopWorker }) => emptyLibrary(context, extensionUrl, stopWorker));

const count = (page: Page) => page.locator('.list-count [role=status]');
const rows = (page: Page) => page.getByRole('listbox', { name: 'Papers' }).getByRole('option');
const title = (page: Page, place: number) => rows(page).nth(place).locator('.browse-title');
const pane = (page: Page) => page.getByRole('complementary', { name: 'Paper' });

test('a paper is saved, tagged and noted, and found by that; also after the worker was stopped', async ({
  page,
  extensionUrl,
  stopWorker,
  openPopup,
}) => {
  await page.goto(extensionUrl('library.html'));
  await rows(page).nth(2).click();
  await pane(page).getByRole('button', { name: 'Save' }).click();
  await expect(pane(page).getByRole('button', { name: 'Saved' })).toHaveAttribute('aria-pressed', 'true');
  await pane(page).getByRole('button', { name: 'Tags and note' }).click();
  await page.keyboard.type('to cite,');
  await page.keyboard.type('agents');
  await page.keyboard.press('Enter');
  await expect(pane(page).getByRole('list', { name: 'Tags' })).toHaveText('agentsto cite');
  await pane(page).getByRole('textbox', { name: 'Note' }).fill('Ask Ada <b>about</b> it');
  await expect(title(page, 2).getByTitle('With a note')).toBeVisible();
  const wanted = (await pane(page).getByRole('heading', { level: 2 }).textContent()) ?? '';
  await stopWorker();
  await page.reload();
  await expect(pane(page).getByRole('textbox', { name: 'Note' })).toHaveValue('Ask Ada <b>about</b> it');
  for (const name of [/Saved 1/, /With a note 1/, /agents 1/]) {
    await page.getByRole('navigation', { name: 'Filters' }).getByRole('button', { name }).click();
    await expect(count(page)).toContainText('1 paper found');
    await expect(title(page, 0)).toContainText(wanted);
  }
  const popup = await openPopup();
  await expect(popup.locator('.group-heading').first()).toHaveText('Reading list');
  await expect(popup.getByRole('option').first()).toHaveText(wanted);
  await popup.getByRole('option').first().click();
  await popup.getByRole('button', { name: 'Mark as read' }).click();
  await popup.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(popup.getByText('Reading list')).toHaveCount(0);
});

test('keys save, mark as read and tag the open paper, and write in fields as ever', async ({
  page,
  extensionUrl,
}) => {
  await page.goto(extensionUrl('library.html'));
  await rows(page).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(pane(page).getByRole('button', { name: 'Save' })).toBeEnabled();
  await page.keyboard.press('s');
  await page.keyboard.press('r');
  await expect(pane(page).getByRole('button', { name: 'Saved' })).toBeVisible();
  await expect(pane(page).getByRole('button', { name: 'Read', exact: true })).toBeVisible();
  await page.keyboard.press('t');
  await page.keyboard.type('rust');
  await expect(pane(page).getByLabel('Add a tag')).toHaveValue('rust');
  await expect(pane(page).getByRole('button', { name: 'Saved' })).toBeVisible();
});

test('several papers are selected, changed at once, and that is undone', async ({ page, extensionUrl }) => {
  await page.goto(extensionUrl('library.html'));
  await rows(page).nth(1).locator('.browse-box').click();
  await rows(page)
    .nth(3)
    .click({ modifiers: ['Shift'] });
  await expect(page.getByRole('toolbar')).toContainText('3 selected');
  await expect(rows(page).nth(2)).toHaveAttribute('aria-checked', 'true');
  await page.getByLabel('Tag them').fill('later, soon');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tagged 3 papers.')).toBeVisible();
  await page.getByRole('toolbar').getByRole('button', { name: 'Mark as read' }).click();
  await expect(title(page, 1).getByTitle('Read')).toBeVisible();
  await expect(page.getByRole('button', { name: /Unread 76/ })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(title(page, 1).getByTitle('Read')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /later 3/ })).toBeVisible();
  await page.getByRole('combobox', { name: /search/i }).focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('toolbar')).toHaveCount(0);
});

test('a selection is made with keys alone', async ({ page, extensionUrl }) => {
  await page.goto(extensionUrl('library.html'));
  await rows(page).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('toolbar')).toContainText('1 selected');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('toolbar')).toContainText('3 selected');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('toolbar')).toContainText('2 selected');
});

test('the list can be put in another order, and the address says so', async ({ page, extensionUrl }) => {
  await page.goto(extensionUrl('library.html'));
  await page.getByLabel('Order').selectOption('Most upvotes first');
  await expect(page.getByRole('combobox', { name: /search/i })).toHaveValue('sort:upvotes');
  await expect(count(page)).toContainText('79 papers');
  await page.getByLabel('Order').selectOption('Last added first');
  await expect(page.getByRole('combobox', { name: /search/i })).toHaveValue('');
});

test('the history is off at first; switched on, it lists what was hovered, and can be cleared and undone', async ({
  page,
  context,
  extensionUrl,
  serve,
  hover,
  card,
}) => {
  await page.goto(extensionUrl('library.html#history'));
  const web = await context.newPage();
  await web.goto(await serve('<p>Zero-Shot Tokenizer Transfer</p><p>Some words more.'));
  const look = async () => {
    await web.bringToFront();
    await web.reload();
    await web.mouse.move(5, 400);
    await hover(web, 'Zero-Shot Tokenizer Transfer');
    await card.waitForOpen(web);
    await page.bringToFront();
    await page.reload();
  };
  await look();
  await expect(page.getByText('The history is off')).toBeVisible();
  await page.getByLabel('Remember papers').check();
  await expect(page.getByText('Nothing yet')).toBeVisible();
  await look();
  const day = page.getByRole('region', { name: 'Today' });
  await expect(day.getByRole('button', { name: 'Zero-Shot Tokenizer Transfer', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Clear the history' }).click();
  await expect(page.getByText('Nothing yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await findViolations(page)).toEqual([]);
  await day.getByRole('button', { name: 'Zero-Shot Tokenizer Transfer', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Zero-Shot Tokenizer Transfer' })).toBeVisible();
  await page.goto(extensionUrl('library.html#history'));
  await page.getByLabel('Remember papers').uncheck();
  await page.getByRole('button', { name: /^Forget/ }).click();
  await expect(page.getByText('The history is off')).toBeVisible();
});

test('settings are a section of the library', async ({ page, extensionUrl }) => {
  await page.goto(extensionUrl('library.html'));
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('checkbox', { name: 'Toolbar only' }).check();
  await expect(page.getByText('Saved')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Toolbar only' })).toBeChecked();
  await page.getByRole('checkbox', { name: 'Toolbar only' }).uncheck();
  await expect(page.getByText('Saved')).toBeVisible();
  await page.goBack();
  await expect(count(page)).toContainText('79 papers');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what is kept is accessible, ${colorScheme}`, async ({ page, extensionUrl, openPopup }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(extensionUrl('library.html'));
    await rows(page).first().click();
    await pane(page).getByRole('button', { name: 'Save' }).click();
    await pane(page).getByRole('button', { name: 'Tags and note' }).click();
    await page.keyboard.type('to cite,');
    await rows(page).nth(2).locator('.browse-box').click();
    await page.getByRole('toolbar').getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved 1 paper.')).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
    await page.goto(extensionUrl('library.html#settings'));
    await page.getByRole('checkbox', { name: 'Toolbar only' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    const popup = await openPopup();
    await popup.emulateMedia({ colorScheme });
    await expect(popup.getByText('Reading list')).toBeVisible();
    expect(await findViolations(popup)).toEqual([]);
  });
}
