import type { Page } from '@playwright/test';
import { paperOf } from '../pages/digest';
import { ABOUT_PAGES, findViolations } from './axe';
import type { Card } from './chromium-card';
import { expect, test } from './chromium-extension';
import { forgetRejections, takeForProbable } from './probable-titles';

const paper = paperOf('Zero-Shot Tokenizer Transfer');
/** As a page might write it. */
const TEXT = 'Zero-Shot Tokenizer Transfer, revisited';
const html = `<!doctype html><title>News</title><p>We use ${TEXT} here.</p><button>after</button>`;

const items = async (card: Card, page: Page) => (await card.axTree(page)) ?? [];
const names = async (card: Card, page: Page) => (await items(card, page)).map(({ name }) => name);
const focused = async (card: Card, page: Page) =>
  (await items(card, page)).find(({ properties }) => properties.focused)?.name;

let stop: () => Promise<void>;
test.beforeEach(async ({ page, serve, serviceWorker, painted }) => {
  stop = await takeForProbable(serviceWorker, TEXT, [paper.id]);
  await page.goto(await serve(html));
  await expect.poll(() => painted(page)).toEqual([TEXT]);
});
test.afterEach(async ({ serviceWorker }) => {
  await stop();
  await forgetRejections(serviceWorker);
});

test('a card that is not sure says so, with what the page says, before the title', async ({
  page,
  hover,
  card,
}) => {
  await hover(page, TEXT);
  const text = await card.waitForOpen(page);
  const order = ['Probably this paper', TEXT, 'Not this paper', `${paper.title}\n`].map((part) =>
    text.indexOf(part),
  );
  expect(order.every((place) => place >= 0)).toBe(true);
  expect(text.startsWith('Probably this paper')).toBe(true);
  const dialog = (await items(card, page)).find(({ role }) => role === 'dialog');
  expect(dialog).toMatchObject({
    name: paper.title,
    description: expect.stringMatching(/^Probably this paper where the page says .*revisited/),
  });
});

test('related papers opened from it are not probable', async ({ page, hover, card }) => {
  await hover(page, TEXT);
  await card.waitForOpen(page);
  await card.click(page, /^Retrofitting \(Large\) Language Models/);
  await expect.poll(() => names(card, page)).toContain('Back');
  expect(await names(card, page)).not.toContain('Not this paper');
  await card.click(page, 'Back');
  await expect.poll(() => names(card, page)).toContain('Not this paper');
});

test('“Not this paper” takes the paper away and offers to undo it, for longer than the grace', async ({
  page,
  hover,
  card,
}) => {
  await hover(page, TEXT);
  await card.waitForOpen(page);
  await card.click(page, 'Not this paper');
  await expect.poll(() => card.text(page)).toContain('is no longer marked');
  expect(await card.text(page)).not.toContain('Related papers');
  await page.mouse.move(900, 600, { steps: 4 });
  await page.waitForTimeout(1_500);
  await card.click(page, 'Undo');
  await expect.poll(() => card.text(page)).toContain('Related papers');
  await page.mouse.move(900, 600, { steps: 4 });
  await card.waitForClosed(page);
});

test('the offer to undo goes by itself when the pointer is elsewhere', async ({ page, hover, card }) => {
  await hover(page, TEXT);
  await card.waitForOpen(page);
  await card.click(page, 'Not this paper');
  await expect.poll(() => card.text(page)).toContain('Undo');
  await page.mouse.move(900, 600, { steps: 4 });
  await expect.poll(() => card.text(page), { timeout: 15_000 }).toBeNull();
});

test('all of it works by keyboard, with the focus where one goes on', async ({ page, card }) => {
  await page.getByRole('button').focus();
  await page.keyboard.press('Alt+Shift+K');
  await card.waitForOpen(page);
  await expect.poll(() => focused(card, page)).toBe(paper.title);
  await page.keyboard.press('Shift+Tab');
  await expect.poll(() => focused(card, page)).toBe('Not this paper');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(card, page)).toBe('Undo');
  const dialog = (await items(card, page)).find(({ role }) => role === 'dialog');
  expect(dialog?.name).toBe('Not this paper');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(card, page)).toBe('Not this paper');
  await page.keyboard.press('Escape');
  await card.waitForClosed(page);
  await expect(page.getByRole('button')).toBeFocused();
});

test('axe finds nothing in it, nor in the way back', async ({ page, hover, card }) => {
  await hover(page, TEXT);
  await card.waitForOpen(page);
  expect(await findViolations(card.frame(page), ABOUT_PAGES)).toEqual([]);
  await card.click(page, 'Not this paper');
  await expect.poll(() => card.text(page)).toContain('Undo');
  expect(await findViolations(card.frame(page), ABOUT_PAGES)).toEqual([]);
});

test('what is the title itself is not called probable', async ({ page, serve, hover, card, painted }) => {
  await stop();
  await page.goto(await serve(`<p>${paper.title}</p>`));
  await expect.poll(() => painted(page)).toEqual([paper.title]);
  await hover(page, paper.title);
  const text = await card.waitForOpen(page);
  expect(text).not.toMatch(/Probably|Not this paper/);
});
