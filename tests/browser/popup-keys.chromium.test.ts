import type { Page } from '@playwright/test';
import { expect, test } from './chromium-extension';

const active = (popup: Page) => popup.getByRole('option', { selected: true });
const box = (popup: Page) => popup.getByRole('combobox', { name: 'Search papers' });

/** Keys pressed before it listens are lost, as a person's would not be: the popup opens with its list. */
async function bringReady(popup: Page): Promise<void> {
  await popup.bringToFront();
  await expect(popup.getByRole('option')).toHaveCount(79);
  await expect(box(popup)).toBeFocused();
}

test('the cursor is in the search box, and the arrows choose without leaving it', async ({ openPopup }) => {
  const popup = await openPopup();
  await bringReady(popup);
  await expect(box(popup)).toBeFocused();
  await expect(popup.getByRole('option')).toHaveCount(79);
  await expect(active(popup)).toHaveCount(0);
  await popup.keyboard.press('ArrowDown');
  await expect(active(popup)).toContainText('Segment Policy Optimization');
  await popup.keyboard.press('ArrowDown');
  await expect(active(popup)).toContainText('T-REG');
  await popup.keyboard.press('End');
  await expect(active(popup)).toContainText('Which Data Attributes');
  await popup.keyboard.press('ArrowUp');
  await expect(active(popup)).toContainText('Zero-Shot Tokenizer Transfer');
  await popup.keyboard.press('Home');
  await expect(active(popup)).toContainText('Segment Policy Optimization');
  await expect(box(popup)).toBeFocused();
  const named = await box(popup).getAttribute('aria-activedescendant');
  await expect(active(popup)).toHaveAttribute('id', named ?? '');
  await expect(box(popup)).toHaveAttribute('aria-expanded', 'true');
});

test('type, choose, open, follow a related paper, and Esc one level back each time', async ({
  openPopup,
}) => {
  const popup = await openPopup();
  await bringReady(popup);
  // At once: letter by letter, the arrow may still move in the list of "token prunin".
  await popup.keyboard.insertText('token pruning');
  await expect(active(popup)).toHaveCount(1);
  await popup.keyboard.press('ArrowDown');
  const chosen = (await active(popup).locator('.row-title').textContent()) ?? '';
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('heading', { name: chosen, level: 2 })).toBeFocused();

  const related = popup.getByRole('region', { name: 'Related papers' }).getByRole('button').first();
  const next = (await related.locator('.related-title').textContent()) ?? '';
  for (let tabs = 0; tabs < 20 && !(await isFocused(popup, next)); tabs++) await popup.keyboard.press('Tab');
  await expect(related).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('heading', { name: next, level: 2 })).toBeFocused();

  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('heading', { name: chosen, level: 2 })).toBeVisible();
  await expect(related).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(active(popup)).toContainText(chosen);
  await expect(box(popup)).toBeFocused();
  await expect(box(popup)).toHaveValue('token pruning');
  await popup.keyboard.press('Escape');
  await expect(box(popup)).toHaveValue('');
  await expect(popup.getByRole('option')).toHaveCount(79);
  const closed = popup.waitForEvent('close');
  // The window goes while the key is still down: Playwright takes that for a failure of the press.
  await popup.keyboard.press('Escape').catch(() => {});
  await closed;
});

test('? lists the keys, and Esc leads back', async ({ openPopup }) => {
  const popup = await openPopup();
  await bringReady(popup);
  await popup.keyboard.press('?');
  const dialog = popup.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toBeVisible();
  await expect(dialog).toContainText('Enter');
  await popup.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(box(popup)).toBeFocused();
  await popup.keyboard.type('is this typed?');
  await expect(box(popup)).toHaveValue('is this typed?');
  await expect(dialog).toBeHidden();
});

test('Ctrl+Enter opens the code of the chosen row and of the open paper', async ({ openPopup, context }) => {
  const popup = await openPopup();
  await bringReady(popup);
  await popup.keyboard.type('CenterCLIP');
  await expect(active(popup)).toContainText('CenterCLIP');
  for (const open of [false, true]) {
    if (open) {
      await popup.bringToFront();
      await popup.keyboard.press('Enter');
      await expect(popup.getByRole('heading', { name: /^CenterCLIP/ })).toBeVisible();
    }
    const request = context.waitForEvent('request', (one) => one.url().includes('github.com'));
    const tab = context.waitForEvent('page');
    await popup.keyboard.press('Control+Enter');
    expect((await request).url()).toBe('https://github.com/mzhaoshuai/CenterCLIP');
    await (await tab).close();
  }
});

function isFocused(popup: Page, words: string): Promise<boolean> {
  return popup.evaluate((text) => document.activeElement?.textContent?.includes(text) ?? false, words);
}
