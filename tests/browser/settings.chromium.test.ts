import type { Page } from '@playwright/test';
import { expect, test } from './chromium-extension';
import { getLocal } from './local-values';

const TITLE = 'Zero-Shot Tokenizer Transfer';
const html = `<!doctype html><title>News</title><p>On ${TITLE}.</p>`;

test.beforeEach(async ({ change }) => {
  // Whatever the settings page stores goes when the test ends.
  await change({});
});

async function openSettings(page: Page, url: string): Promise<Page> {
  const settings = await page.context().newPage();
  await settings.goto(url);
  return settings;
}

test('marks: wash, none and underline, at once in open pages and kept for new ones', async ({
  page,
  serve,
  painted,
  extensionUrl,
}) => {
  const url = await serve(html);
  await page.goto(url);
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  const settings = await openSettings(page, extensionUrl('options.html'));
  await settings.getByRole('radio', { name: 'Underline and faint wash' }).check();
  await expect.poll(() => painted(page, 'papertip-wash')).toEqual([TITLE]);
  expect(await painted(page)).toEqual([TITLE]);
  await settings.getByRole('radio', { name: 'No marks' }).check();
  await expect.poll(() => painted(page)).toEqual([]);
  expect(await painted(page, 'papertip-wash')).toEqual([]);
  await page.reload();
  await settings.reload();
  await expect(settings.getByRole('radio', { name: 'No marks' })).toBeChecked();
  await settings.getByRole('radio', { name: 'Dotted underline' }).check();
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  expect(await painted(page, 'papertip-wash')).toEqual([]);
  await settings.close();
});

test('without marks the card still opens', async ({ page, serve, change, badge, hover, card, painted }) => {
  await change({ highlight: 'off' });
  await page.goto(await serve(html));
  await expect.poll(() => badge(page)).toBe('1');
  expect(await painted(page)).toEqual([]);
  await hover(page, TITLE);
  expect(await card.waitForOpen(page)).toContain(TITLE);
});

test('toolbar only: no mark, no card, no count; search works; and back', async ({
  page,
  serve,
  painted,
  badge,
  hover,
  card,
  extensionUrl,
  openPopup,
}) => {
  await page.goto(await serve(html));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  await expect.poll(() => badge(page)).toBe('1');
  const settings = await openSettings(page, extensionUrl('options.html'));
  await settings.getByRole('checkbox', { name: 'Toolbar only' }).check();
  await expect.poll(() => painted(page)).toEqual([]);
  await expect.poll(() => badge(page)).toBe('');
  await hover(page, TITLE);
  await page.waitForTimeout(1_000);
  expect(await card.text(page)).toBeNull();
  const popup = await openPopup(page);
  await popup.getByRole('combobox').fill(TITLE);
  await expect(popup.getByRole('option').first()).toContainText(TITLE);
  await settings.getByRole('checkbox', { name: 'Toolbar only' }).uncheck();
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  await expect.poll(() => badge(page)).toBe('1');
  await settings.close();
});

test('off on a site: it and its subdomains, no other', async ({ page, serve, painted, extensionUrl }) => {
  const settings = await openSettings(page, extensionUrl('options.html'));
  await settings.getByRole('textbox', { name: 'Switch off on a site' }).fill('https://off.test/any/page');
  await settings.getByRole('button', { name: 'Add' }).click();
  await expect(settings.getByRole('listitem')).toHaveText(/off\.test/);
  await page.goto(await serve(html, { host: 'notoff.test' }));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  await page.goto(await serve(html, { host: 'www.off.test' }));
  await settings.getByRole('button', { name: 'Remove off.test from the list' }).click();
  // It is painted now, and was not before: a page is not scanned twice.
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  await settings.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => painted(page)).toEqual([]);
  await settings.close();
});

test('delay and key are kept, and shown again', async ({ page, extensionUrl, serviceWorker }) => {
  const settings = await openSettings(page, extensionUrl('options.html'));
  await settings.getByRole('slider', { name: 'Rest before a card opens' }).focus();
  await settings.keyboard.press('End');
  await settings.getByRole('radio', { name: 'Only while a key is held' }).check();
  await settings.getByRole('combobox', { name: 'Key to hold' }).selectOption('Shift');
  const stored = () => getLocal(serviceWorker, 'settings');
  await expect.poll(stored).toMatchObject({ cardDelay: 1500, cards: 'key', cardKey: 'Shift' });
  await settings.reload();
  await expect(settings.getByRole('slider')).toHaveValue('1500');
  await expect(settings.getByRole('combobox', { name: 'Key to hold' })).toHaveValue('Shift');
  await settings.close();
});
