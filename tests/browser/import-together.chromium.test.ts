import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';
import { choose, contentsOf, openImport, papersOf } from './import-page';

test.afterEach(({ context, extensionUrl, stopWorker }) => emptyLibrary(context, extensionUrl, stopWorker));

test('two tabs import at once: both are whole, nothing is there twice, and each can be taken back', async ({
  context,
  extensionUrl,
}) => {
  test.slow();
  // A hundred papers are in both.
  const files = { 'otters.jsonl': papersOf('otter', 600), 'more.jsonl': papersOf('otter', 100) };
  files['more.jsonl'] += `\n${papersOf('badger', 500)}`;
  const [one, other] = await Promise.all(
    Object.entries(files).map(async ([name, text]) => {
      const page = await context.newPage();
      await openImport(page, extensionUrl);
      await choose(page, { [name]: text });
      await page.getByRole('button', { name: 'Add 600 papers' }).waitFor({ timeout: 15_000 });
      return page;
    }),
  );
  if (!one || !other) throw new Error('There are two tabs.');
  const end = /^[\d,]+ papers added\.$/;
  await Promise.all(
    [one, other].map(async (page) => {
      await page.getByRole('button', { name: 'Add 600 papers' }).click();
      // Whoever comes second is shown what has changed, and asked once more.
      const again = page.getByRole('button', { name: 'Add 500 papers' });
      await page.getByText(end).or(again).waitFor({ timeout: 20_000 });
      if (await again.isVisible()) await again.click();
      await expect(page.getByText(end)).toBeVisible({ timeout: 20_000 });
    }),
  );
  const { papers, imports } = await contentsOf(context, extensionUrl);
  expect(papers).toHaveLength(1100);
  expect(new Set(papers.map(({ title }) => title)).size).toBe(1100);
  expect(imports.map(({ state }) => state)).toEqual(['done', 'done']);
  // The last one first, from the other tab.
  for (const page of [other, one]) {
    await page.reload();
    await page
      .getByRole('button', { name: /^Take back / })
      .first()
      .click();
    await expect(page.getByText('The import was taken back.')).toBeVisible({ timeout: 20_000 });
  }
  expect((await contentsOf(context, extensionUrl)).papers).toEqual([]);
});
