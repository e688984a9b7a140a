import type { Page } from '@playwright/test';
import { expect, test } from './chromium-extension';

const ONE = 'Zero-Shot Tokenizer Transfer';
const TWO = 'Planting a SEED of Vision in Large Language Model';

const frameOf = (page: Page, name: string) => {
  const frame = page.frame({ name });
  if (!frame) throw new Error(`no frame ${name}`);
  return frame;
};

test('frames of the same origin are read, and their papers counted', async ({
  page,
  serve,
  painted,
  badge,
}) => {
  const site = { '/': `<p>${ONE}</p><iframe name="inner" src="/inner"></iframe>`, '/inner': `<p>${TWO}</p>` };
  await page.goto(await serve(site));
  await expect.poll(() => painted(page)).toEqual([ONE]);
  await expect.poll(() => painted(frameOf(page, 'inner'))).toEqual([TWO]);
  await expect.poll(() => badge(page)).toBe('2');
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await expect.poll(() => badge(page)).toBe('1');
});

test('frames without an address of their own are read', async ({ page, serve, painted, hover, card }) => {
  await page.goto(await serve(`<iframe name="inner" srcdoc="<p>On ${ONE}.</p>"></iframe>`));
  await expect.poll(() => painted(frameOf(page, 'inner'))).toEqual([ONE]);
  await hover(page, page.frameLocator('iframe').locator('p'));
  expect(await card.waitForOpen(page)).toContain(ONE);
});

test('frames from elsewhere are left alone', async ({ page, serve, painted }) => {
  const elsewhere = await serve(`<p>${ONE}</p>`, { host: 'elsewhere.test' });
  await page.goto(await serve(`<iframe name="inner" src="${elsewhere}"></iframe><p>${TWO}</p>`));
  await expect.poll(() => painted(page)).toEqual([TWO]);
  await expect(page.frameLocator('iframe').locator('p')).toHaveText(ONE);
  await page.waitForTimeout(700);
  expect(await painted(frameOf(page, 'inner'))).toEqual([]);
});

test('a frame of a site that is switched off is off with it', async ({ page, serve, painted, change }) => {
  await change({ offSites: ['off.test'] });
  const site = { '/': `<iframe name="inner" srcdoc="${ONE}"></iframe>${ONE}` };
  await page.goto(await serve(site, { host: 'off.test' }));
  await expect(page.frameLocator('iframe').locator('body')).toHaveText(ONE);
  await change({ offSites: [] });
  await expect.poll(() => painted(page)).toEqual([ONE]);
  await expect.poll(() => painted(frameOf(page, 'inner'))).toEqual([ONE]);
});

test('open shadow roots are read, nested ones too, and followed when they change', async ({
  page,
  serve,
  painted,
  hover,
  card,
}) => {
  const html = `<div><template shadowrootmode="open"><p>${ONE}</p><section>
    <template shadowrootmode="open"><b id="inner">${TWO}</b></template></section></template></div>`;
  await page.goto(await serve(html));
  await expect.poll(async () => (await painted(page)).sort()).toEqual([TWO, ONE]);
  await hover(page, page.locator('#inner'));
  expect(await card.waitForOpen(page)).toContain(TWO);
  await page.locator('#inner').evaluate((element) => element.replaceChildren('Something else'));
  await expect.poll(() => painted(page)).toEqual([ONE]);
});

test('a shadow root that is attached later is read', async ({ page, serve, painted }) => {
  await page.goto(await serve(`<my-paper></my-paper><p>${TWO}</p>`));
  await expect.poll(() => painted(page)).toEqual([TWO]);
  await page.evaluate((title) => {
    class MyPaper extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).append(title);
      }
    }
    customElements.define('my-paper', MyPaper);
  }, ONE);
  await expect.poll(async () => (await painted(page)).sort()).toEqual([TWO, ONE]);
});

test('closed shadow roots stay closed', async ({ page, serve, painted }) => {
  const html = `<div><template shadowrootmode="closed"><p>${ONE}</p></template></div><p>${TWO}</p>`;
  await page.goto(await serve(html));
  await expect.poll(() => painted(page)).toEqual([TWO]);
});
