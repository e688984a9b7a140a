import type { Page } from '@playwright/test';
import { moveLikeHand } from '../../scripts/browsers/hand.mjs';
import type { Card } from './chromium-card';
import { expect, test } from './chromium-extension';

const TITLE = 'Zero-Shot Tokenizer Transfer';
const OTHER = 'Planting a SEED of Vision in Large Language Model';
const html = `<!doctype html><title>News</title><style>body { height: 3000px } p { margin: 80px 40px }</style>
  <p>We use ${TITLE} here.</p><p style="margin-top: 620px">And ${OTHER}.</p>`;
/** Longer than the grace: whoever wanted to close the card has done so. */
const AFTER_GRACE_MS = 700;

/** That something does not happen can only be told by waiting for longer than it would take. */
const rest = (page: Page) => page.waitForTimeout(AFTER_GRACE_MS);

async function isOpenStill(page: Page, card: Card): Promise<boolean> {
  await rest(page);
  return (await card.text(page)) !== null;
}

test.beforeEach(async ({ page, serve, hover, card }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto(await serve(html));
  await hover(page, TITLE);
  await card.waitForOpen(page);
});

test('a card stays while the pointer rests, and leaves after the grace', async ({ page, card }) => {
  expect(await isOpenStill(page, card)).toBe(true);
  const left = Date.now();
  await page.mouse.move(900, 600, { steps: 4 });
  expect(await card.text(page)).not.toBeNull();
  await card.waitForClosed(page);
  expect(Date.now() - left).toBeGreaterThan(250);
});

test('coming back within the grace keeps it open', async ({ page, card, hover }) => {
  await page.mouse.move(900, 40);
  await hover(page, TITLE);
  expect(await isOpenStill(page, card)).toBe(true);
});

test('the way from the mention to the card does not close it, however slow', async ({ page, card }) => {
  const box = await card.box(page);
  expect(box).not.toBeNull();
  const target = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + 60 };
  // Between the two, where the hand takes longer than the grace.
  for (let step = 0; step < 20; step++) {
    await page.mouse.move(target.x - 40 + step * 2, (box?.y ?? 0) - 2);
    await page.waitForTimeout(35);
  }
  expect(await card.text(page)).not.toBeNull();
  await page.mouse.move(target.x, target.y, { steps: 20 });
  expect(await isOpenStill(page, card)).toBe(true);
  await moveLikeHand(page.mouse, { x: 950, y: 20 });
  await card.waitForClosed(page);
});

test('the card never covers its mention', async ({ page, card }) => {
  const box = await card.box(page);
  const text = await page
    .locator('p')
    .first()
    .evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect().toJSON() as DOMRect;
    });
  expect(box?.y).toBeGreaterThanOrEqual(text.bottom);
  expect(box?.width).toBeLessThanOrEqual(400);
});

test('Esc closes it and nothing else', async ({ page, card }) => {
  await page.evaluate(() => {
    document.addEventListener('keydown', (event) => (document.title += event.key));
  });
  await page.keyboard.press('Escape');
  await card.waitForClosed(page);
  await page.keyboard.press('Escape');
  await expect(page).toHaveTitle('NewsEscape');
});

test('its Close button and a click elsewhere close it', async ({ page, card, hover }) => {
  await card.click(page, 'Close');
  await card.waitForClosed(page);
  await hover(page, TITLE);
  await card.waitForOpen(page);
  await page.mouse.click(900, 60);
  await card.waitForClosed(page);
});

test('it goes with its mention when that is scrolled away', async ({ page, card }) => {
  await page.mouse.wheel(0, 900);
  await card.waitForClosed(page);
});

test('pinned, it stays when the pointer leaves, on scroll and on clicks, until it is closed', async ({
  page,
  card,
}) => {
  await card.click(page, 'Keep open');
  const pin = async () => (await card.axTree(page))?.find(({ name }) => name === 'Keep open')?.properties;
  await expect.poll(pin).toMatchObject({ pressed: 'true' });
  await page.mouse.move(900, 60, { steps: 10 });
  await page.mouse.click(900, 60);
  await page.mouse.wheel(0, 1500);
  expect(await isOpenStill(page, card)).toBe(true);
  await page.keyboard.press('Escape');
  await card.waitForClosed(page);
});

test('another mention takes the card over', async ({ page, card, hover }) => {
  await hover(page, OTHER);
  await expect.poll(async () => (await card.text(page))?.split('\n')[0]).toBe(OTHER);
});
