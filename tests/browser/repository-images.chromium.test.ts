import type { Page } from '@playwright/test';
import { escapeHtml, paperOf } from '../pages/digest';
import { namelessAddresses, namingAddresses } from '../pages/link-forms';
import { expect, test } from './chromium-extension';

const H2O = paperOf('H₂O: ').title;
/** Stands last: once it is painted, all before it has been read. */
const LAST = '<p><a href="https://github.com/thu-nics/R2R">the end</a></p>';
const BADGE = 'https://img.shields.io/github/stars/FMInference/H2O';
const IMAGES = namingAddresses.filter(
  (url) => !/\.github\.io|colab|deepwiki|www\.star|codeload|api\.github/i.test(url),
);

/** Every picture of the web is the same grey one: what they show does not matter. */
async function showPictures(page: Page): Promise<void> {
  const body =
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><rect width="90" height="20"/></svg>';
  await page.route(/^https:/, (route) => route.fulfill({ contentType: 'image/svg+xml', body }));
}

const image = (url: string) => `<p style="margin:60px"><img src="${escapeHtml(url)}"></p>`;

for (let from = 0; from < IMAGES.length; from += 15) {
  const portion = IMAGES.slice(from, from + 15);
  test(`pictures ${from + 1} to ${from + portion.length} that name a repository open its card`, async ({
    page,
    serve,
    hover,
    card,
    painted,
    seeAll,
    change,
  }) => {
    await change({ cardDelay: 300 });
    await showPictures(page);
    await page.goto(await serve(portion.map(image).join('') + LAST));
    await seeAll(page);
    await expect.poll(() => painted(page)).toEqual(['the end']);
    for (const url of portion) {
      await hover(page, page.locator(`img[src="${url}"]`));
      expect((await card.waitForOpen(page)).split('\n')[0], url).toBe(H2O);
      await page.keyboard.press('Escape');
      await card.waitForClosed(page);
    }
  });
}

test('pictures that name another repository, or none, count for nothing', async ({
  page,
  serve,
  painted,
  seeAll,
  badge,
}) => {
  await showPictures(page);
  const figure = 'https://fminference.github.io/H2O/overview.png';
  await page.goto(await serve([...namelessAddresses, figure].map(image).join('') + LAST));
  await seeAll(page);
  await expect.poll(() => painted(page)).toEqual(['the end']);
  await expect.poll(() => badge(page)).toBe('1');
});

test('a badge in a link to elsewhere has its card, by pointer and by key', async ({
  page,
  serve,
  painted,
  hover,
  card,
}) => {
  await showPictures(page);
  await page.goto(await serve(`<p><a href="https://example.org/"><img src="${BADGE}"></a></p>${LAST}`));
  await expect.poll(() => painted(page)).toEqual(['the end']);
  await hover(page, page.locator('img'));
  expect(await card.waitForOpen(page)).toContain(H2O);
  await page.keyboard.press('Escape');
  await card.waitForClosed(page);
  await page.locator('a').first().focus();
  await page.keyboard.press('Alt+Shift+KeyK');
  expect(await card.waitForOpen(page)).toContain(H2O);
});

test('a badge whose address comes late, and goes', async ({ page, serve, painted, badge }) => {
  await showPictures(page);
  await page.goto(await serve(`<p><img alt=""></p>${LAST}`));
  await expect.poll(() => painted(page)).toEqual(['the end']);
  await expect.poll(() => badge(page)).toBe('1');
  const show = (src: string) =>
    page.locator('img').evaluate((element, to) => element.setAttribute('src', to), src);
  await show(BADGE);
  await expect.poll(() => badge(page)).toBe('2');
  await show('https://img.shields.io/github/stars/FMInference/FlexGen');
  await expect.poll(() => badge(page)).toBe('1');
});
