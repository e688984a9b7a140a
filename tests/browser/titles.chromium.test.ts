import { escapeHtml, papers, printedTitles } from '../pages/digest';
import { expect, test } from './chromium-extension';

/** Titles hovered by one test: each takes a good half second, the hand's way and the card's delay. */
const PORTION = 16;

// Far apart, so that the hand does not pass over one title on its way to another.
const page = `<!doctype html><title>All titles</title><style>li { margin: 60px }</style><ol>${printedTitles
  .map((title) => `<li>${escapeHtml(title)}</li>`)
  .join('\n')}</ol>`;

test('all 79 titles in one page are painted, each with its exact text', async ({
  page: tab,
  serve,
  painted,
  seeAll,
}) => {
  await tab.goto(await serve(page));
  await seeAll(tab);
  await expect.poll(() => painted(tab)).toHaveLength(79);
  expect((await painted(tab)).sort()).toEqual([...printedTitles].sort());
});

for (let from = 0; from < printedTitles.length; from += PORTION) {
  const portion = printedTitles.slice(from, from + PORTION);
  test(`titles ${from + 1} to ${from + portion.length} each hover to the right card`, async ({
    page: tab,
    serve,
    hover,
    card,
    change,
    painted,
    seeAll,
  }) => {
    await change({ cardDelay: 300 });
    await tab.goto(await serve(page));
    await seeAll(tab);
    await expect.poll(() => painted(tab)).toHaveLength(79);
    for (const [index, title] of portion.entries()) {
      const paper = papers[from + index];
      await hover(tab, title);
      const [shown, ...rest] = (await card.waitForOpen(tab)).split('\n');
      expect(shown).toBe(paper?.title);
      expect(rest.join('\n')).toContain(paper?.abstract.slice(0, 120));
      await tab.keyboard.press('Escape');
      await card.waitForClosed(tab);
    }
  });
}
