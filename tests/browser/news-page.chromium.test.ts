import { newsPage, newsPageCount, newsPagePainted } from '../pages/news-page';
import { expect, test } from './chromium-extension';

test('a page as they are in the wild: all that is to be marked, and nothing else', async ({
  page,
  serve,
  badge,
  painted,
  hover,
  card,
}) => {
  await page.goto(await serve(newsPage));
  await expect.poll(() => badge(page)).toBe(String(newsPageCount));
  expect((await painted(page)).sort()).toEqual([...newsPagePainted].sort());
  // A picture has no text to mark, but is hovered all the same.
  await hover(page, page.getByRole('img', { name: 'code' }));
  expect(await card.waitForOpen(page)).toMatch(/^MA-RLHF: /);
});
