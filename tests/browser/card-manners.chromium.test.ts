import type { Page } from '@playwright/test';
import { moveLikeHand, placeOfText } from '../../scripts/browsers/hand.mjs';
import { paperOf } from '../pages/digest';
import type { Card } from './chromium-card';
import { expect, test } from './chromium-extension';

const paper = paperOf('CenterCLIP');
const REPOSITORY = paper.links[0]?.url;
const ONE = 'Zero-Shot Tokenizer Transfer';
const TWO = 'Planting a SEED of Vision in Large Language Model';

const firstLine = async (card: Card, page: Page) => (await card.text(page))?.split('\n')[0] ?? null;
/** Events that the page itself has heard, in order, each once. */
const heard = (page: Page) =>
  page.evaluate(() => [...new Set((window as unknown as { heard: string[] }).heard)]);

test('a marked link is still the page’s own: its tooltip, its handlers, its click', async ({
  page,
  serve,
  painted,
  hover,
  card,
}) => {
  const site = {
    '/': `<!doctype html><title>News</title><a href="/next" title="The page’s own words" data-cite="7">${ONE}</a>
      <div id="tip" hidden>The page’s own tooltip</div><script>
        window.heard = [];
        const TYPES = ['pointerover', 'mouseover', 'mouseenter', 'pointermove', 'mousemove', 'pointerdown', 'mousedown',
          'pointerup', 'mouseup', 'click'];
        const link = document.querySelector('a');
        for (const type of TYPES)
          link.addEventListener(type, (event) => heard.push(event.defaultPrevented ? type + ' prevented' : type));
        link.addEventListener('mouseenter', () => { tip.hidden = false });
        link.addEventListener('mouseleave', () => { tip.hidden = true });
      </script>`,
    '/next': '<title>Next</title>',
  };
  await page.goto(await serve(site));
  await expect.poll(() => painted(page)).toEqual([ONE]);
  await hover(page, ONE);
  await card.waitForOpen(page);
  expect(await heard(page)).toEqual(['pointerover', 'mouseover', 'mouseenter', 'pointermove', 'mousemove']);
  await expect(page.locator('#tip')).toBeVisible();
  expect(await page.locator('a').evaluate((link) => link.outerHTML)).toBe(
    `<a href="/next" title="The page’s own words" data-cite="7">${ONE}</a>`,
  );
  await page.evaluate(() =>
    document.addEventListener('click', (event) => event.preventDefault(), { once: true }),
  );
  await page.mouse.down();
  await page.mouse.up();
  expect((await heard(page)).slice(5)).toEqual(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']);
  await hover(page, ONE);
  await page.mouse.down();
  await page.mouse.up();
  await expect(page).toHaveTitle('Next');
});

test('a tooltip of the page in the top layer stays where it is, and the card goes', async ({
  page,
  serve,
  painted,
  hover,
  card,
}) => {
  await page.goto(
    await serve(`<!doctype html><p>${ONE}</p><div id="tip" popover="manual">Tip</div><script>
      document.querySelector('p').addEventListener('mouseenter', () => tip.showPopover());
    </script>`),
  );
  await expect.poll(() => painted(page)).toEqual([ONE]);
  await hover(page, ONE);
  await card.waitForOpen(page);
  expect(await page.evaluate(() => document.querySelector('#tip')?.matches(':popover-open'))).toBe(true);
  await page.keyboard.press('Escape');
  await card.waitForClosed(page);
  expect(await page.evaluate(() => document.querySelector('#tip')?.matches(':popover-open'))).toBe(true);
});

test('text under a mark can be selected as ever, and no card opens meanwhile', async ({
  page,
  serve,
  painted,
  card,
}) => {
  await page.goto(await serve(`<!doctype html><p style="margin: 80px; font: 20px sans-serif">${ONE}</p>`));
  await expect.poll(() => painted(page)).toEqual([ONE]);
  const place = (await page.evaluate(placeOfText, ONE)) ?? { x: 0, y: 0 };
  await page.mouse.move(place.x - 60, place.y);
  await page.mouse.down();
  for (let step = -60; step < 60; step += 3) {
    await page.mouse.move(place.x + step, place.y);
    await page.waitForTimeout(16);
  }
  await page.waitForTimeout(800);
  expect(await card.text(page)).toBeNull();
  expect((await page.evaluate(() => String(getSelection()))).length).toBeGreaterThan(5);
  await page.mouse.up();
});

test('where a title stands in a link to another paper, each has its own place', async ({
  page,
  serve,
  painted,
  hover,
  card,
}) => {
  await page.goto(
    await serve(
      `<!doctype html><p style="font: 16px/24px sans-serif"><a href="${REPOSITORY}"><b>Code</b> for ${ONE}</a></p>`,
    ),
  );
  await expect.poll(async () => (await painted(page)).length).toBe(2);
  await hover(page, ONE);
  await card.waitForOpen(page);
  expect(await firstLine(card, page)).toBe(ONE);
  await page.keyboard.press('Escape');
  await card.waitForClosed(page);
  await page.mouse.move(5, 5);
  await hover(page, page.locator('b'));
  await card.waitForOpen(page);
  expect(await firstLine(card, page)).toBe(paper.title);
});

test('from one mention to the next and back the card is always the one of the last', async ({
  page,
  serve,
  painted,
  hover,
  card,
}) => {
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.goto(
    await serve(`<!doctype html><style>p { position: absolute; left: 20px; top: 20px } p + p { left: 700px }</style>
      <p>${ONE}</p><p>${TWO}</p>`),
  );
  await expect.poll(() => painted(page)).toHaveLength(2);
  for (const title of [ONE, TWO, ONE, TWO]) {
    await hover(page, title);
    await expect.poll(() => firstLine(card, page)).toBe(title);
    expect(page.frames().filter((frame) => frame.url().endsWith('/card.html'))).toHaveLength(1);
  }
});

/** What of the extension APIs runs in the worker here. */
declare const chrome: {
  runtime: { onMessage: { addListener(listener: (message: { papertip: string }) => void): void } };
};

test('an answer that comes too late is not shown', async ({
  page,
  serve,
  painted,
  hover,
  card,
  serviceWorker,
}) => {
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.goto(
    await serve(`<!doctype html><style>p { position: absolute; left: 20px; top: 20px } p + p { left: 700px }</style>
      <p>${ONE}</p><p>${TWO}</p>`),
  );
  await expect.poll(() => painted(page)).toHaveLength(2);
  await serviceWorker.evaluate(() => {
    let isBusy = false;
    chrome.runtime.onMessage.addListener(({ papertip }) => {
      if (papertip !== 'details' || isBusy) return;
      isBusy = true;
      // The worker does nothing else until then: the first answer waits, and the second behind it.
      const end = Date.now() + 2_500;
      while (Date.now() < end);
    });
  });
  const seen = new Set<string | null>();
  await hover(page, ONE);
  await page.waitForTimeout(700);
  seen.add(await firstLine(card, page));
  await moveLikeHand(page.mouse, { x: 660, y: 300 });
  await hover(page, TWO);
  await expect
    .poll(async () => {
      const line = await firstLine(card, page);
      seen.add(line);
      return line;
    })
    .toBe(TWO);
  await page.waitForTimeout(300);
  seen.add(await firstLine(card, page));
  expect([...seen]).not.toContain(ONE);
});

test('what was asked for one mention is not shown for the next', async ({
  page,
  serve,
  painted,
  hover,
  card,
  change,
}) => {
  // Long enough to ask for the first and to leave it before its card is due.
  await change({ cardDelay: 1500 });
  await page.goto(await serve(`<!doctype html><p>${ONE}</p><p>${TWO}</p>`));
  await expect.poll(() => painted(page)).toHaveLength(2);
  await hover(page, ONE);
  await page.waitForTimeout(400);
  await hover(page, TWO);
  await card.waitForOpen(page);
  expect(await firstLine(card, page)).toBe(TWO);
});

test('passing over asks for nothing; a rest asks once, before the card is due', async ({
  page,
  serve,
  painted,
  hover,
  card,
  serviceWorker,
}) => {
  await page.goto(await serve(`<!doctype html><p style="margin: 200px">${ONE}</p>`));
  await expect.poll(() => painted(page)).toEqual([ONE]);
  await serviceWorker.evaluate(() => {
    const asked: number[] = [];
    Object.assign(globalThis, { asked });
    chrome.runtime.onMessage.addListener(({ papertip }) => {
      if (papertip === 'details') asked.push(Date.now());
    });
  });
  const asked = () => serviceWorker.evaluate(() => (globalThis as unknown as { asked: number[] }).asked);
  const place = (await page.evaluate(placeOfText, ONE)) ?? { x: 0, y: 0 };
  await page.mouse.move(place.x - 300, place.y - 100);
  await page.mouse.move(place.x + 300, place.y + 100, { steps: 12 });
  await page.waitForTimeout(600);
  expect(await asked()).toEqual([]);
  await page.evaluate(() => {
    const times = { moved: 0, shown: 0 };
    Object.assign(window, { times });
    addEventListener('pointermove', () => {
      times.moved = Date.now();
    });
    const note = () => {
      times.shown ||= Date.now();
    };
    addEventListener('toggle', note, { capture: true });
  });
  await hover(page, ONE);
  await card.waitForOpen(page);
  const times = await page.evaluate(() => (window as unknown as { times: { shown: number } }).times);
  const [first, ...more] = await asked();
  expect(more).toEqual([]);
  expect(times.shown - (first ?? 0)).toBeGreaterThan(100);
});
