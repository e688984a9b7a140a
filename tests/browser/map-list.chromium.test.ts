import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { findViolations } from './axe';
import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';
import { MapPage, openMap } from './map-page';

test.afterEach(({ context, extensionUrl, stopWorker }) => emptyLibrary(context, extensionUrl, stopWorker));

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

const asList = (page: Page) => page.getByRole('button', { name: 'List', exact: true }).click();

async function saved(page: Page, name: 'SVG' | 'PNG') {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('the list has the same papers under their groups, with the same actions', async ({
  page,
  extensionUrl,
}) => {
  const map = await openMap(page, extensionUrl);
  const groups = Number(/in (\d)/.exec((await map.count.textContent()) ?? '')?.[1]);
  await asList(page);
  await expect(map.listed).toHaveCount(79);
  const headings = page.locator('.map-list').getByRole('heading', { level: 3 });
  await expect(headings).toHaveCount(groups);
  const names = await headings.allTextContents();
  expect(names.every((name) => /^\S.*\D\d+$/.test(name))).toBe(true);
  const total = names.reduce((sum, name) => sum + Number(/\d+$/.exec(name)?.[0]), 0);
  expect(total).toBe(79);
  await headings.first().getByRole('button').click();
  await expect(headings.first().getByRole('button')).toHaveAttribute('aria-expanded', 'false');
  await expect(map.listed).toHaveCount(79 - Number(/\d+$/.exec(names[0] ?? '')?.[0]));
  const title = (await map.listed.first().textContent()) ?? '';
  await map.listed.first().click();
  await expect(
    page.getByRole('complementary', { name: 'Paper' }).getByRole('heading', { level: 2 }),
  ).toHaveText(title);
  await page.getByRole('button', { name: `Show only what is near ${title}` }).click();
  await expect(page.getByText(`Near “${title}”`)).toBeVisible();
  expect(await map.listed.count()).toBeLessThan(30);
  await page.getByRole('button', { name: 'Show all papers' }).click();
  await map.search.fill('keyformer');
  await expect(page.locator('.map-list mark')).toHaveText([/^Keyformer/]);
  await map.search.press('Enter');
  await expect(map.listed.filter({ hasText: /^Keyformer/ })).toBeFocused();
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  await expect(map.stage).toBeVisible();
});

test('what is seen is saved as SVG: shapes and texts, colours and legend, nothing else', async ({
  page,
  extensionUrl,
}) => {
  const map = new MapPage(page);
  await page.goto(extensionUrl('library.html#map&q=has%3Acode'));
  await map.shown(/^28 papers in (\d) groups$/);
  const { name, bytes } = await saved(page, 'SVG');
  expect(name).toMatch(/^papertip-map-has-code-28-papers-in-\d-groups\.svg$/);
  const svg = bytes.toString();
  const seen = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const all = [...root.querySelectorAll('*')];
    return {
      root: root.localName,
      kinds: [...new Set(all.map(({ localName }) => localName))].sort(),
      circles: root.querySelectorAll('g[clip-path] > circle').length,
      texts: [...root.querySelectorAll('text')].map(({ textContent }) => textContent ?? ''),
      attributes: [...new Set(all.flatMap((one) => one.getAttributeNames()))],
      fills: [...new Set(all.flatMap((one) => one.getAttribute('fill') ?? []))],
    };
  }, svg);
  expect(seen.root).toBe('svg');
  expect(seen.kinds).toEqual(
    ['circle', 'clipPath', 'defs', 'g', 'line', 'rect', 'text', 'title'].filter((kind) =>
      seen.kinds.includes(kind),
    ),
  );
  const groups = seen.texts.length;
  expect(groups).toBeGreaterThan(4);
  // A circle a paper, and a dot a group.
  expect(seen.circles).toBeGreaterThan(28);
  expect(seen.circles).toBeLessThan(38);
  expect(seen.texts).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^28 papers in \d groups · has:code$/),
      'no code',
      'with code',
    ]),
  );
  expect(seen.attributes.filter((one) => /^on|href|style/.test(one))).toEqual([]);
  expect(seen.fills.every((fill) => /^(?:rgb|none)/.test(fill))).toBe(true);
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\((?!["']?#|&quot;#)/);
});

test('and as PNG, of the same drawing at twice the size', async ({ page, extensionUrl }) => {
  const map = await openMap(page, extensionUrl);
  const title = await map.focusOn('keyformer');
  await page.keyboard.press('i');
  await expect(page.getByText(`Near “${title}”`)).toBeVisible();
  const stage = await map.stage.boundingBox();
  const { name, bytes } = await saved(page, 'PNG');
  expect(name).toMatch(/^papertip-map-near-keyformer-.*\.png$/);
  expect([...bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(bytes.readUInt32BE(16)).toBe(2 * Math.round(stage?.width ?? 0));
  expect(bytes.readUInt32BE(20)).toBeGreaterThan(2 * (stage?.height ?? 0));
  expect(bytes.length).toBeGreaterThan(10_000);
});

test('a title is text in the picture, whatever stands in it', async ({ page, extensionUrl }) => {
  const map = new MapPage(page);
  await page.goto(extensionUrl('library.html#import'));
  const titles = ['A <script>alert(1)</script> & "quotes"', 'Otters & <b>kelp</b>', 'Otters and kelp again'];
  await page.locator('input[type=file]').setInputFiles({
    name: 'odd.jsonl',
    mimeType: 'text/plain',
    buffer: Buffer.from(
      titles
        .map((title) => JSON.stringify({ title, abstract: 'Otters eat kelp & <i>more</i>.', year: 1999 }))
        .join('\n'),
    ),
  });
  await page.getByRole('button', { name: 'Add 3 papers' }).click();
  await expect(page.getByText('3 papers added')).toBeVisible();
  await page.goto(extensionUrl('library.html#map&q=year%3A1999'));
  await map.shown('3 papers');
  const { bytes } = await saved(page, 'SVG');
  const texts = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    return [
      root.localName,
      root.querySelector('script, b, foreignObject'),
      ...[...root.querySelectorAll('text')].map((one) => one.textContent),
    ];
  }, bytes.toString());
  expect(texts.slice(0, 2)).toEqual(['svg', null]);
  expect(texts.join('\n')).toContain('Otters &');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in map, list and neighbourhood, ${colorScheme}`, async ({ page, extensionUrl }) => {
    const map = new MapPage(page);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(extensionUrl('library.html#map'));
    await map.shown(/^79 papers/);
    const found = { map: await findViolations(page), list: [''], near: [''], paper: [''] };
    await map.focusOn('keyformer');
    await page.keyboard.press('i');
    found.near = await findViolations(page);
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Paper' }).getByRole('heading', { level: 2 }).waitFor();
    found.paper = await findViolations(page);
    await asList(page);
    await map.listed.first().waitFor();
    found.list = await findViolations(page);
    expect(found).toEqual({ map: [], list: [], near: [], paper: [] });
  });
}

test('with the user’s own few colours circles have an outline', async ({ page, extensionUrl }) => {
  const map = new MapPage(page);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto(extensionUrl('library.html#map'));
  await map.shown(/^79 papers/);
  const { bytes } = await saved(page, 'SVG');
  const outlines = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const circles = [...root.querySelectorAll('g[clip-path] > circle')];
    return circles.filter((one) => one.getAttribute('stroke')).length;
  }, bytes.toString());
  expect(outlines).toBeGreaterThanOrEqual(79);
});
