import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';
import { MapPage, openMap } from './map-page';

test.afterEach(({ context, extensionUrl, stopWorker }) => emptyLibrary(context, extensionUrl, stopWorker));

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

test('the way to the map keeps what is asked for; filters choose what is mapped', async ({
  page,
  extensionUrl,
  requests,
}) => {
  const map = new MapPage(page);
  await page.goto(extensionUrl('library.html#q=has%3Acode'));
  await page.getByRole('link', { name: 'Map' }).click();
  await map.shown(/^28 papers in \d groups$/);
  expect(new URL(page.url()).hash).toBe('#map&q=has%3Acode');
  await page.getByRole('button', { name: 'Remove: with code' }).click();
  await map.shown(/^79 papers in \d groups$/);
  await page.getByRole('button', { name: /^With code/ }).click();
  await map.shown(/^28 papers/);
  await page.getByRole('link', { name: 'Papers' }).click();
  expect(new URL(page.url()).hash).toBe('#q=has%3Acode');
  await expect(page.getByRole('listbox', { name: 'Papers' })).toBeVisible();
  expect(requests).toEqual([]);
});

test('resting on a paper shows its card, which does not cover it; Esc closes it; a click opens the paper', async ({
  page,
  extensionUrl,
  hover,
  card,
}) => {
  const map = await openMap(page, extensionUrl);
  const title = await map.focusOn('keyformer');
  const { x, y, radius } = await map.ring();
  await map.search.fill('');
  await map.search.focus();
  await page.mouse.move(x - 60, y - 60, { steps: 5 });
  await page.mouse.move(x, y, { steps: 5 });
  await expect.poll(() => card.text(page)).toContain(title);
  const box = await card.box(page);
  const isClear =
    !box ||
    box.x > x + radius - 6 ||
    box.x + box.width < x - radius + 6 ||
    box.y > y + radius - 6 ||
    box.y + box.height < y - radius + 6;
  expect(isClear).toBe(true);
  // The way into the card does not close it.
  await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 60, { steps: 8 });
  await page.waitForTimeout(700);
  expect(await card.text(page)).toContain(title);
  await page.keyboard.press('Escape');
  await card.waitForClosed(page);
  await page.mouse.click(x, y);
  await expect(
    page.getByRole('complementary', { name: 'Paper' }).getByRole('heading', { level: 2 }),
  ).toHaveText(title);
  expect(page.url()).toMatch(/#map&paper=[0-9a-z]+$/);
  await page.reload();
  await expect(
    page.getByRole('complementary', { name: 'Paper' }).getByRole('heading', { level: 2 }),
  ).toHaveText(title);
  await map.shown(/^79 papers/);
  await page.goBack();
  await expect(page.getByRole('complementary', { name: 'Paper' })).toHaveCount(0);
  await hover(page, page.getByRole('button', { name: 'Show all', exact: true }));
});

