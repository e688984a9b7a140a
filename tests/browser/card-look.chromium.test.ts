import type { CDPSession } from '@playwright/test';
import { expect, test } from './chromium-extension';

const TITLE = 'Zero-Shot Tokenizer Transfer';
const html = `<!doctype html><title>News</title><main><p style="margin-top: 60px">On ${TITLE}.</p></main>`;

/** Computed style of an element in the card's closed root. */
async function styleOf(session: CDPSession, selector: string): Promise<Record<string, string>> {
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: 'papertip-card',
  });
  const { node } = await session.send('DOM.describeNode', { nodeId, depth: -1, pierce: true });
  const { nodeIds } = await session.send('DOM.pushNodesByBackendIdsToFrontend', {
    backendNodeIds: [node.shadowRoots?.[0]?.backendNodeId ?? 0],
  });
  const inside = await session.send('DOM.querySelector', { nodeId: nodeIds[0] ?? 0, selector });
  const { computedStyle } = await session.send('CSS.getComputedStyleForNode', { nodeId: inside.nodeId });
  return Object.fromEntries(computedStyle.map(({ name, value }) => [name, value]));
}

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
  const session = await page.context().newCDPSession(page);
  const dark = await styleOf(session, '.card');
  expect(brightness(dark['background-color'] ?? '')).toBeLessThan(60);
  expect(brightness(dark.color ?? '')).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await styleOf(session, '.card');
  expect(brightness(light['background-color'] ?? '')).toBeGreaterThan(240);
  expect(brightness(light.color ?? '')).toBeLessThan(60);
});

test('nothing moves where less motion is asked for; else shortly, and by few pixels', async ({
  page,
  serve,
  painted,
  hover,
  card,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(await serve(html));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  await hover(page, TITLE);
  await card.waitForOpen(page);
  const session = await page.context().newCDPSession(page);
  expect((await styleOf(session, '.card'))['animation-name']).toBe('none');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const moving = await styleOf(session, '.card');
  expect(moving['animation-name']).not.toBe('none');
  expect(Number.parseFloat(moving['animation-duration'] ?? '')).toBeLessThanOrEqual(0.12);
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
    page.evaluate(() => document.querySelector('papertip-card')?.parentElement?.localName ?? null);
  expect(await parent()).toBe('html');
  await page.evaluate(() => document.querySelector('main')?.requestFullscreen());
  await expect.poll(parent).toBe('main');
  const box = (await card.box(page)) ?? { x: 0, y: 0, width: 0, height: 0 };
  const top = await page.evaluate(
    ({ x, y, width, height }) => document.elementFromPoint(x + width / 2, y + height / 2)?.localName,
    box,
  );
  expect(top).toBe('papertip-card');
  await page.evaluate(() => document.exitFullscreen());
  await expect.poll(parent).toBe('html');
  expect(await card.text(page)).toContain(TITLE);
});
