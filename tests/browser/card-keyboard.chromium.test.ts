import type { Page } from '@playwright/test';
import type { Card } from './chromium-card';
import { expect, test } from './chromium-extension';

const TITLE = 'Zero-Shot Tokenizer Transfer';
const OTHER = 'Planting a SEED of Vision in Large Language Model';
const KEYS = 'Alt+Shift+K';

const focused = async (card: Card, page: Page) =>
  (await card.axTree(page))?.find(({ properties }) => properties.focused)?.name;

test('the keys open the card of the focused link, with the focus in it, and give it back', async ({
  page,
  serve,
  painted,
  card,
}) => {
  await page.goto(
    await serve(`<p>${OTHER}</p><button>before</button> <a href="https://github.com/thu-nics/R2R">code</a>`),
  );
  await expect.poll(() => painted(page)).toHaveLength(2);
  await page.getByRole('button').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press(KEYS);
  expect(await card.waitForOpen(page)).toMatch(/^R2R: /);
  await expect.poll(() => focused(card, page)).toMatch(/^R2R: /);
  await page.keyboard.press('Escape');
  await card.waitForClosed(page);
  await expect(page.getByRole('link')).toBeFocused();
});

test('the keys open the card of the title at the caret', async ({ page, serve, painted, card }) => {
  await page.goto(await serve(`<p>${OTHER}</p><p id="two">We use ${TITLE} here.</p>`));
  await expect.poll(() => painted(page)).toHaveLength(2);
  await page.evaluate(() => {
    const text = document.querySelector('#two')?.firstChild as Text;
    getSelection()?.collapse(text, 'We use Zero'.length);
  });
  await page.keyboard.press(KEYS);
  expect(await card.waitForOpen(page)).toMatch(new RegExp(`^${TITLE}`));
});

test('without focus or caret the same keys go through the titles on screen', async ({
  page,
  serve,
  painted,
  card,
}) => {
  await page.goto(await serve(`<p>${TITLE}</p><p>${OTHER}</p>`));
  await expect.poll(() => painted(page)).toHaveLength(2);
  for (const title of [TITLE, OTHER, TITLE]) {
    await page.keyboard.press(KEYS);
    await expect.poll(async () => (await card.text(page))?.split('\n')[0]).toBe(title);
    await page.keyboard.press('Escape');
    await card.waitForClosed(page);
  }
});

test('all of the card is reached with Tab, and works with Enter', async ({ page, serve, painted, card }) => {
  await page.goto(await serve(`<p>${TITLE}</p>`));
  await expect.poll(() => painted(page)).toHaveLength(1);
  await page.keyboard.press(KEYS);
  await card.waitForOpen(page);
  await expect.poll(() => focused(card, page)).toBe(TITLE);
  const reached: string[] = [];
  for (let tabs = 0; tabs < 30 && !reached.includes('Google Scholar'); tabs++) {
    await page.keyboard.press('Tab');
    reached.push((await focused(card, page)) ?? '');
  }
  const controls = ((await card.axTree(page)) ?? [])
    .filter(({ role }) => role === 'button' || role === 'link')
    .map(({ name }) => name);
  // Tools stand before the title.
  expect(controls.filter((name) => !['Keep open', 'Close'].includes(name)).sort()).toEqual(
    [...new Set(reached)].filter((name) => controls.includes(name)).sort(),
  );
  const related = reached.find((name) => /^[A-Z].{30,}/.test(name)) ?? '';
  while ((await focused(card, page)) !== related) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await card.axTree(page))?.some(({ name }) => name === 'Back')).toBe(true);
  // The button's name may go on with what is shared.
  const title = (await focused(card, page)) ?? 'nothing';
  expect(related.startsWith(title)).toBe(true);
});

test('what is typed in the card does not reach the page', async ({ page, serve, painted, card }) => {
  await page.goto(
    await serve(`<title>News</title><p>${TITLE}</p><script>
      document.addEventListener('keydown', (event) => { document.title += event.key });
    </script>`),
  );
  await expect.poll(() => painted(page)).toHaveLength(1);
  await page.keyboard.press(KEYS);
  await card.waitForOpen(page);
  await expect.poll(() => focused(card, page)).toBe(TITLE);
  await page.evaluate(() => {
    document.title = 'Card';
  });
  for (const key of ['j', 'Tab', '/', 'ArrowDown', 'Escape']) await page.keyboard.press(key);
  await card.waitForClosed(page);
  await expect(page).toHaveTitle('Card');
});
