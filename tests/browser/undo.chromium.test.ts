import type { Page } from '@playwright/test';
import { findViolations } from './axe';
import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';

test.afterEach(({ context, extensionUrl, stopWorker }) => emptyLibrary(context, extensionUrl, stopWorker));

const rows = (page: Page) => page.getByRole('listbox', { name: 'Papers' }).getByRole('option');
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });
const tags = (page: Page) => page.getByRole('list', { name: 'Tags' });
const note = (page: Page) => page.getByRole('textbox', { name: 'Note' });

/** Opens the first paper of a view, saves, reads, tags and notes it. */
async function keepFirst(page: Page): Promise<void> {
  await page.getByRole('listbox').getByRole('option').first().click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await page.getByRole('button', { name: 'Tags and note' }).click();
  await page.keyboard.type('to cite,');
  await page.keyboard.type('agents,');
  await note(page).fill('Ask Ada about it');
  await note(page).blur();
  await expect(tags(page)).toHaveText('agentsto cite');
}

for (const view of ['library', 'popup'] as const)
  test(`in the ${view} what is taken off a paper can be put back`, async ({
    page,
    extensionUrl,
    openPopup,
  }) => {
    const shown = view === 'popup' ? await openPopup() : page;
    if (view === 'library') await page.goto(extensionUrl('library.html'));
    await keepFirst(shown);

    await shown.getByRole('button', { name: 'Remove tag agents' }).click();
    await expect(shown.getByText('Removed the tag “agents”.')).toBeVisible();
    await undo(shown).click();
    await expect(tags(shown)).toHaveText('agentsto cite');
    await expect(undo(shown)).toHaveCount(0);

    await shown.getByRole('button', { name: 'Saved', exact: true }).click();
    await expect(shown.getByText('Taken off the reading list.')).toBeVisible();
    // What is done since stays.
    await shown.getByLabel('Add a tag').fill('later,');
    await shown.getByLabel('Add a tag').press('Enter');
    await undo(shown).click();
    await expect(shown.getByRole('button', { name: 'Saved', exact: true })).toBeVisible();
    await expect(tags(shown)).toHaveText('agentslaterto cite');

    await shown.getByRole('button', { name: 'Read', exact: true }).click();
    await expect(shown.getByText('Marked as unread.')).toBeVisible();
    await undo(shown).click();
    await expect(shown.getByRole('button', { name: 'Read', exact: true })).toBeVisible();
  });

for (const view of ['library', 'popup'] as const)
  test(`in the ${view} a note that was emptied can be brought back`, async ({
    page,
    extensionUrl,
    openPopup,
  }) => {
    const shown = view === 'popup' ? await openPopup() : page;
    if (view === 'library') await page.goto(extensionUrl('library.html'));
    await keepFirst(shown);
    // Letter by letter, stored in between: it comes back as it was when one came to it.
    await note(shown).focus();
    await note(shown).press('End');
    for (let i = 0; i < 13; i++) await shown.keyboard.press('Backspace');
    await shown.waitForTimeout(800);
    await expect(note(shown)).toHaveValue('Ask');
    for (let i = 0; i < 3; i++) await shown.keyboard.press('Backspace');
    await expect(shown.getByText('Emptied the note.')).toBeVisible();
    await undo(shown).click();
    await expect(note(shown)).toHaveValue('Ask Ada about it');
    await note(shown).fill('');
    await expect(shown.getByText('Emptied the note.')).toBeVisible();
    await note(shown).fill('Something else');
    await note(shown).blur();
    await undo(shown).click();
    await expect(note(shown)).toHaveValue('Something else\n\nAsk Ada about it');
  });

test('an import that was taken back can be brought back, and that stays so after a reload', async ({
  page,
  extensionUrl,
  stopWorker,
}) => {
  await page.goto(extensionUrl('library.html#import'));
  await page.getByLabel('Or paste text').fill('@misc{a, title = {Deep Lakes of Bavaria and Their Fish}}');
  await page.getByRole('button', { name: 'Read the text' }).click();
  await page.getByRole('button', { name: 'Add 1 paper' }).click();
  await page.getByRole('button', { name: /^Take back Pasted/ }).click();
  await expect(page.getByText('The import was taken back.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo: bring it back' }).click();
  await expect(page.getByText('The import is back.')).toBeVisible();
  await page.getByRole('button', { name: /^Take back Pasted/ }).click();
  await expect(page.getByText('The import was taken back.')).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await stopWorker();
  await page.reload();
  await expect(page.getByText(/1 new, 0 made better · taken back/)).toBeVisible();
  await page.getByRole('button', { name: /^Bring back Pasted/ }).click();
  await expect(page.getByText('The import is back.')).toBeVisible();
  await page.getByRole('link', { name: 'Papers' }).click();
  await expect(rows(page).first()).toContainText('Deep Lakes of Bavaria');
});
