import { expect, test } from './chromium-extension';

const ABOVE = 'Zero-Shot Tokenizer Transfer';
const IN_VIEW = 'Planting a SEED of Vision in Large Language Model';

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, i) => `<p>Line <b>${i}</b> of many, and no title in it.</p>`).join('\n');

/** On screen wherever one scrolls, and beside the places where is looked first. */
const beside = (title: string) =>
  `<p style="position: fixed; right: 0; top: 40px; background: white">On ${title}.</p>`;

test('of a long page, what is in view is read first', async ({ page, serve, painted }) => {
  const html = `<!doctype html>${beside(ABOVE)}${paragraphs(8_000)}<p id="here">On ${IN_VIEW}.</p>${paragraphs(500)}<script>document.querySelector('#here').scrollIntoView();</script>`;
  await page.goto(await serve(html));
  // In the order in which they came.
  await expect.poll(() => painted(page)).toEqual([IN_VIEW, ABOVE]);
});

test('a title is found wherever a very long text is cut', async ({ page, serve, painted, seeAll }) => {
  // Two thousand places in one text node of 200 kB, a title's length apart and a little more.
  const text = Array.from({ length: 2000 }, (_, i) => `${ABOVE} ${'x'.repeat(60 + (i % 7))}`).join(' ');
  // In lines, as small as is still read: all of it is on screen.
  await page.goto(await serve(`<pre style="white-space: pre-wrap; font-size: 8px">${text}</pre>`));
  await seeAll(page);
  await expect.poll(async () => (await painted(page)).length, { timeout: 15_000 }).toBe(2000);
  expect(new Set(await painted(page))).toEqual(new Set([ABOVE]));
});

test('the rest is read where the page removes the place that was reached', async ({
  page,
  serve,
  painted,
}) => {
  // All but the last line is removed while the scan is somewhere in it: marks tell that it has begun.
  const html = `<!doctype html><main>${paragraphs(1_000)}${beside(IN_VIEW)}${paragraphs(30_000)}</main><p>On ${ABOVE}.</p>
    <script>
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        if (CSS.highlights.has('papertip')) document.querySelector('main').remove();
        else port2.postMessage('');
      };
      port2.postMessage('');
    </script>`;
  await page.goto(await serve(html));
  await expect.poll(() => painted(page), { timeout: 20_000 }).toEqual([ABOVE]);
});
