import { placeOfText } from '../../scripts/browsers/hand.mjs';
import { expect, test } from './chromium-extension';

const TITLE = 'Zero-Shot Tokenizer Transfer';

test('a flick of the hand that ends on a title opens its card', async ({ page, serve, painted, card }) => {
  await page.goto(await serve(`<p style="margin-top: 200px">${TITLE}</p>`));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  const place = (await page.evaluate(placeOfText, TITLE)) ?? { x: 0, y: 0 };
  await page.mouse.move(place.x + 400, place.y + 300);
  await page.mouse.move(place.x + 200, place.y + 150);
  await page.mouse.move(place.x, place.y);
  expect(await card.waitForOpen(page)).toContain(TITLE);
});

test('a pointer that comes to a page already scrolled opens a card', async ({
  page,
  serve,
  painted,
  card,
}) => {
  await page.goto(await serve(`<p style="margin: 1500px 0">${TITLE}</p>`));
  const place = (await page.evaluate(placeOfText, TITLE)) ?? { x: 0, y: 0 };
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  // Longer than browsers take to echo the scroll as a move of the pointer.
  await page.waitForTimeout(400);
  await page.mouse.move(place.x, place.y);
  expect(await card.waitForOpen(page)).toContain(TITLE);
});
