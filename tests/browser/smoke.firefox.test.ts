import { expect, test } from './firefox-extension';
import { foreignRequests } from './network-watch';

const TITLE = 'Zero-Shot Tokenizer Transfer';

test('the extension loads and its background answers the popup', async ({ tab, openExtensionPage }) => {
  await openExtensionPage(tab, 'popup.html');
  // Puppeteer's own waiting builds functions from strings, which an extension's page forbids.
  const see = (selector: string) => tab.evaluate((what) => document.querySelectorAll(what).length, selector);
  await expect.poll(() => see('[role=combobox]')).toBe(1);
  await tab.type('[role=combobox]', TITLE);
  await expect.poll(() => see('[role=option] mark')).toBeGreaterThan(0);
  expect(await tab.$eval('[role=option]', (option) => option.textContent)).toContain(TITLE);
});

test('a title is hovered and its card read', async ({ tab, serve, hover, card, requests }) => {
  await tab.goto(await serve(`<p>We follow ${TITLE} here.</p>`));
  await tab.waitForFunction(() => CSS.highlights.get('papertip')?.size === 1);
  await hover(tab, TITLE);
  expect(await card.waitForOpen(tab)).toContain(TITLE);
  await tab.keyboard.press('Escape');
  await card.waitForClosed(tab);
  expect(foreignRequests(requests)).toEqual([]);
});
