import { expect, test } from './firefox-extension';
import { foreignRequests } from './network-watch';

test('the popup searches, marks what matched, and opens a paper, by keyboard alone', async ({
  tab,
  openExtensionPage,
  requests,
}) => {
  await openExtensionPage(tab, 'popup.html');
  await tab.waitForFunction(() => document.querySelectorAll('[role=option]').length === 79);
  expect(await tab.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
  await tab.keyboard.type('centerclip');
  await tab.waitForSelector('[role=option] mark');
  expect(await tab.$eval('[role=option] mark', (mark) => mark.textContent)).toBe('CenterCLIP');
  const link = await tab.$eval('a.row-link', (one) => (one as HTMLAnchorElement).href);
  expect(link).toBe('https://github.com/mzhaoshuai/CenterCLIP');
  await tab.keyboard.press('Enter');
  await tab.waitForFunction(() => document.activeElement?.textContent?.startsWith('CenterCLIP: Token'));
  await tab.waitForSelector('.related-item');
  await tab.keyboard.press('Escape');
  await tab.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
  expect(foreignRequests(requests)).toEqual([]);
});
