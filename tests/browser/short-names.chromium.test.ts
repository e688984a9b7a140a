import { paperOf } from '../pages/digest';
import { expect, test } from './chromium-extension';

const NAMES = 'papertip-name';
const { title } = paperOf('TokenSelect:');

test('a short name is painted on a page that also gives the title, and only in its own spelling', async ({
  page,
  serve,
  painted,
  hover,
  card,
}) => {
  await page.goto(
    await serve(`<h2>${title}</h2>
      <p>In TokenSelect, tokens are chosen; Quiet-STaR is another.</p>
      <p>tokenselect, TOKENSELECT, TokenSelects, TokenSelect-2, TokenSelect.py and my/TokenSelect are others.</p>
      <p><a href="https://example.org/">TokenSelect</a> leads elsewhere.</p>
      <textarea>TokenSelect</textarea>`),
  );
  await expect.poll(() => painted(page, NAMES)).toEqual(['TokenSelect']);
  expect(await painted(page)).toEqual([title]);
  await hover(page, 'TokenSelect, tokens');
  expect(await card.waitForOpen(page)).toContain(title);
});

test('no short name is painted where the page does not give its paper otherwise', async ({
  page,
  serve,
  painted,
}) => {
  const other = paperOf('Quiet-STaR').title;
  await page.goto(await serve(`<p>TokenSelect and TokenFlow, and Quiet-STaR.</p><p>${other}</p>`));
  await expect.poll(() => painted(page, NAMES)).toEqual(['Quiet-STaR']);
});

test('short names go with the title, and those that are added are found', async ({
  page,
  serve,
  painted,
}) => {
  await page.goto(await serve(`<p id="title">${title}</p><p id="text">TokenSelect.</p>`));
  await expect.poll(() => painted(page, NAMES)).toEqual(['TokenSelect']);
  await page.evaluate(() => document.querySelector('#text')?.append(' And TokenSelect again.'));
  await expect.poll(() => painted(page, NAMES)).toHaveLength(2);
  await page.evaluate(() => document.querySelector('#title')?.remove());
  await expect.poll(() => painted(page, NAMES)).toEqual([]);
});

test('a paper’s own page does not have its name painted everywhere', async ({
  page,
  serve,
  painted,
  badge,
}) => {
  await page.goto(
    await serve(`<meta name="citation_title" content="${title}"><h1>${title}</h1><p>TokenSelect, by us.</p>`),
  );
  await expect.poll(() => painted(page)).toEqual([title]);
  await expect.poll(() => badge(page)).toBe('1');
  await page.waitForTimeout(500);
  expect(await painted(page, NAMES)).toEqual([]);
});
