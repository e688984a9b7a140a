import { expect, test } from './firefox-extension';
import { foreignRequests } from './network-watch';

test('the popup searches, marks what matched, and opens a paper, by keyboard alone', async ({
  tab,
  openExtensionPage,
  requests,
}) => {
  // Puppeteer's own waiting builds functions from strings, which an extension's page forbids.
  const see = (selector: string) => tab.evaluate((what) => document.querySelectorAll(what).length, selector);
  const focused = () => tab.evaluate(() => document.activeElement?.textContent ?? '');
  const focusedRole = () => tab.evaluate(() => document.activeElement?.getAttribute('role'));
  await openExtensionPage(tab, 'popup.html');
  await expect.poll(() => see('[role=option]')).toBe(79);
  expect(await focusedRole()).toBe('combobox');
  await tab.keyboard.type('centerclip');
  await expect.poll(() => see('[role=option] mark')).toBeGreaterThan(0);
  expect(await tab.$eval('[role=option] mark', (mark) => mark.textContent)).toBe('CenterCLIP');
  const link = await tab.$eval('a.row-link', (one) => (one as HTMLAnchorElement).href);
  expect(link).toBe('https://github.com/mzhaoshuai/CenterCLIP');
  await tab.keyboard.press('Enter');
  await expect.poll(focused).toMatch(/^CenterCLIP: Token/);
  await expect.poll(() => see('.related-item')).toBeGreaterThan(0);
  await tab.keyboard.press('Escape');
  await expect.poll(focusedRole).toBe('combobox');
  expect(foreignRequests(requests)).toEqual([]);
});
