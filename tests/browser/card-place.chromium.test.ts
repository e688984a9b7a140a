import type { Page } from '@playwright/test';
import { moveLikeHand } from '../../scripts/browsers/hand.mjs';
import type { Card } from './chromium-card';
import { expect, test } from './chromium-extension';

const TITLE = 'Zero-Shot Tokenizer Transfer';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the marked words are painted, a box a line, and what is seen of the page. */
const readPage = (page: Page) =>
  page.evaluate(() => {
    const boxes = [...(CSS.highlights.get('papertip') ?? [])].flatMap((range) => [
      ...(range as Range).getClientRects(),
    ]);
    const view = window.visualViewport as VisualViewport;
    const { offsetLeft: left, offsetTop: top, width, height } = view;
    return {
      lines: boxes.map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
      view: { left, top, right: left + width, bottom: top + height },
    };
  });

async function boxOf(card: Card, page: Page): Promise<Box> {
  const box = await card.box(page);
  if (!box) throw new Error('There is no card');
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Within the window, readable, and on no word of its mention; so the resting pointer is not under it either. */
async function expectGoodPlace(card: Card, page: Page): Promise<Box> {
  const { lines, view } = await readPage(page);
  const box = await boxOf(card, page);
  expect(lines.filter((line) => overlap(line, box))).toEqual([]);
  expect(box.left).toBeGreaterThanOrEqual(view.left + 7);
  expect(box.top).toBeGreaterThanOrEqual(view.top + 7);
  expect(box.right).toBeLessThanOrEqual(view.right - 7);
  expect(box.bottom).toBeLessThanOrEqual(view.bottom - 7);
  expect(box.right - box.left).toBeGreaterThanOrEqual(240);
  expect(box.bottom - box.top).toBeGreaterThanOrEqual(138);
  return box;
}

const at = (style: string, around = '') =>
  `<!doctype html><style>body { margin: 0; ${around} } p { position: absolute; margin: 0; font: 16px/20px sans-serif; ${style} }
  </style><p>${TITLE}</p>`;

const PLACES = {
  'the upper left corner': at('left: 2px; top: 2px; white-space: nowrap'),
  'the upper right corner': at('right: 2px; top: 2px; white-space: nowrap'),
  'the lower left corner': at('left: 2px; bottom: 2px; white-space: nowrap'),
  'the lower right corner': at('right: 2px; bottom: 2px; white-space: nowrap'),
  'the middle': at('left: 300px; top: 340px'),
  'a column of one word a line at the right': at('right: 0; top: 300px; width: 80px'),
  'letters as tall as the window': at('left: 0; top: 0; width: 330px; font-size: 90px; line-height: 160px'),
  'a page written from the right': at('right: 40px; top: 60px', 'direction: rtl'),
  'a turned and scaled box': at('left: 300px; top: 200px; rotate: -20deg; scale: 1.4'),
  'a box of a transform and a perspective': `<!doctype html><div style="transform: translate(420px, 380px) scale(.7);
    perspective: 300px; width: 400px; position: relative"><p style="transform: rotateY(20deg)">${TITLE}</p></div>`,
};

for (const [what, html] of Object.entries(PLACES)) {
  test(`the card lies within the window and off its mention: ${what}`, async ({
    page,
    serve,
    painted,
    hover,
    card,
  }) => {
    await page.setViewportSize({ width: 1000, height: 700 });
    await page.goto(await serve(html));
    await expect.poll(() => painted(page)).toEqual([TITLE]);
    await hover(page, TITLE);
    expect(await card.waitForOpen(page)).toContain(TITLE);
    await expectGoodPlace(card, page);
  });
}

const HEADLINE = at('left: 0; top: 0; width: 100%; font: 110px/170px sans-serif; overflow-wrap: anywhere');
const PICTURE = `<!doctype html><style>body { margin: 0 }</style><a href="https://github.com/thu-nics/R2R"><svg
  style="display: block; width: 100vw; height: 100vh; background: silver"></svg></a>`;

for (const [what, html] of Object.entries({ headline: HEADLINE, picture: PICTURE })) {
  test(`where a ${what} fills the window the card still opens away from the pointer`, async ({
    page,
    serve,
    badge,
    card,
  }) => {
    await page.setViewportSize({ width: 700, height: 600 });
    await page.goto(await serve(html));
    await expect.poll(() => badge(page)).toBe('1');
    for (const y of [70, 250, 475]) {
      await page.mouse.move(690, 300);
      await moveLikeHand(page.mouse, { x: 120, y });
      await card.waitForOpen(page);
      const box = await boxOf(card, page);
      const isUnder = overlap(box, { left: 119, right: 121, top: y - 1, bottom: y + 1 });
      expect({ y, isUnder }).toEqual({ y, isUnder: false });
      expect(box.top).toBeGreaterThanOrEqual(7);
      expect(box.bottom).toBeLessThanOrEqual(593);
      await page.keyboard.press('Escape');
      await card.waitForClosed(page);
    }
  });
}

test('at a zoom of 200 % the card fits the smaller window', async ({ page, serve, painted, hover, card }) => {
  // What the browser's own zoom does to a window of 1000 × 700: half the CSS pixels, twice as large.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 500,
    height: 350,
    deviceScaleFactor: 2,
    mobile: false,
  });
  await page.goto(await serve(at('right: 2px; bottom: 2px; white-space: nowrap')));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  expect(await page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio])).toEqual([500, 350, 2]);
  await hover(page, TITLE);
  await card.waitForOpen(page);
  const box = await expectGoodPlace(card, page);
  expect(box.right - box.left).toBeGreaterThan(390);
});

