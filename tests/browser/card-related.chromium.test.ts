import type { Page } from '@playwright/test';
import { papers } from '../pages/digest';
import type { Card } from './chromium-card';
import { expect, test } from './chromium-extension';

const TITLE = 'Zero-Shot Tokenizer Transfer';
const html = `<!doctype html><title>News</title><p>We use ${TITLE} here.</p>`;
const titles = papers.map((paper) => paper.title);

/** Up to five other papers, as buttons that are named or described by what is shared. */
async function relatedIn(card: Card, page: Page) {
  const items = (await card.axTree(page)) ?? [];
  return items.flatMap(({ role, name, description = '' }) => {
    const title = titles.find((one) => role === 'button' && name.startsWith(one));
    return title ? { title, name, words: `${name} ${description}` } : [];
  });
}

const heading = async (card: Card, page: Page) =>
  (await card.axTree(page))?.find(({ role, properties }) => role === 'heading' && properties.level === 2)
    ?.name;

test('related papers are named with what they share', async ({ page, serve, hover, card }) => {
  await page.goto(await serve(html));
  await hover(page, TITLE);
  const text = await card.waitForOpen(page);
  const related = await relatedIn(card, page);
  expect(related).toHaveLength(5);
  expect(new Set(related.map(({ title }) => title)).size).toBe(5);
  for (const { title, words } of related) {
    expect(title).not.toBe(TITLE);
    expect(words).toMatch(/In common: \S/);
  }
  expect(text).toContain('tokenizer');
});

test('a related paper opens in the card itself, and Back leads back', async ({
  page,
  serve,
  hover,
  card,
  context,
}) => {
  await page.goto(await serve(html));
  await hover(page, TITLE);
  await card.waitForOpen(page);
  const pages = context.pages().length;
  const first = (await relatedIn(card, page))[0];
  await card.click(page, first?.name ?? '');
  await expect.poll(() => heading(card, page)).toBe(first?.title);
  const second = (await relatedIn(card, page)).find(({ title }) => title !== TITLE);
  await card.click(page, second?.name ?? '');
  await expect.poll(() => heading(card, page)).toBe(second?.title);
  await card.click(page, 'Back');
  await expect.poll(() => heading(card, page)).toBe(first?.title);
  await card.click(page, 'Back');
  await expect.poll(() => heading(card, page)).toBe(TITLE);
  expect((await card.axTree(page))?.some(({ name }) => name === 'Back')).toBe(false);
  expect(context.pages()).toHaveLength(pages);
});

test('a card opened anew begins at its own paper', async ({ page, serve, hover, card }) => {
  await page.goto(await serve(html));
  await hover(page, TITLE);
  await card.waitForOpen(page);
  const first = (await relatedIn(card, page))[0];
  await card.click(page, first?.name ?? '');
  await expect.poll(() => heading(card, page)).toBe(first?.title);
  await page.keyboard.press('Escape');
  await card.waitForClosed(page);
  await hover(page, TITLE);
  await card.waitForOpen(page);
  expect(await heading(card, page)).toBe(TITLE);
});
