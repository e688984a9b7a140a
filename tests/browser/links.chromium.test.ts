import { papers } from '../pages/digest';
import { expect, test } from './chromium-extension';

/** Links hovered by one test, so that none takes long. */
const PORTION = 15;

const linked = papers.flatMap((paper) => paper.links.map((link) => ({ paper, link })));
const place = (index: number) => `link ${index + 1}`;
// Words that tell nothing of the paper, far apart: the hand must not pass over one link on its way to another.
const html = `<!doctype html><title>Links</title><style>p { margin: 60px }</style>${linked
  .map(({ link }, index) => `<p><a href="${link.url}">${place(index)}!</a></p>`)
  .join('\n')}`;

test('the digest has 29 links', () => {
  expect(linked).toHaveLength(29);
});

for (let from = 0; from < linked.length; from += PORTION) {
  const portion = linked.slice(from, from + PORTION);
  test(`links ${from + 1} to ${from + portion.length} each hover to their paper and its button`, async ({
    page,
    serve,
    hover,
    card,
    change,
    painted,
    seeAll,
  }) => {
    await change({ cardDelay: 300 });
    await page.goto(await serve(html));
    await seeAll(page);
    await expect.poll(() => painted(page)).toEqual(linked.map((_, index) => `${place(index)}!`));
    for (const [index, { paper, link }] of portion.entries()) {
      await hover(page, `${place(from + index)}!`);
      expect((await card.waitForOpen(page)).split('\n')[0]).toBe(paper.title);
      const label = link.kind === 'code' ? `Code: ${link.label}` : `Project page: ${link.label}`;
      expect(await card.hrefOf(page, label)).toBe(link.url);
      await page.keyboard.press('Escape');
      await card.waitForClosed(page);
    }
  });
}
