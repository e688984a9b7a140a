import type { Page } from '@playwright/test';
import { paperOf } from '../pages/digest';
import { titleForms } from '../pages/title-forms';
import { expect, test } from './chromium-extension';
import { samplePage } from './painted-samples';

const TITLE = 'Zero-Shot Tokenizer Transfer';
const LINK = paperOf('CenterCLIP').links[0]?.url;

const wholeDom = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

/** The page as it stands before any extension can have seen it, told by its own script. */
const page = samplePage(titleForms).replace(
  '</title>',
  `</title><a href="${LINK}">code</a><script>
    addEventListener('DOMContentLoaded', () => { window.before = document.documentElement.outerHTML });
    const seen = new MutationObserver((records) => { window.records = (window.records ?? 0) + records.length });
    addEventListener('DOMContentLoaded', () => seen.observe(document, {
      subtree: true, childList: true, attributes: true, characterData: true }));
  </script>`,
);

const observed = (tab: Page) =>
  tab.evaluate(() => {
    const told = window as unknown as { before: string; records?: number };
    return { before: told.before, records: told.records ?? 0 };
  });

test('scanning and painting change nothing in the page', async ({ page: tab, serve, painted }) => {
  await tab.goto(await serve(page));
  await expect.poll(() => painted(tab)).not.toHaveLength(0);
  await expect.poll(() => painted(tab)).toContain('code');
  const { before, records } = await observed(tab);
  expect(await wholeDom(tab)).toBe(before);
  expect(records).toBe(0);
});

test('a card adds one host while it is there, and leaves no trace', async ({
  page: tab,
  serve,
  hover,
  card,
}) => {
  await tab.goto(await serve(page));
  await hover(tab, TITLE);
  await card.waitForOpen(tab);
  const { before } = await observed(tab);
  const during = await wholeDom(tab);
  expect(during.replace(/<papertip-card[^>]*><\/papertip-card>/, '')).toBe(before);
  expect(during.match(/<papertip-card/g)).toHaveLength(1);
  expect(
    await tab.evaluate(() => {
      const host = document.querySelector('papertip-card');
      return {
        parent: host?.parentElement?.localName,
        root: host?.shadowRoot,
        inside: host?.childNodes.length,
      };
    }),
  ).toEqual({ parent: 'html', root: null, inside: 0 });
  await tab.keyboard.press('Escape');
  await card.waitForClosed(tab);
  expect(await wholeDom(tab)).toBe(before);
});

test('the card’s coming and going is no change that is scanned', async ({
  page: tab,
  serve,
  painted,
  hover,
  card,
}) => {
  await tab.goto(await serve(`<p>${TITLE}</p>`));
  await expect.poll(() => painted(tab)).toEqual([TITLE]);
  // A scan that finds marks anew, or again, would replace the ranges.
  await tab.evaluate(() => {
    const marks = CSS.highlights.get('papertip');
    Object.assign(window, { marks, range: [...(marks ?? [])][0] });
  });
  for (let times = 0; times < 3; times++) {
    await hover(tab, TITLE);
    await card.waitForOpen(tab);
    await tab.keyboard.press('Escape');
    await card.waitForClosed(tab);
  }
  const isSame = await tab.evaluate(() => {
    const { marks, range } = window as unknown as { marks: Highlight; range: Range };
    return CSS.highlights.get('papertip') === marks && [...marks].length === 1 && marks.has(range);
  });
  expect(isSame).toBe(true);
});
