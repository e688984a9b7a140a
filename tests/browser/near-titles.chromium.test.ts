import { paperOf } from '../pages/digest';
import { expect, test } from './chromium-extension';

const RANDOM_ACCESS = 'Random-Access Infinite Context Length for Transformers';
const INVISIBLE = 'the Invisible Reasoning Tokens in Commercial Opaque LLM APIs';
const CODE = 'https://github.com/CASE-Lab-UMD/LLM-Auditing-CoIn';

test('a title that is nearly one of ours is painted, and its card says “probably”', async ({
  page,
  serve,
  painted,
  hover,
  card,
}) => {
  await page.goto(await serve(`<ul><li>${RANDOM_ACCESS}, 2023<li>Zero-Shot Tokenizer Translation</ul>`));
  await expect.poll(() => painted(page)).toEqual([RANDOM_ACCESS]);
  await hover(page, RANDOM_ACCESS);
  const text = await card.waitForOpen(page);
  expect(text).toContain('Probably this paper');
  expect(text).toContain(paperOf('Landmark Attention').title);
});

test('a title that is exactly ours has no “probably”', async ({ page, serve, painted, hover, card }) => {
  const { title } = paperOf('Landmark Attention');
  await page.goto(await serve(`<p>${title}</p>`));
  await expect.poll(() => painted(page)).toEqual([title]);
  await hover(page, title);
  expect(await card.waitForOpen(page)).not.toContain('Probably');
});

test('what is less than likely counts beside a link to the same paper, not elsewhere', async ({
  page,
  serve,
  painted,
}) => {
  await page.goto(
    await serve(
      `<ul><li>${INVISIBLE}</li><li>${INVISIBLE} (<a href="${CODE}">code</a>)</li><li>Another: <a href="${CODE}">code</a></li></ul>`,
    ),
  );
  await expect.poll(() => painted(page)).toEqual([INVISIBLE, 'code', 'code']);
  const places = await page.evaluate(() =>
    [...(CSS.highlights.get('papertip') ?? [])].map((range) => {
      const item = (range as Range).startContainer.parentElement?.closest('li') as Element;
      return [...(item.parentElement?.children ?? [])].indexOf(item);
    }),
  );
  expect(places).toEqual([1, 1, 2]);
});
