import type { Page } from '@playwright/test';
import { placeOfText } from '../../scripts/browsers/hand.mjs';
import { expect, test } from './chromium-extension';

const TITLE = 'Zero-Shot Tokenizer Transfer';
const html = `<!doctype html><style>body { height: 3000px } p { margin: 100px 20px }</style><p>On ${TITLE}.</p>`;

/** A finger, by the DevTools protocol: Playwright itself can only tap. */
async function finger(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    down: (at: { x: number; y: number }) => send('touchStart', [at]),
    move: (to: { x: number; y: number }) => send('touchMove', [to]),
    up: () => send('touchEnd', []),
  };
}

test('a finger held on a title opens its card; it stays when the finger leaves', async ({
  page,
  serve,
  painted,
  card,
}) => {
  await page.goto(await serve(html));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  const touch = await finger(page);
  await touch.down((await page.evaluate(placeOfText, TITLE)) ?? { x: 0, y: 0 });
  expect(await card.waitForOpen(page)).toContain(TITLE);
  await touch.up();
  await page.waitForTimeout(700);
  expect(await card.text(page)).toContain(TITLE);
  await touch.down({ x: 600, y: 20 });
  await touch.up();
  await card.waitForClosed(page);
});

test('a tap and a finger that strays open nothing', async ({ page, serve, painted, card }) => {
  // The page takes the finger's moves itself, so the browser does not cancel them for scrolling.
  await page.goto(await serve(`<style>* { touch-action: none }</style>${html}`));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  const touch = await finger(page);
  const place = (await page.evaluate(placeOfText, TITLE)) ?? { x: 0, y: 0 };
  await touch.down(place);
  await touch.up();
  await page.waitForTimeout(800);
  expect(await card.text(page)).toBeNull();
  await touch.down(place);
  await touch.move({ x: place.x + 4, y: place.y + 30 });
  await page.waitForTimeout(800);
  await touch.up();
  expect(await card.text(page)).toBeNull();
});
