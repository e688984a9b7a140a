import { expect, test } from './firefox-extension';
import { foreignRequests } from './network-watch';

test('the map is made by its worker, drawn, and walked by keys', async ({
  tab,
  openExtensionPage,
  requests,
}) => {
  const text = (selector: string) =>
    tab.evaluate((what) => document.querySelector(what)?.textContent ?? '', selector);
  const count = () => text('.map-toolbar [role=status]');
  await openExtensionPage(tab, 'library.html#map');
  await expect.poll(count, { timeout: 20_000 }).toMatch(/^79 papers in \d groups$/);
  const painted = () =>
    tab.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.map-stage canvas');
      const { data } = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
      return new Set(data?.filter((_, i) => i % 4 === 0)).size;
    });
  await expect.poll(painted).toBeGreaterThan(8);
  await tab.keyboard.type('keyformer');
  await expect.poll(count).toBe('1 of 79 papers match');
  await tab.keyboard.press('Enter');
  await expect.poll(() => text('.map-frame [role=status]')).toMatch(/^Keyformer/);
  await tab.keyboard.press('i');
  await expect.poll(() => text('.map-near-title')).toMatch(/^Near “Keyformer/);
  await tab.keyboard.press('Enter');
  await expect.poll(() => text('.library-paper .paper-title')).toMatch(/^Keyformer/);
  expect(foreignRequests(requests)).toEqual([]);
});
