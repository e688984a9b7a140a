import type { Page } from '@playwright/test';
import { expect, test } from './chromium-extension';

const TITLE = 'Zero-Shot Tokenizer Transfer';

/** What the page itself finds at the middle of the card, and how the card's host is laid out. */
async function look(page: Page, box: { x: number; y: number; width: number; height: number }) {
  return page.evaluate(({ x, y, width, height }) => {
    const found = document.elementFromPoint(x + width / 2, y + height / 2);
    const host = document.querySelector(':popover-open');
    const style = host ? getComputedStyle(host) : null;
    return {
      isOnTop: found === host,
      display: style?.display,
      opacity: style?.opacity,
      visibility: style?.visibility,
      filter: style?.filter,
    };
  }, box);
}

const PAGES = {
  'a rule for everything': {
    html: `<style>
      * { all: unset !important; display: none !important }
      *, *::before, *::after { opacity: 0 !important; transform: scale(0) !important; visibility: hidden !important }
      html, body, p { all: revert !important; display: block !important; opacity: 1 !important;
        transform: none !important; visibility: visible !important }
    </style><p>On ${TITLE}.</p>`,
  },
  'rules for the card’s own names': {
    html: `<style>
      div, div *, [popover], iframe, .card, dialog, article, h2, button {
        all: unset !important; display: none !important; position: static !important; width: 0 !important;
        pointer-events: none !important; filter: blur(9px) !important; z-index: -1 !important;
        font-size: 90px !important; color: transparent !important; zoom: 9 !important }
      ::backdrop { background: black !important }
    </style><p>On ${TITLE}.</p>`,
  },
  'a layer over everything': {
    html: `<style>#layer { position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; background: #f008 }</style>
      <p>On ${TITLE}.</p><div id="layer"></div>`,
  },
  'large type, zoom and writing from the right': {
    html: `<html style="font-size: 60px; zoom: 1.5; direction: rtl"><p style="font-size: 16px">On ${TITLE}.</p>`,
  },
  'a strict policy': {
    html: `<p>On ${TITLE}.</p>`,
    headers: {
      'content-security-policy':
        "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  },
  'a sandbox policy that lets scripts run': {
    html: `<p>On ${TITLE}.</p>`,
    headers: { 'content-security-policy': 'sandbox allow-scripts' },
  },
  'an embedder policy': {
    html: `<p>On ${TITLE}.</p>`,
    headers: {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    },
  },
};

for (const [what, { html, ...options }] of Object.entries(PAGES)) {
  test(`the card is whole on a page with ${what}`, async ({ page, serve, painted, hover, card }) => {
    await page.setViewportSize({ width: 1000, height: 700 });
    await page.goto(await serve(`<!doctype html><title>Hostile</title>${html}`, options));
    await expect.poll(() => painted(page)).toEqual([TITLE]);
    await hover(page, TITLE);
    expect(await card.waitForOpen(page)).toContain('Related papers');
    const box = (await card.box(page)) ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(box.width).toBeGreaterThan(390);
    expect(box.width).toBeLessThan(402);
    expect(box.height).toBeGreaterThan(250);
    expect(box.height).toBeLessThan(560);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1000);
    expect(box.y + box.height).toBeLessThanOrEqual(700);
    expect(await look(page, box)).toEqual({
      isOnTop: true,
      display: 'block',
      opacity: '1',
      visibility: 'visible',
      filter: 'none',
    });
    // A card with its words in it is no flat picture: a blank one of this size takes a few hundred bytes.
    expect((await page.screenshot({ clip: box })).byteLength).toBeGreaterThan(10_000);
    await page.keyboard.press('Escape');
    await card.waitForClosed(page);
  });
}

test('where a sandbox lets no script run there are marks, and no card', async ({
  page,
  serve,
  painted,
  hover,
  card,
}) => {
  await page.goto(await serve(`<p>On ${TITLE}.</p>`, { headers: { 'content-security-policy': 'sandbox' } }));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  await hover(page, TITLE);
  await expect.poll(() => card.hasHost(page)).toBe(true);
  // The frame is given up once it has not answered.
  await expect.poll(() => card.hasHost(page), { timeout: 15_000 }).toBe(false);
});

test('a modal dialog does not hide the card, nor take its clicks', async ({
  page,
  serve,
  painted,
  hover,
  card,
}) => {
  await page.goto(await serve(`<dialog><p>On ${TITLE}.</p></dialog><p>${TITLE} below</p>`));
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await expect.poll(() => painted(page)).toHaveLength(2);
  await hover(page, page.locator('dialog p'));
  await card.waitForOpen(page);
  const box = (await card.box(page)) ?? { x: 0, y: 0, width: 0, height: 0 };
  expect((await look(page, box)).isOnTop).toBe(true);
  await card.click(page, 'Keep open');
  const pin = async () => (await card.axTree(page))?.find(({ name }) => name === 'Keep open')?.properties;
  await expect.poll(pin).toMatchObject({ pressed: 'true' });
});

test('in full screen the card stands on top', async ({ page, serve, painted, hover, card }) => {
  await page.goto(await serve(`<main><button>Full screen</button><p>On <b>${TITLE}</b>.</p></main>`));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  await page.evaluate(() => {
    const main = document.querySelector('main');
    main?.addEventListener('click', () => main.requestFullscreen());
  });
  await page.getByRole('button').click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('main');
  await hover(page, page.locator('b'));
  await card.waitForOpen(page);
  const box = (await card.box(page)) ?? { x: 0, y: 0, width: 0, height: 0 };
  expect((await look(page, box)).isOnTop).toBe(true);
});

test('a page sees no global, node or style sheet of the extension', async ({ page, serve, painted }) => {
  await page.goto(await serve(`<p>${TITLE}</p>`));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  const traces = await page.evaluate(() => ({
    globals: Object.keys(window).filter((name) => /papertip|wxt|__/i.test(name)),
    nodes: document.querySelectorAll('[popover], iframe, [class*=papertip], [id*=papertip]').length,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
  }));
  expect(traces).toEqual({ globals: [], nodes: 0, sheets: 0 });
});
