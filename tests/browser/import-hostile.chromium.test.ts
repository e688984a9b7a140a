import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';
import { choose, contentsOf, counts, openImport, papersOf, problems } from './import-page';

test.afterEach(({ context, extensionUrl, stopWorker }) => emptyLibrary(context, extensionUrl, stopWorker));

const MB = 1_000_000;
/** What it would put into a page, or do there. */
const bomb = (text: string) =>
  `<img src=x onerror="parent.hurt=1"><script>parent.hurt=2</script><b>${text}</b>`;

/** Some MB each; `npm run bench:import` has them larger. */
const FILES: { what: string; content: string | Buffer; says: RegExp; added?: number }[] = [
  {
    what: 'cut off',
    content: papersOf('lantern', 300).slice(0, -20),
    says: /line 300: the record ends before/,
    added: 299,
  },
  {
    what: 'of no text',
    content: Buffer.from(Uint8Array.from({ length: MB }, (_, i) => (i * 2654435761) >>> 13)),
    says: /no papers are recognised in it; read are: daily digest/,
  },
  { what: 'that is a PDF', content: '%PDF-1.7\n', says: /this is a PDF/ },
  { what: 'that is empty', content: '', says: /the file is empty/ },
  {
    what: 'in another encoding',
    content: Buffer.from('{"title":"On M\xf6ven"}\n{"title":"On M\xf6ven and M\xfctzen"}\n', 'latin1'),
    says: /line 1: this line, and others like it, are not UTF-8 and are read as windows-1252/,
    added: 2,
  },
  {
    what: 'of 8 MB on one line',
    content: `${papersOf('lantern', 2)}\n${JSON.stringify({ title: 'x'.repeat(8 * MB) })}\n${papersOf('moth', 2)}`,
    says: /line 3: the line is longer than 5 MB; it is skipped/,
    added: 4,
  },
  {
    what: 'nested 10,000 deep',
    content: `[{"title":"On lanterns, nested","x":${'['.repeat(10_000)}${']'.repeat(10_000)}},{"title":"On moths, not nested"}]`,
    says: /record 1: the record is nested more than 200 deep/,
    added: 1,
  },
  {
    what: 'with an entry of 6 MB',
    content: `@misc{a, title={On lanterns in BibTeX}}\n@misc{b, title={B}, note={${'y'.repeat(6 * MB)}}}\n@misc{c, title={On moths in BibTeX}}`,
    says: /line 2: the entry is longer than 5 MB; it is skipped/,
    added: 2,
  },
  {
    what: 'with a quote that is never closed',
    content: `Title,Year\nOn lanterns in rows,2001\n"On open ends,2002\nOn moths in rows,2003\n`,
    says: /line 3: a quote that opens here is never closed/,
    added: 2,
  },
  {
    what: 'that defines entities',
    content: `<!DOCTYPE rss [<!ENTITY a "${'z'.repeat(1000)}"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>`,
    says: /the feed defines entities of its own/,
  },
];

test('bad files say what is wrong with them, and harm nothing that is stored', async ({
  page,
  context,
  extensionUrl,
}, info) => {
  await openImport(page, extensionUrl);
  await choose(page, { 'keep.jsonl': papersOf('badger', 3) });
  await page.getByRole('button', { name: 'Add 3 papers' }).click();
  await page.getByRole('button', { name: 'Import more' }).click();
  const before = await contentsOf(context, extensionUrl);
  for (const { what, content, says, added = 0 } of FILES)
    await test.step(`a file ${what}`, async () => {
      await choose(page, { 'bad.file': content });
      await expect(problems(page).first(), what).toContainText(says);
      expect((await counts(page)).new, what).toBe(added);
      await page.getByRole('button', { name: added > 0 ? 'Add nothing' : 'Choose something else' }).click();
    });
  const large = info.outputPath('large.bib');
  await writeFile(large, `@misc{a, title={A}}\n${' '.repeat(68 * MB)}`);
  await page.locator('input[type=file]').setInputFiles(large);
  await expect(problems(page)).toContainText('large.bib is larger than 64 MB; split it, or use JSON Lines');
  await page.getByRole('button', { name: 'Choose something else' }).click();
  await expect.poll(() => contentsOf(context, extensionUrl)).toEqual(before);
});

