import type { Page } from '@playwright/test';
import { papers } from '../pages/digest';
import { findViolations } from './axe';
import { expect, test } from './chromium-extension';

const box = (popup: Page) => popup.getByRole('combobox');
const chips = (popup: Page) => popup.getByRole('list', { name: 'Only papers' }).getByRole('listitem');
const withCode = papers.filter(({ links }) => links.some(({ kind }) => kind === 'code'));

test('conditions are shown as they were understood, and each can be taken out', async ({ openPopup }) => {
  const popup = await openPopup();
  await popup.bringToFront();
  await box(popup).fill('token has:code -video');
  await expect(chips(popup)).toHaveText(['with code', 'not “video”']);
  const options = popup.getByRole('option');
  const isWithCode = (text: string) => withCode.some(({ title }) => text.includes(title));
  // The list follows the box.
  await expect.poll(async () => (await options.allInnerTexts()).every(isWithCode)).toBe(true);
  expect(await options.count()).toBeGreaterThan(2);

  await popup.getByRole('button', { name: 'Remove: with code' }).press('Enter');
  await expect(box(popup)).toHaveValue('token -video');
  await expect(box(popup)).toBeFocused();
  await expect(chips(popup)).toHaveText(['not “video”']);
  await popup.getByRole('button', { name: 'Remove: not “video”' }).click();
  await expect(box(popup)).toHaveValue('token ');
  await expect(chips(popup)).toHaveCount(0);
});

test('conditions alone list all papers that meet them, newest first', async ({ openPopup }) => {
  const popup = await openPopup();
  await box(popup).fill('has:code');
  await expect(popup.getByRole('option').first()).toContainText(withCode[0]?.title ?? '');
  await expect(popup.getByRole('option')).toHaveCount(Math.min(20, withCode.length));
});

test('a phrase is taken literally', async ({ openPopup }) => {
  const popup = await openPopup();
  await box(popup).fill('"infinite context length"');
  await expect(popup.getByRole('option').first()).toContainText('Landmark Attention');
  for (const text of await popup.getByRole('option').locator('mark').allInnerTexts())
    expect(text.toLowerCase()).toMatch(/infinit|context|length/);
  await box(popup).fill('"length context infinite"');
  await expect(popup.getByRole('heading', { name: /^Nothing matches/ })).toBeVisible();
});

test('what is wrong is said, and the rest is searched for', async ({ openPopup }) => {
  const popup = await openPopup();
  await box(popup).fill('keyformer year:soon');
  await expect(popup.getByText('year: wants a year')).toBeVisible();
  await expect(popup.getByRole('option').first()).toContainText('Keyformer');
  await box(popup).fill('keyformer year:2025');
  await expect(popup.getByText('Only papers whose year is known')).toBeVisible();
});

test('the address of a repository goes straight to its paper', async ({ openPopup }) => {
  const popup = await openPopup();
  const paper = withCode[0] as (typeof withCode)[number];
  const link = paper.links.find(({ kind }) => kind === 'code');
  for (const text of [
    link?.url ?? '',
    `${link?.url}/tree/main/src?tab=readme`,
    link?.url.replace('https://', '') ?? '',
  ]) {
    await box(popup).fill(text);
    await expect(popup.getByRole('option').first()).toContainText(paper.title);
  }
  await box(popup).fill('2401.99999');
  await expect(popup.getByText('No paper in your library has the arXiv id 2401.99999.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in conditions and hints, ${colorScheme}`, async ({ openPopup }) => {
    const popup = await openPopup();
    await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await popup.bringToFront();
    await box(popup).fill('token has:code -video year:soon');
    await expect(chips(popup)).toHaveCount(2);
    await expect(popup.getByText('year: wants a year')).toBeVisible();
    expect(await findViolations(popup)).toEqual([]);
  });
}
