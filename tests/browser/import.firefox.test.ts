import { expect, test } from './firefox-extension';
import { foreignRequests } from './network-watch';

test('text is pasted, looked at, taken and taken back, in a worker of the page', async ({
  tab,
  openExtensionPage,
  requests,
}) => {
  await openExtensionPage(tab, 'library.html#import');
  const text = () => tab.evaluate(() => document.querySelector('.import')?.textContent ?? '');
  const press = (words: string) =>
    tab.evaluate((wanted) => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('.import button')];
      buttons
        .find((button) => (button.getAttribute('aria-label') ?? button.textContent)?.includes(wanted))
        ?.click();
    }, words);
  await expect.poll(text).toContain('Drop files here');
  await tab.type(
    '.paste textarea',
    '@misc{a, title={Lanterns in Firefox}, author={Ost, Ada}}\n@misc{b, year=2020}',
  );
  await press('Read the text');
  await expect.poll(text).toContain('line 2, title: there is no title.');
  await expect.poll(text).toContain('Add 1 paper');
  await press('Add 1 paper');
  await expect.poll(text).toContain('1 paper added.');
  await press('Take back');
  await expect.poll(text).toContain('The import was taken back.');
  expect(foreignRequests(requests)).toEqual([]);
});