test('by keys: one stop of Tab, arrows to the nearest, Enter opens, i isolates, Esc leads back', async ({
  page,
  extensionUrl,
  card,
}) => {
  const map = await openMap(page, extensionUrl);
  await page.getByRole('button', { name: 'List', exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(map.stage).toBeFocused();
  const first = await map.focusedTitle();
  const before = await map.ring();
  // The focus, too, shows the card after a rest.
  await expect.poll(() => card.text(page)).toContain(first);
  await page.keyboard.press('Escape');
  await card.waitForClosed(page);
  for (const [key, isThere] of [
    ['ArrowRight', (to: typeof before) => to.x > before.x],
    ['ArrowLeft', (to: typeof before) => Math.abs(to.x - before.x) < 200],
    ['ArrowDown', (to: typeof before) => to.y > before.y - 100],
    ['ArrowUp', (to: typeof before) => to.y < before.y + 100],
  ] as const) {
    const title = await map.focusedTitle();
    await page.keyboard.press(key);
    await expect.poll(() => map.focusedTitle()).not.toBe(title);
    expect(isThere(await map.ring())).toBe(true);
  }
  const group = await page.locator('.map-frame [role=status]').textContent();
  await page.keyboard.press('PageDown');
  await expect(page.locator('.map-frame [role=status]')).not.toHaveText(group ?? '');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  const chosen = await map.focusedTitle();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('complementary', { name: 'Paper' }).getByRole('heading', { level: 2 }),
  ).toHaveText(chosen);
  await map.stage.focus();
  await page.keyboard.press('i');
  await expect(page.getByText(`Near “${chosen}”`)).toBeVisible();
  expect(page.url()).toMatch(/#map&paper=(\w+)&near=\1$/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'Paper' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await map.shown(/^79 papers/);
  expect(new URL(page.url()).hash).toBe('#map');
});

test('zooms and moves: keys, buttons, wheel and drag', async ({ page, extensionUrl }) => {
  const map = await openMap(page, extensionUrl);
  await page.getByRole('button', { name: 'List', exact: true }).focus();
  await page.keyboard.press('Tab');
  const whole = await map.ring();
  await page.keyboard.press('+');
  await expect.poll(async () => (await map.ring()).radius).toBeGreaterThan(whole.radius);
  await page.keyboard.press('-');
  await expect.poll(async () => (await map.ring()).radius).toBeCloseTo(whole.radius, 0);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await map.stage.focus();
  await page.keyboard.press('Shift');
  await expect.poll(async () => (await map.ring()).radius).toBeGreaterThan(whole.radius);
  await page.keyboard.press('0');
  await expect.poll(async () => (await map.ring()).radius).toBeCloseTo(whole.radius, 0);
  const box = await map.stage.boundingBox();
  const corner = { x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + 30 };
  await page.mouse.move(corner.x, corner.y);
  await page.mouse.wheel(0, -300);
  await expect.poll(async () => (await map.ring()).radius).toBeGreaterThan(whole.radius);
  await page.keyboard.press('0');
  await expect.poll(async () => (await map.ring()).x).toBeCloseTo(whole.x, 0);
  await page.mouse.down();
  await page.mouse.move(corner.x + 40, corner.y + 25, { steps: 4 });
  await page.mouse.up();
  // Its focus is the pointer's now: no ring. A key shows it again.
  await page.keyboard.press('Shift');
  await expect.poll(async () => (await map.ring()).x - whole.x).toBeCloseTo(40, 0);
  expect((await map.ring()).y - whole.y).toBeCloseTo(25, 0);
});

test('two fingers zoom, a tap opens', async ({ page, extensionUrl, card }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  const map = await openMap(page, extensionUrl);
  const title = await map.focusOn('keyformer');
  const before = await map.ring();
  // It would lie under the fingers.
  await card.waitForOpen(page);
  await page.keyboard.press('Escape');
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...places: [x: number, y: number][]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: places.map(([x, y], id) => ({ x, y, id })),
    });
  const { x, y } = before;
  await touch('touchStart', [x - 20, y], [x + 20, y]);
  for (const apart of [30, 40, 50, 60]) await touch('touchMove', [x - apart, y], [x + apart, y]);
  await touch('touchEnd');
  await expect.poll(async () => (await map.ring()).radius).toBeGreaterThan(before.radius);
  const now = await map.ring();
  await touch('touchStart', [now.x, now.y]);
  await touch('touchEnd');
  await expect(
    page.getByRole('complementary', { name: 'Paper' }).getByRole('heading', { level: 2 }),
  ).toHaveText(title);
});

test('words make papers stand out without another layout; Enter leads to the best', async ({
  page,
  extensionUrl,
}) => {
  const map = await openMap(page, extensionUrl);
  expect(await map.focusOn('keyformer')).toMatch(/^Keyformer/);
  const alone = await map.ring();
  await expect(map.count).toHaveText('1 of 79 papers match');
  await map.search.fill('token');
  await expect(map.count).toHaveText(/^[2-9]\d of 79 papers match$/);
  await map.search.fill('keyfromer ');
  await expect(map.count).toHaveText('1 of 79 papers match');
  await map.search.press('ArrowDown');
  expect(await map.ring()).toEqual(alone);
  await map.search.fill('qqzzxx');
  await expect(map.count).toHaveText('Nothing here matches, of 79 papers');
  await map.search.fill('');
  await map.shown(/^79 papers in/);
  await page.goto(extensionUrl('library.html#map&q=has%3Acode+token'));
  await expect(map.count).toHaveText(/^\d+ of 28 papers match$/);
});

test('a neighbourhood alone: by address, a step more, and back in every way', async ({
  page,
  extensionUrl,
}) => {
  const map = await openMap(page, extensionUrl);
  const title = await map.focusOn('keyformer');
  await page.keyboard.press('i');
  await expect(page.getByText(`Near “${title}”`)).toBeVisible();
  await map.search.fill('');
  await map.shown(/^(?:1\d|[5-9]) papers/);
  const few = Number.parseInt((await map.count.textContent()) ?? '', 10);
  await page.getByRole('button', { name: 'One step more' }).click();
  await expect
    .poll(async () => Number.parseInt((await map.count.textContent()) ?? '', 10))
    .toBeGreaterThan(few);
  await page.getByRole('button', { name: 'One step less' }).click();
  await map.shown(new RegExp(`^${few} papers`));
  await page.reload();
  await map.shown(new RegExp(`^${few} papers`));
  await page.getByRole('button', { name: 'Show all papers' }).click();
  await map.shown(/^79 papers/);
  await page.goBack();
  await map.shown(new RegExp(`^${few} papers`));
  await map.stage.focus();
  await page.keyboard.press('Shift');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await map.shown(/^79 papers/);
});