test('with the page’s own zoom of 200 % the card keeps its size', async ({
  page,
  serve,
  painted,
  hover,
  card,
}) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto(await serve(`<html style="zoom: 2">${at('left: 60px; top: 100px')}`));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  await hover(page, TITLE);
  await card.waitForOpen(page);
  const box = await expectGoodPlace(card, page);
  expect(Math.round(box.right - box.left)).toBe(400);
});

test('pinched to 200 % the card lies within what is seen', async ({ page, serve, painted, hover, card }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.goto(await serve(at('left: 40px; top: 60px; white-space: nowrap')));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  await expect.poll(() => page.evaluate(() => visualViewport?.scale)).toBe(2);
  await hover(page, TITLE);
  await card.waitForOpen(page);
  const { lines, view } = await readPage(page);
  const box = await boxOf(card, page);
  expect(lines.filter((line) => overlap(line, box))).toEqual([]);
  expect(box.right).toBeLessThanOrEqual(view.right);
  expect(box.bottom).toBeLessThanOrEqual(view.bottom);
});

const SCROLLED = `<!doctype html><style>body { margin: 0 } #box { position: absolute; left: 60px; top: 250px; width: 500px;
  height: 150px; overflow: auto } #box p { margin: 60px 20px 900px }</style><div id="box"><p>${TITLE}</p></div>`;

test('in a scrolled box the card goes along with its mention, and goes with it when it is scrolled out', async ({
  page,
  serve,
  painted,
  hover,
  card,
}) => {
  await page.setViewportSize({ width: 1000, height: 900 });
  await page.goto(await serve(SCROLLED));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  await hover(page, TITLE);
  await card.waitForOpen(page);
  const before = await expectGoodPlace(card, page);
  const scroll = (to: number) => page.evaluate((top) => document.querySelector('#box')?.scrollTo(0, top), to);
  await page.evaluate(() => document.querySelector('#box')?.scrollBy(0, -20));
  await scroll(30);
  await expect.poll(async () => (await boxOf(card, page)).top).not.toBe(before.top);
  await expectGoodPlace(card, page);
  // Its place is still within the window, but above the box's edge.
  await scroll(200);
  await card.waitForClosed(page);
});

test('where a scrolled box has hidden a title nothing opens', async ({ page, serve, painted, card }) => {
  await page.goto(await serve(SCROLLED));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  await page.evaluate(() => document.querySelector('#box')?.scrollTo(0, 200));
  await page.waitForTimeout(400);
  expect((await readPage(page)).lines).toEqual([]);
  const { left, top, bottom } = await page.evaluate((title) => {
    const words = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      if (walker.currentNode.nodeValue?.includes(title)) words.selectNode(walker.currentNode);
    return words.getBoundingClientRect();
  }, TITLE);
  expect(bottom).toBeLessThan(250);
  await moveLikeHand(page.mouse, { x: left + 40, y: top + 8 });
  await page.waitForTimeout(1_000);
  expect(await card.text(page)).toBeNull();
});

test('a box out of the flow is not cut by what does not hold it', async ({
  page,
  serve,
  painted,
  hover,
  card,
}) => {
  await page.goto(
    await serve(`<!doctype html><div style="height: 20px; overflow: hidden"><ul style="position: absolute; top: 80px">
      <li>${TITLE}</li></ul></div>`),
  );
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  await hover(page, TITLE);
  expect(await card.waitForOpen(page)).toContain(TITLE);
});

test('in a frame the card lies within the frame', async ({ page, serve, painted, hover, card }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  const site = {
    '/': '<!doctype html><iframe name="inner" src="/inner" style="width: 460px; height: 420px; margin: 100px"></iframe>',
    '/inner': at('right: 4px; bottom: 4px; white-space: nowrap'),
  };
  await page.goto(await serve(site));
  const frame = page.frame({ name: 'inner' });
  if (!frame) throw new Error('no frame');
  await expect.poll(() => painted(frame)).toEqual([TITLE]);
  await hover(page, page.frameLocator('iframe').locator('p'));
  await card.waitForOpen(page);
  const outer = await page.locator('iframe').boundingBox();
  const words = await page.frameLocator('iframe').locator('p').boundingBox();
  const box = await boxOf(card, page);
  expect(box.left).toBeGreaterThan(outer?.x ?? 0);
  expect(box.right).toBeLessThan((outer?.x ?? 0) + 466);
  expect(box.top).toBeGreaterThan(outer?.y ?? 0);
  expect(box.bottom).toBeLessThanOrEqual(words?.y ?? 0);
});
