import { expect, test } from './chromium-extension';

const TITLE = 'Zero-Shot Tokenizer Transfer';
const PROSE = 'The model reads a long context of tokens and learns what to keep in memory. ';

const pages = [
  { what: 'many paragraphs', body: `<p>${PROSE}</p>`.repeat(60_000) },
  { what: 'one text node', body: `<pre>${PROSE.repeat(120_000)}</pre>` },
  { what: 'many tiny elements', body: '<i>token </i>'.repeat(20).concat('<br>').repeat(12_000) },
];

for (const { what, body } of pages) {
  test(`a long page of ${what} goes on with its own work while it is read`, async ({
    page,
    serve,
    painted,
  }) => {
    // A quarter of a million elements take a busy computer a while, only to be laid out.
    test.slow();
    // A timer of the page's own counts its turns between the first mark and the last.
    const script = `<script>
      window.turns = 0;
      const turn = () => {
        if (CSS.highlights.get('papertip')?.size === 1) turns++;
        setTimeout(turn, 0);
      };
      turn();
    </script>`;
    // The last words of the page, on screen with the first.
    const last = `<p style="position: fixed; top: 60px; right: 0">${TITLE}</p>`;
    await page.goto(await serve(`<!doctype html>${script}<p>${TITLE}</p>${body}${last}`));
    await expect.poll(() => painted(page), { timeout: 60_000 }).toEqual([TITLE, TITLE]);
    // Read at one go, both marks would come in the same moment.
    expect(await page.evaluate(() => (window as unknown as { turns: number }).turns)).toBeGreaterThan(3);
  });
}
