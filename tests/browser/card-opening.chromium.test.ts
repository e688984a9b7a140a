import { moveLikeHand, placeOfText } from '../../scripts/browsers/hand.mjs';
import { expect, test } from './chromium-extension';

const TITLE = 'Zero-Shot Tokenizer Transfer';
const html = `<!doctype html><title>News</title><style>body { height: 3000px; margin: 0 } p { margin: 300px 0 }</style>
  <p>We use ${TITLE} here.</p>`;
/** Longer than the delay, on a slow machine too: a card that comes at all is there by then. */
const LONG_ENOUGH_MS = 1_000;

test.beforeEach(async ({ page, serve, painted }) => {
  await page.goto(await serve(html));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
});

test('passing over a title opens nothing', async ({ page, card }) => {
  const place = (await page.evaluate(placeOfText, TITLE)) ?? { x: 0, y: 0 };
  await page.mouse.move(place.x - 300, place.y - 100);
  await page.mouse.move(place.x + 300, place.y + 100, { steps: 12 });
  await page.waitForTimeout(LONG_ENOUGH_MS);
  expect(await card.text(page)).toBeNull();
});

test('a pointer that travels along a title opens nothing until it slows down', async ({ page, card }) => {
  await page.addStyleTag({ content: 'p { font-size: 44px; white-space: nowrap }' });
  const place = (await page.evaluate(placeOfText, TITLE)) ?? { x: 0, y: 0 };
  // Back and forth over the same words, a good deal faster than 0.5 px a millisecond, for longer than the delay.
  const end = Date.now() + LONG_ENOUGH_MS;
  for (let turn = 1; Date.now() < end; turn = -turn) {
    for (let step = -2; step <= 3; step++) await page.mouse.move(place.x + turn * step * 75, place.y);
  }
  expect(await card.text(page)).toBeNull();
  await moveLikeHand(page.mouse, place);
  expect(await card.waitForOpen(page)).toContain(TITLE);
});

test('a title that is scrolled under a resting pointer opens nothing until the pointer moves', async ({
  page,
  card,
}) => {
  const place = (await page.evaluate(placeOfText, TITLE)) ?? { x: 0, y: 0 };
  await moveLikeHand(page.mouse, { x: place.x, y: place.y - 200 });
  await page.mouse.wheel(0, 200);
  const under = await page.evaluate(placeOf, TITLE);
  await expect.poll(() => page.evaluate(placeOf, TITLE)).toBeLessThan(under + 1);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  // A trembling hand does not point.
  await page.mouse.move(place.x + 1, place.y - 199);
  await page.waitForTimeout(LONG_ENOUGH_MS);
  expect(await card.text(page)).toBeNull();
  await moveLikeHand(page.mouse, (await page.evaluate(placeOfText, TITLE)) ?? place);
  expect(await card.waitForOpen(page)).toContain(TITLE);
});

test('the delay that is set is kept', async ({ page, card, change, hover }) => {
  await change({ cardDelay: 1500 });
  await hover(page, TITLE);
  const rested = Date.now();
  await card.waitForOpen(page);
  // The pointer is on the title during the last of the hand's way.
  expect(Date.now() - rested).toBeGreaterThan(1_000);
});

test('only while a key is held: no card without it, one with it', async ({ page, card, change, hover }) => {
  await change({ cards: 'key', cardKey: 'Control' });
  await hover(page, TITLE);
  await page.waitForTimeout(LONG_ENOUGH_MS);
  expect(await card.text(page)).toBeNull();
  await page.keyboard.down('Control');
  expect(await card.waitForOpen(page)).toContain(TITLE);
  await page.keyboard.press('Escape');
  await card.waitForClosed(page);
  await page.mouse.move(5, 5);
  await hover(page, TITLE);
  expect(await card.waitForOpen(page)).toContain(TITLE);
  await page.keyboard.up('Control');
});

test('cards off: none, and an open one goes', async ({ page, card, change, hover }) => {
  await hover(page, TITLE);
  await card.waitForOpen(page);
  await change({ cards: 'off' });
  await card.waitForClosed(page);
  await page.mouse.move(5, 5);
  await hover(page, TITLE);
  await page.waitForTimeout(LONG_ENOUGH_MS);
  expect(await card.text(page)).toBeNull();
});

/** Where the title stands, viewport px, without scrolling it anywhere. */
function placeOf(): number {
  return document.querySelector('p')?.getBoundingClientRect().top ?? 0;
}
