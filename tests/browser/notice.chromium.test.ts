import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from './chromium-extension';

const ROOT = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(fileURLToPath(new URL(name, ROOT)), 'utf8');

for (const build of ['chrome-mv3', 'firefox-mv3']) {
  const notice = read(`.output/${build}/NOTICE.txt`);

  test(`${build}: the notice names what the scripts are made of`, () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const named = [...notice.matchAll(/^(\S+) (?:[\d.]+|\(inside \S+\)), (\S+), https:\/\/\S+$/gm)];
    const names = named.map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    // What those bring: as packages, inside their files, and by the bundler.
    expect(names).toEqual(
      expect.arrayContaining(['fast-xml-parser', 'moo', 'd3-quadtree', 'trousse', 'vite', 'wxt']),
    );
    for (const name of names) expect(notice.split(new RegExp(`^${name} `, 'm')), name).toHaveLength(3);
  });

  test(`${build}: the notice has the licences' texts`, () => {
    const papertip = read('LICENSE').trim();
    expect(notice.startsWith(`\uFEFFPapertip\n\n${papertip}`)).toBe(true);
    for (const text of [
      'Mozilla Public License Version 2.0',
      'Apache License\n                           Version 2.0, January 2004',
      'Permission to use, copy, modify, and/or distribute this software',
      'Redistributions in binary form must reproduce',
      'Cole Bemis', // Feather, of which Lucide's icons are made
      'Günter Milde', // UnicodeIt's table
    ])
      expect(notice).toContain(text);
  });
}

test('the settings lead to the notice, which reads as text', async ({ page, extensionUrl }) => {
  await page.goto(extensionUrl('options.html'));
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Licences of what is inside' }).click();
  const notice = await opened;
  await expect(notice.locator('body')).toContainText('Mozilla Public License Version 2.0');
  await expect(notice.locator('body')).toContainText('Günter Milde');
  await notice.close();
});
