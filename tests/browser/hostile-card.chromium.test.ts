import { expect, test } from './chromium-extension';
import {
  type Collected,
  collected,
  hostilePage,
  LONG_MS,
  MEDDLING,
  SECRET,
  TITLE,
  WITH_A_PERSON,
  WITHOUT_A_PERSON,
} from './hostile-card';

for (const [what, page] of Object.entries(WITHOUT_A_PERSON))
  test(`no card without a person: ${what}`, async ({ page: tab, serve, card, painted }) => {
    await tab.mouse.move(600, 400);
    await tab.goto(await serve(hostilePage(page)));
    await tab.mouse.move(610, 410);
    await expect.poll(() => painted(tab)).toEqual([TITLE]);
    await tab.waitForTimeout(LONG_MS);
    expect(await card.text(tab)).toBeNull();
    expect(await tab.evaluate(collected)).toEqual({ learned: [], heard: [] });
  });

for (const [what, page] of Object.entries(WITH_A_PERSON))
  test(`the page learns nothing of the card: ${what}`, async ({ page: tab, serve, hover, card, painted }) => {
    await tab.goto(await serve(hostilePage(page)));
    await expect.poll(() => painted(tab)).toEqual([TITLE]);
    await hover(tab, TITLE);
    expect(await card.waitForOpen(tab)).toContain(SECRET);
    await card.click(tab, 'More of the abstract');
    await card.click(tab, 'Keep open');
    await tab.waitForTimeout(300);
    expect(await tab.evaluate(collected)).toEqual({ learned: [], heard: [] });
  });

for (const [what, page] of Object.entries(MEDDLING))
  test(`the card goes where the page ${what}`, async ({ page: tab, serve, hover, card, painted }) => {
    await tab.goto(await serve(hostilePage(page)));
    await expect.poll(() => painted(tab)).toEqual([TITLE]);
    await hover(tab, TITLE);
    await tab.waitForTimeout(LONG_MS);
    expect(await card.text(tab)).toBeNull();
    expect(await tab.evaluate(() => (window as unknown as Collected).met)).toBeGreaterThan(0);
    expect(await tab.evaluate(collected)).toEqual({ learned: [], heard: [] });
  });

test('a title under an opaque cover opens nothing; without the cover it does', async ({
  page,
  serve,
  hover,
  card,
  painted,
}) => {
  const cover = '<div id="cover" style="position: fixed; inset: 0; background: white"></div>';
  await page.goto(await serve(`<p style="margin: 100px; width: 400px">${TITLE}</p>`));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), cover);
  await hover(page, TITLE);
  await page.waitForTimeout(LONG_MS);
  expect(await card.text(page)).toBeNull();
  await page.evaluate(() => document.querySelector('#cover')?.remove());
  await page.mouse.move(5, 5);
  await hover(page, TITLE);
  expect(await card.waitForOpen(page)).toContain(SECRET);
});

test('a control counts only once the card was seen, and not under a cover', async ({
  page,
  serve,
  hover,
  card,
  painted,
}) => {
  await page.goto(await serve(`<p style="margin: 100px; width: 400px">${TITLE}</p>`));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  await hover(page, TITLE);
  await card.waitForOpen(page);
  const place = await card.placeOf(page, 'Keep open');
  // See-through to the pointer, opaque to the eye, and above the card.
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText =
      'position: fixed; inset: 0; margin: 0; border: 0; width: 100vw; height: 100vh; background: white; pointer-events: none';
    document.body.append(cover);
    cover.showPopover();
  });
  await page.mouse.move(place.x, place.y, { steps: 5 });
  await page.waitForTimeout(LONG_MS);
  await page.mouse.click(place.x, place.y);
  const pressed = async () =>
    (await card.axTree(page))?.find(({ name }) => name === 'Keep open')?.properties.pressed;
  expect(await pressed()).toBe('false');
});