test('ten thousand equal titles are looked at at once, and the preview says what they are', async ({
  page,
  extensionUrl,
}) => {
  await openImport(page, extensionUrl);
  const record = (i: number) => JSON.stringify({ title: 'Introduction', authors: [`Ada Moss${i % 9000}`] });
  await choose(page, { 'equal.jsonl': Array.from({ length: 10_000 }, (_, i) => record(i)).join('\n') });
  await expect(page.getByRole('button', { name: 'Add 9,000 papers' })).toBeVisible({ timeout: 20_000 });
  expect(await counts(page)).toEqual({
    ...{ new: 9000, known: 0, 'known, with something better': 0, repeated: 1000, unreadable: 0 },
  });
  await page.getByText('Of the same title as another paper: 8,999').click();
  await expect(page.getByText('They differ in authors, year or identifiers')).toBeVisible();
});

test('HTML, scripts and names of the language are text, wherever they are shown, and nothing of them runs', async ({
  page,
  context,
  extensionUrl,
  openPopup,
  serviceWorker,
  serve,
  hover,
  card,
  painted,
}) => {
  const title = 'Lanterns <think> and __proto__';
  const record = {
    ...{ title: bomb(title), abstract: bomb('An abstract.'), venue: bomb('Light'), year: '2020' },
    authors: [bomb('Ada Moss'), { name: bomb('Bo Reed') }],
    ...{
      id: bomb('2401.00001'),
      doi: bomb('10.1000/x'),
      code: bomb('https://github.com/a/b'),
      upvotes: bomb('3'),
    },
    urls: [
      'javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'https://github.com/moss/lanterns',
    ],
  };
  const own = `{"__proto__":{"title":"no","hurt":1},"constructor":{"prototype":{"hurt":1}},"title":"constructor","abstract":"toString"}`;
  const bib = `@misc{__proto__, __proto__={x}, title={A ${bomb('third')} lantern}, author={${bomb('Cy')}}}`;
  page.on('dialog', (dialog) => dialog.dismiss().then(() => expect('a dialog').toBe('none')));
  await openImport(page, extensionUrl);
  await choose(page, { [bomb('a.jsonl')]: `${JSON.stringify(record)}\n${own}`, 'b.bib': bib });
  await expect(page.getByText(`${title}`)).toBeVisible();
  await page.getByRole('button', { name: 'Add 3 papers' }).click();
  await page.getByText('3 papers added.').waitFor();
  await page.getByRole('link', { name: 'Papers' }).click();
  const row = page.getByRole('option').filter({ hasText: title });
  await expect(row).toContainText(/ Ada Moss, .*Bo Reed · 2020/);
  await row.click();
  const pane = page.locator('.library-paper');
  await expect(pane.getByRole('heading', { name: title })).toBeVisible();
  await expect(pane.locator('.abstract')).toContainText('An abstract.');
  await expect(pane.getByRole('link', { name: 'Code: moss/lanterns' })).toBeVisible();
  const hrefs = await pane
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).protocol));
  expect(new Set(hrefs)).toEqual(new Set(['https:']));

  const popup = await openPopup();
  await popup.getByRole('combobox').fill('lanterns think');
  await expect(popup.getByRole('option').first()).toContainText(title);
  const suggested = await serviceWorker.evaluate(
    () =>
      new Promise<{ description: string }[]>((resolve) => {
        const { omnibox } = (globalThis as unknown as { chrome: { omnibox: Omnibox } }).chrome;
        omnibox.onInputChanged.dispatch('lanterns think', resolve);
      }),
  );
  expect(suggested[0]?.description).toContain('Lanterns &#60;think&#62; and __proto__');

  const web = await context.newPage();
  await web.goto(await serve('<p>See <a href="https://github.com/moss/lanterns">the code</a>.'));
  await expect.poll(() => painted(web)).toEqual(['the code']);
  await hover(web, 'the code');
  expect(await card.waitForOpen(web)).toContain(title);
  expect(await card.frame(web).locator('body :is(img, script, b)').count()).toBe(0);
  for (const own of [page, popup]) expect(await foreignElements(own)).toBe(0);
  for (const open of [page, popup, web])
    expect(
      await open.evaluate(() => [(globalThis as { hurt?: number }).hurt, ({} as { hurt?: number }).hurt]),
    ).toEqual([undefined, undefined]);
  await web.close();
  const { papers } = await contentsOf(context, extensionUrl);
  expect(papers.map((paper) => paper.title.replace(/\s*parent\.hurt=2\s*/g, ' ').trim()).sort()).toEqual([
    ...['A third lantern', title, 'constructor'],
  ]);
});

/** Elements that Papertip's own pages have none of. */
function foreignElements(page: Page): Promise<number> {
  return page.locator('#app').evaluate((app) => app.querySelectorAll('img, script, b').length);
}

interface Omnibox {
  onInputChanged: {
    dispatch(text: string, suggest: (all: { description: string }[]) => void): void;
  };
}
