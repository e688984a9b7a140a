import type { Page } from '@playwright/test';
import { ABOUT_PAGES, findViolations } from './axe';
import { expect, test } from './chromium-extension';

const VIEWS: Record<string, (popup: Page) => Promise<unknown>> = {
  'the list': (popup) => popup.getByRole('option').first().waitFor(),
  'a chosen row': async (popup) => {
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowDown');
    await popup.getByRole('option', { selected: true }).waitFor();
  },
  results: async (popup) => {
    await popup.getByRole('combobox').fill('token pruning');
    await popup.locator('mark').first().waitFor();
  },
  'no result': async (popup) => {
    await popup.getByRole('combobox').fill('qqzzxx');
    await popup.getByRole('heading', { name: /^Nothing matches/ }).waitFor();
  },
  'a paper': async (popup) => {
    await popup.getByRole('combobox').fill('CenterCLIP');
    await popup.getByRole('option', { name: /CenterCLIP/ }).click();
    await popup.getByRole('heading', { name: /^CenterCLIP/ }).waitFor();
  },
  'the keys': async (popup) => {
    await popup.keyboard.press('?');
    await popup.getByRole('dialog').waitFor();
  },
};

const SETTINGS: Record<string, (settings: Page) => Promise<unknown>> = {
  'as they are': (settings) => settings.getByRole('heading', { level: 1 }).waitFor(),
  'with toolbar only': (settings) => settings.getByRole('checkbox', { name: 'Toolbar only' }).check(),
  'with sites and an error': async (settings) => {
    await settings.getByRole('textbox').fill('off.test');
    await settings.getByRole('button', { name: 'Add' }).click();
    await settings.getByRole('listitem').waitFor();
    await settings.getByRole('textbox').fill('no site');
    await settings.getByRole('button', { name: 'Add' }).click();
    await settings.getByRole('alert').filter({ hasText: 'no site' }).waitFor();
  },
};

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the popup, ${colorScheme}`, async ({ openPopup }) => {
    const found: Record<string, string[]> = {};
    for (const [view, show] of Object.entries(VIEWS)) {
      const popup = await openPopup();
      await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await popup.bringToFront();
      // It listens to keys once the box has the cursor.
      await expect(popup.getByRole('combobox')).toBeFocused();
      await expect(popup.getByRole('option')).toHaveCount(79);
      await show(popup);
      found[view] = await findViolations(popup);
      await popup.close();
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(VIEWS).map((view) => [view, []])));
  });

  test(`axe finds nothing in the settings, ${colorScheme}`, async ({ page, extensionUrl, change }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found: Record<string, string[]> = {};
    for (const [view, show] of Object.entries(SETTINGS)) {
      await change({ toolbarOnly: false, offSites: [] });
      await page.goto(extensionUrl('options.html'));
      await show(page);
      found[view] = await findViolations(page);
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(SETTINGS).map((view) => [view, []])));
  });

  test(`axe finds nothing in the card, ${colorScheme}`, async ({ page, serve, hover, card }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(await serve('<p>CenterCLIP: Token Clustering for Efficient Text-Video Retrieval</p>'));
    await hover(page, 'CenterCLIP');
    await card.waitForOpen(page);
    expect(await findViolations(card.frame(page), ABOUT_PAGES)).toEqual([]);
  });
}

test('the card is a dialog named by its title, and all in it has a name', async ({
  page,
  serve,
  hover,
  card,
}) => {
  await page.goto(await serve('<p>CenterCLIP: Token Clustering for Efficient Text-Video Retrieval</p>'));
  await hover(page, 'CenterCLIP');
  await card.waitForOpen(page);
  const items = (await card.axTree(page)) ?? [];
  expect(items.find(({ role }) => role === 'dialog')?.name).toMatch(/^CenterCLIP: Token Clustering/);
  const controls = items.filter(({ role }) => ['button', 'link', 'heading'].includes(role));
  expect(controls.length).toBeGreaterThan(12);
  expect(controls.filter(({ name }) => name.trim() === '')).toEqual([]);
  const groups = items.filter(({ role }) => role === 'group').map(({ name }) => name);
  expect(groups).toEqual(expect.arrayContaining(['Copy', 'Find on']));
});
