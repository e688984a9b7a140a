import type { Locator } from '@playwright/test';
import { expect, test } from './chromium-extension';

const marksIn = (row: Locator) => row.locator('mark').allTextContents();

test('what matched is marked, in title and abstract, whatever its case or number', async ({ openPopup }) => {
  const popup = await openPopup();
  await popup.getByRole('combobox').fill('tokenizers TRANSFER ');
  const first = popup.getByRole('option').first();
  await expect(first.locator('.row-title')).toHaveText('Zero-Shot Tokenizer Transfer');
  expect(await marksIn(first.locator('.row-title'))).toEqual(['Tokenizer', 'Transfer']);
  const inAbstract = await marksIn(first.locator('.row-snippet'));
  expect(inAbstract.length).toBeGreaterThan(0);
  for (const mark of inAbstract) expect(mark).toMatch(/^(token|transfer)/i);
});

test('results come while one types, by the beginning of a word', async ({ openPopup }) => {
  const popup = await openPopup();
  await popup.getByRole('combobox').pressSequentially('keyfor');
  const first = popup.getByRole('option').first();
  await expect(first.locator('.row-title')).toHaveText(/^Keyformer: KV Cache/);
  expect(await marksIn(first.locator('.row-title'))).toContain('Keyfor');
});

test('any of the words is enough, and a title counts more', async ({ openPopup }) => {
  const popup = await openPopup();
  await popup.getByRole('combobox').fill('zebra clinical giraffe ');
  await expect(popup.getByRole('option').first().locator('.row-title')).toHaveText(
    'Infusing clinical knowledge into tokenisers for language models',
  );
});

test('a result shows its code link', async ({ openPopup }) => {
  const popup = await openPopup();
  await popup.getByRole('combobox').fill('CenterCLIP');
  await expect(popup.getByRole('option').first()).toContainText('CenterCLIP: Token Clustering');
  const link = popup.getByRole('link', { name: 'Code: mzhaoshuai/CenterCLIP' });
  await expect(link).toHaveAttribute('href', 'https://github.com/mzhaoshuai/CenterCLIP');
});

test('before typing the digest is listed, all of it, newest first', async ({ openPopup }) => {
  const popup = await openPopup();
  await expect(popup.getByRole('group', { name: 'Daily Papers · Sep 9' })).toBeVisible();
  await expect(popup.getByRole('option')).toHaveCount(79);
  await expect(popup.getByRole('option').first()).toContainText('Segment Policy Optimization');
});

test('a mistyped word is found, and it is said what it was taken for', async ({ openPopup }) => {
  const popup = await openPopup();
  await popup.getByRole('combobox').fill('keyfromer');
  await expect(popup.getByRole('option').first()).toContainText('Keyformer');
  await expect(popup.getByText('“keyfromer” is taken for “keyformer”.')).toBeVisible();
  await expect(popup.locator('mark').first()).toHaveText('Keyformer');
});

test('without a match it says so, and offers the closest papers', async ({ openPopup }) => {
  const popup = await openPopup();
  await popup.getByRole('combobox').fill('keyzzzmer ');
  await expect(popup.getByRole('heading', { name: 'Nothing matches “keyzzzmer”' })).toBeVisible();
  const closest = popup.getByRole('group', { name: 'Closest papers' }).getByRole('option');
  await expect(closest.first()).toContainText('Keyformer');
  await expect(popup.locator('main [role=status]')).toContainText('Nothing matches');
  await popup.bringToFront();
  await closest.first().click();
  await expect(popup.getByRole('heading', { name: /^Keyformer/ })).toBeVisible();
});

test('a query of any signs does no harm', async ({ openPopup }) => {
  const popup = await openPopup();
  for (const query of ['<b>x</b>', '\\', '"', '🙂', '   ', '$^*', '%00', 'a'.repeat(5000)]) {
    await popup.getByRole('combobox').fill(query);
    await expect(popup.locator('.paper-list')).toHaveAttribute('aria-busy', 'false');
    await expect(popup.getByRole('alert')).toHaveCount(0);
  }
  await popup.getByRole('combobox').fill('FinCoT');
  await expect(popup.getByRole('option').first()).toContainText('FinCoT');
});
