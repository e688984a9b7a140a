import { findViolations } from './axe';
import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';
import { choose, counts, openImport } from './import-page';

test.afterEach(({ context, extensionUrl, stopWorker }) => emptyLibrary(context, extensionUrl, stopWorker));

const TITLE = 'Lanterns of the Far North';

test('one paper of two sources has the best of both, and says which repository is from where', async ({
  page,
  context,
  extensionUrl,
  serve,
  hover,
  card,
  painted,
}) => {
  await openImport(page, extensionUrl);
  await choose(page, {
    'refs.bib': `@misc{a, title={${TITLE}}, author={Ost, Ada}, eprint={2401.01234}, url={https://github.com/ost/lanterns}}`,
    'feed.json': JSON.stringify([
      {
        ...{
          title: 'LANTERNS of the far north',
          abstract: 'We light them.',
          authors: ['A. Ost'],
          year: 2024,
        },
        urls: ['https://gitlab.com/west/lanterns', 'https://github.com/ost/lanterns'],
      },
    ]),
  });
  expect(await counts(page)).toMatchObject({ new: 1, repeated: 1 });
  await page.getByRole('button', { name: 'Add 1 paper' }).click();
  await page.getByText('1 paper added.').waitFor();
  await page.goto(extensionUrl('library.html#q=title%3Alanterns'));
  await page.getByRole('option').filter({ hasText: TITLE }).click();
  const pane = page.locator('.library-paper');
  await expect(pane.getByText('We light them.')).toBeVisible();
  await expect(pane.getByRole('link', { name: 'Code: ost/lanterns' })).toBeVisible();
  await expect(pane.getByRole('link', { name: 'Code: west/lanterns' })).toBeVisible();
  await expect(pane.locator('.paper-footer')).toContainText(/refs\.bib, .* · feed\.json, /);
  await expect(pane.locator('.paper-footer')).toContainText('Links: west/lanterns from feed.json');
  const web = await context.newPage();
  await web.goto(await serve('<p><a href="https://gitlab.com/west/lanterns">the code</a>'));
  await expect.poll(() => painted(web)).toEqual(['the code']);
  await hover(web, 'the code');
  expect(await card.waitForOpen(web)).toContain('Links: west/lanterns from feed.json');
  await web.close();
});

test('papers of one title stay apart, and each leads to the other', async ({ page, extensionUrl }) => {
  await openImport(page, extensionUrl);
  const of = (key: string, author: string, year: number) =>
    `@misc{${key}, title={Introduction to Lanterns}, author={${author}}, year={${year}}, abstract={By ${author}.}}`;
  await choose(page, { 'refs.bib': [of('a', 'Ada Ost', 2019), of('b', 'Bo West', 2001)].join('\n') });
  await expect(page.getByText('Of the same title as another paper: 1')).toBeVisible();
  await page.getByRole('button', { name: 'Add 2 papers' }).click();
  await page.getByRole('button', { name: 'Show them' }).click();
  const rows = page.getByRole('listbox', { name: 'Papers' }).getByRole('option');
  await expect(rows).toHaveCount(2);
  for (const i of [0, 1]) await expect(rows.nth(i)).toContainText('another paper has this title');
  await rows.filter({ hasText: 'Ada Ost' }).click();
  const pane = page.locator('.library-paper');
  await expect(pane.getByText('By Ada Ost.')).toBeVisible();
  await expect(pane.getByText('Another paper has this title: ')).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await pane.getByRole('button', { name: '2001, Bo West' }).click();
  await expect(pane.getByText('By Bo West.')).toBeVisible();
  await expect(pane.getByRole('button', { name: '2019, Ada Ost' })).toBeVisible();
  await pane.getByRole('button', { name: 'Back' }).click();
  await expect(pane.getByText('By Ada Ost.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`all that an import may show is accessible, ${colorScheme}`, async ({ page, extensionUrl }) => {
    await page.emulateMedia({ colorScheme });
    await openImport(page, extensionUrl);
    const line = (title: unknown, more = {}) => JSON.stringify({ title, ...more });
    const lines = [
      line(TITLE, { authors: ['Ada Ost'] }),
      line(TITLE, { authors: ['Bo West'] }),
      line('Zero-Shot Tokenizer Transfer', { year: 2024 }),
      line('Moths', { abstract: 5 }),
      ...Array.from({ length: 201 }, () => line(1)),
    ];
    await choose(page, { 'papers.jsonl': lines.join('\n') });
    await page.getByRole('link', { name: 'Save the whole list' }).waitFor();
    for (const summary of await page.locator('summary').all())
      if (!(await summary.evaluate((one) => (one.parentElement as HTMLDetailsElement).open)))
        await summary.click();
    await expect(page.locator('details[open]')).toHaveCount(5);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add 4 papers' }).click();
    await page.getByRole('button', { name: 'Take back papers.jsonl' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
