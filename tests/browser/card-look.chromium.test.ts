import { expect, test } from './chromium-extension';

const TITLE = 'Zero-Shot Tokenizer Transfer';
const html = `<!doctype html><title>News</title><main><p style="margin-top: 60px">On ${TITLE}.</p></main>`;

const brightness = (color: string) => {
  const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return (r + g + b) / 3;
};

test('the card is dark where the browser is, and follows when that changes', async ({
  page,
  serve,
  painted,
  hover,
  card,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(await serve(html));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  await hover(page, TITLE);
  await card.waitForOpen(page);
  const dark = await card.style(page, '.card');
  expect(brightness(dark['background-color'] ?? '')).toBeLessThan(60);
  expect(brightness(dark.color ?? '')).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await card.style(page, '.card');
  expect(brightness(light['background-color'] ?? '')).toBeGreaterThan(240);
  expect(brightness(light.color ?? '')).toBeLessThan(60);
});

test('nothing moves: a card stands where it appears', async ({ page, serve, painted, hover, card }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(await serve(html));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  await hover(page, TITLE);
  await card.waitForOpen(page);
  expect((await card.style(page, '.card'))['animation-name']).toBe('none');
});

test('the card goes into a full-screen element and out again with it', async ({
  page,
  serve,
  painted,
  hover,
  card,
}) => {
  await page.goto(await serve(html));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  await hover(page, TITLE);
  await card.waitForOpen(page);
  await card.click(page, 'Keep open');
  const parent = () =>
    page.evaluate(() => document.querySelector(':popover-open')?.parentElement?.localName ?? null);
  expect(await parent()).toBe('html');
  await page.evaluate(() => document.querySelector('main')?.requestFullscreen());
  await expect.poll(parent).toBe('main');
  const box = (await card.box(page)) ?? { x: 0, y: 0, width: 0, height: 0 };
  const top = await page.evaluate(
    ({ x, y, width, height }) =>
      document.elementFromPoint(x + width / 2, y + height / 2)?.matches(':popover-open'),
    box,
  );
  expect(top).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  await expect.poll(parent).toBe('html');
  expect(await card.text(page)).toContain(TITLE);
});
