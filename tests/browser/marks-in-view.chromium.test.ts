import type { Page } from '@playwright/test';
import { expect, test } from './chromium-extension';

const ONE = 'Zero-Shot Tokenizer Transfer';
const TWO = 'Planting a SEED of Vision in Large Language Model';

const set = (page: Page, css: string) =>
  page.evaluate((style) => document.querySelector('#it')?.setAttribute('style', style), css);

/** A title in text that nobody sees, and the style in which the same text is seen. */
const UNSEEN: Record<string, { around?: string; style: string; shown?: string }> = {
  'not rendered': { style: 'display: none' },
  'of no visibility': { style: 'visibility: hidden' },
  'without opacity': { style: 'opacity: 0' },
  'all but see-through': { style: 'opacity: .04' },
  'see-through by a filter': { style: 'filter: opacity(0)' },
  'in see-through letters': { style: 'color: transparent' },
  'in letters of the page’s own white': { style: 'color: #fff' },
  'in letters of nearly no size': { style: 'font-size: 1px' },
  'in letters laid upon each other': { style: 'letter-spacing: -1em' },
  'under a mask': { style: 'mask-image: linear-gradient(transparent, transparent)' },
  'with its back to the front': { style: 'transform: rotateY(180deg); backface-visibility: hidden' },
  'cut away by a shape': { style: 'clip-path: inset(50%)' },
  'cut away for screen readers': {
    style: 'position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0)',
  },
  'beside the screen': { style: 'position: absolute; left: -9999px; white-space: nowrap' },
  'indented off the screen': { style: 'text-indent: -9999px; overflow: hidden; white-space: nowrap' },
  'in a box without height': { style: 'height: 0; overflow: hidden' },
  'of content that is not rendered': { style: 'content-visibility: hidden' },
  'scaled to nothing': { style: 'transform: scale(0.01)' },
  'under a picture of the page': {
    around: '<div style="position: absolute; inset: 0; background: #eee"></div>',
    style: '',
    shown: 'position: relative; z-index: 1',
  },
  'in a see-through box': {
    around: '<style>main { opacity: 0 } main:has(.shown) { opacity: 1 }</style>',
    style: '',
  },
};

for (const [what, { around = '', style, shown = '' }] of Object.entries(UNSEEN)) {
  test(`text ${what} is not marked, and marked once it shows`, async ({ page, serve, painted }) => {
    const html = `<!doctype html><body style="background: #fff"><p style="position: relative; z-index: 2">${TWO}</p>
      <main style="position: relative; min-height: 80px"><p id="it">${ONE}</p>${around}</main>
      <p style="position: relative; z-index: 2">The end: ${TWO}</p>`;
    await page.goto(await serve(html.replace('id="it"', `id="it" style="${style}"`)));
    // What is read last is marked: so would be what is read before it.
    await expect.poll(() => painted(page)).toEqual([TWO, TWO]);
    expect(await painted(page)).toEqual([TWO, TWO]);
    await page.evaluate((css) => {
      const text = document.querySelector('#it');
      text?.setAttribute('style', css);
      text?.classList.add('shown');
    }, shown);
    await expect.poll(() => painted(page)).toContain(ONE);
  });
}

test('marks come when text is scrolled to, and go when it is left', async ({
  page,
  serve,
  painted,
  badge,
}) => {
  const far = '<p style="margin: 3000px 0">nothing</p>';
  await page.goto(await serve(`<p>${ONE}</p>${far}<p id="below">${TWO}</p>${far}`));
  await expect.poll(() => painted(page)).toEqual([ONE]);
  // All of the page counts.
  await expect.poll(() => badge(page)).toBe('2');
  await page
    .locator('#below')
    .evaluate((text) => text.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await expect.poll(() => painted(page)).toEqual([TWO]);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expect.poll(() => painted(page)).toEqual([ONE]);
});

test('of one line as long as a book only what is on screen is marked', async ({ page, serve, painted }) => {
  const text = Array.from({ length: 2000 }, (_, i) => `${ONE} ${'x'.repeat(60 + (i % 7))}`).join(' ');
  await page.goto(await serve(`<pre>${text}</pre><p>${TWO}</p>`));
  await expect.poll(() => painted(page)).toContain(TWO);
  await expect.poll(async () => (await painted(page)).length).toBeGreaterThan(1);
  expect((await painted(page)).length).toBeLessThan(12);
  const first = await page.evaluate(firstOffset);
  await page.evaluate(() =>
    scrollTo({ left: document.documentElement.scrollWidth / 2, behavior: 'instant' }),
  );
  await expect.poll(() => page.evaluate(firstOffset)).toBeGreaterThan(first + 50_000);
});

/** Runs in the page: where in its text the first mark stands. */
function firstOffset(): number {
  const offsets = [...(CSS.highlights.get('papertip') ?? [])].map((range) => range.startOffset);
  return (
    Math.min(...offsets.filter((offset) => offset > 0), Number.MAX_SAFE_INTEGER) % Number.MAX_SAFE_INTEGER
  );
}

test('a page learns nothing of what it hides, however it moves it', async ({ page, serve, painted }) => {
  await page.goto(await serve(`<p id="it" style="opacity: 0">${ONE}</p><p>${TWO}</p>`));
  await expect.poll(() => painted(page)).toEqual([TWO]);
  await page.evaluate(() => {
    const seen = Object.assign(window, { seen: new Set<string>() }).seen;
    setInterval(() => {
      for (const name of ['papertip', 'papertip-name', 'papertip-wash', 'papertip-hover'])
        for (const range of CSS.highlights.get(name) ?? []) seen.add(String(range));
    }, 10);
  });
  for (const style of [
    'opacity: 0; margin-left: 20px',
    'position: fixed; top: -50px',
    'color: transparent',
  ]) {
    await set(page, style);
    await page.evaluate(() => dispatchEvent(new Event('scroll')));
    await page.mouse.move(60, 30);
    // Twice the rest between two looks.
    await page.waitForTimeout(400);
  }
  expect(await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])).toEqual([TWO]);
});
