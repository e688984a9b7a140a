import { expect, test } from './chromium-extension';

const ABOVE = 'Zero-Shot Tokenizer Transfer';
const IN_VIEW = 'Planting a SEED of Vision in Large Language Model';

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, i) => `<p>Line <b>${i}</b> of many, and no title in it.</p>`).join('\n');

test('of a long page, what is in view is read first', async ({ page, serve, painted }) => {
  const html = `<!doctype html><p>On ${ABOVE}.</p>${paragraphs(8_000)}<p id="here">On ${IN_VIEW}.</p>${paragraphs(500)}
    <script>
      document.querySelector('#here').scrollIntoView();
      // The order in which marks come: a later one is not the first for having been looked for late.
      window.order = [];
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        for (const range of CSS.highlights.get('papertip') ?? [])
          if (!window.order.includes(String(range))) window.order.push(String(range));
        if (window.order.length < 2) port2.postMessage('');
      };
      port2.postMessage('');
    </script>`;
  await page.goto(await serve(html));
  await expect.poll(async () => (await painted(page)).sort()).toEqual([IN_VIEW, ABOVE]);
  const order = () => page.evaluate(() => (window as unknown as { order: string[] }).order);
  await expect.poll(order).toEqual([IN_VIEW, ABOVE]);
});

test('a title is found wherever a very long text is cut', async ({ page, serve, painted }) => {
  // Two thousand places in one text node of 200 kB, a title's length apart and a little more.
  const text = Array.from({ length: 2000 }, (_, i) => `${ABOVE} ${'x'.repeat(60 + (i % 7))}`).join(' ');
  await page.goto(await serve(`<pre>${text}</pre>`));
  // Chromium itself takes 10 s to paint that many underlines in one line: what is tested is that they are found.
  await expect.poll(async () => (await painted(page)).length, { timeout: 25_000 }).toBe(2000);
  expect(new Set(await painted(page))).toEqual(new Set([ABOVE]));
});

test('the rest is read where the page removes the place that was reached', async ({
  page,
  serve,
  painted,
}) => {
  // All but the last line is removed while the scan is somewhere in it: marks tell that it has begun.
  const html = `<!doctype html><main>${paragraphs(1_000)}<p>On ${IN_VIEW}.</p>${paragraphs(30_000)}</main><p>On ${ABOVE}.</p>
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
