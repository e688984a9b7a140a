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

/** The one node that Papertip adds: it says nothing. */
const HOST = /<div popover="manual"><\/div>/g;

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
  expect(during.replace(HOST, '')).toBe(before);
  expect(during.match(HOST)).toHaveLength(1);
  expect(
    await tab.evaluate(() => {
      const host = document.querySelector(':popover-open');
      return {
        parent: host?.parentElement?.localName,
        root: host?.shadowRoot,
        inside: host?.childNodes.length,
      };
    }),
  ).toEqual({ parent: 'html', root: null, inside: 0 });
  await tab.keyboard.press('Escape');
  await card.waitForClosed(tab);
  // A while it waits for the next mention, unseen.
  await expect.poll(() => wholeDom(tab), { timeout: 15_000 }).toBe(before);
});

/** Calls that reach the worker: a second listener hears them too, and answers none. */
declare const chrome: {
  runtime: { onMessage: { addListener(listener: (message: { papertip: string }) => void): void } };
};

function listen(): void {
  const calls: string[] = [];
  chrome.runtime.onMessage.addListener(({ papertip }) => void calls.push(papertip));
  Object.assign(globalThis, { calls });
}

test('the card’s coming and going is no change that is scanned', async ({
  page: tab,
  serve,
  painted,
  hover,
  card,
  serviceWorker,
}) => {
  await tab.goto(await serve(`<p>On ${TITLE}.</p>`));
  await expect.poll(() => painted(tab)).toEqual([TITLE]);
  await serviceWorker.evaluate(listen);
  const scans = () =>
    serviceWorker.evaluate(() => {
      const { calls } = globalThis as unknown as { calls: string[] };
      return calls.filter((name) => name === 'settle').length;
    });
  for (let times = 0; times < 2; times++) {
    await hover(tab, TITLE);
    await card.waitForOpen(tab);
    // Longer than changes are gathered before they are read.
    await tab.waitForTimeout(600);
    await tab.keyboard.press('Escape');
    await card.waitForClosed(tab);
  }
  expect(await scans()).toBe(0);
  // A change of the page's own, next to the title, is one: the title is asked for again.
  await tab.evaluate(() => document.querySelector('p')?.append(' And more.'));
  await expect.poll(scans).toBe(1);
});
