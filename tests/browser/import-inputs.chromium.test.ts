import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';
import { choose, contentsOf, counts, NOTHING, openImport, papersOf, problems } from './import-page';

test.afterEach(({ context, extensionUrl, stopWorker }) => emptyLibrary(context, extensionUrl, stopWorker));

const LONG = 'We light lanterns at sea and count the ships that see them. '.repeat(7);

/** Each under a name that says something else. */
const FORMATS: Record<string, string> = {
  'a.pdf': `new\n\nDaily Papers\n\nbyAK\n\nSep 9\n\nA Digest of Lanterns\n\n${LONG}\n`,
  'b.bib': JSON.stringify([
    { paper: { id: '2607.00001', title: 'A Daily Paper of Lanterns', summary: 'x' } },
  ]),
  'c.csv':
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2401.00001v1</id><title>An Atom of Lanterns</title></entry></feed>',
  'd.json':
    '<rss><channel><item><title>News of Lanterns</title><guid>oai:arXiv.org:2401.00002v1</guid></item></channel></rss>',
  'e.txt': '@misc{a, title={A {BibTeX} of Lanterns}}',
  'f.xml': 'TY  - JOUR\nTI  - A RIS of Lanterns\nER  - \n',
  'g.ris': JSON.stringify([
    { title: 'A CSL of Lanterns', 'container-title': 'Light', issued: { raw: '2020' } },
  ]),
  'h.csv': '{"title":"A Line of Lanterns"}\n{"title":"A Second Line of Lanterns"}\n',
  'no extension': '"Key","Item Type","Author","Title"\r\n"K","book","Moss, Ada","A Zotero of Lanterns"\r\n',
  'i.jpg': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: '1', title: 'A JSON Feed of Lanterns' }],
  }),
  'j.exe': 'Title;Year\nA Table of Lanterns;2020\n',
};

test('every format is recognised by its content, whatever the file is called', async ({
  page,
  context,
  extensionUrl,
}) => {
  await openImport(page, extensionUrl);
  await choose(page, FORMATS);
  await expect(page.getByRole('button', { name: 'Add 12 papers' })).toBeVisible();
  expect(await counts(page)).toMatchObject({ new: 12, unreadable: 0 });
  expect(await contentsOf(context, extensionUrl)).toMatchObject({ papers: [] });
  await page.getByRole('button', { name: 'Add 12 papers' }).click();
  await expect(page.getByText('12 papers added.')).toBeVisible();
  const { papers } = await contentsOf(context, extensionUrl);
  expect(papers.map(({ title }) => title).sort()).toEqual(
    [
      ...['A BibTeX of Lanterns', 'A CSL of Lanterns', 'A Daily Paper of Lanterns', 'A Digest of Lanterns'],
      ...['A JSON Feed of Lanterns', 'A Line of Lanterns', 'A RIS of Lanterns', 'A Second Line of Lanterns'],
      ...['A Table of Lanterns', 'A Zotero of Lanterns', 'An Atom of Lanterns', 'News of Lanterns'],
    ].sort(),
  );
});

test('files are dropped, wherever on the page', async ({ page, context, extensionUrl }, info) => {
  await openImport(page, extensionUrl);
  const files = ['e.txt', 'f.xml'].map((name) => info.outputPath(name));
  for (const file of files) await writeFile(file, FORMATS[file.split('/').at(-1) as string] as string);
  // As the system does it: the page gets a DataTransfer with files of the disk.
  const session = await context.newCDPSession(page);
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop', x: number, y: number) =>
    session.send('Input.dispatchDragEvent', {
      ...{ type, x, y },
      data: { items: [], files, dragOperationsMask: 1 },
    });
  const box = await page.locator('.drop-zone').boundingBox();
  const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 20];
  await drag('dragEnter', x, y);
  await drag('dragOver', x, y);
  await expect(page.locator('.drop-zone')).toHaveClass(/is-over/);
  await drag('drop', x, y);
  await expect(page.getByRole('heading', { name: '2 files' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add 2 papers' })).toBeVisible();
  // Elsewhere a browser would leave the page for the file.
  await drag('dragEnter', 5, 5);
  await drag('dragOver', 5, 5);
  await drag('drop', 5, 5);
  await expect(page.getByRole('button', { name: 'Add 2 papers' })).toBeVisible();
  await page.getByRole('button', { name: 'Add nothing' }).click();
  await drag('dragEnter', 5, 5);
  await drag('dragOver', 5, 5);
  await drag('drop', 5, 5);
  await expect(page.getByRole('button', { name: 'Add 2 papers' })).toBeVisible();
  await page.getByRole('button', { name: 'Add nothing' }).click();
  await page.getByRole('link', { name: 'Papers' }).click();
  await drag('dragEnter', 300, 300);
  await drag('dragOver', 300, 300);
  await expect(page.getByText('Drop to import')).toBeVisible();
  await drag('drop', 300, 300);
  await expect(page.getByRole('button', { name: 'Add 2 papers' })).toBeVisible();
  await expect(page.getByText('Drop to import')).toHaveCount(0);
});

test('what is looked at or under way is still there when one comes back to it', async ({
  page,
  extensionUrl,
}) => {
  const go = (section: string) => page.getByRole('link', { name: section, exact: true }).click();
  await openImport(page, extensionUrl);
  await choose(page, { 'otters.jsonl': papersOf('otter', 3000) });
  await go('Papers');
  await expect(page.getByRole('listbox', { name: 'Papers' })).toBeVisible();
  await go('Import');
  const add = page.getByRole('button', { name: 'Add 3,000 papers' });
  await add.click({ timeout: 15_000 });
  await go('Settings');
  await go('Import');
  await expect(page.getByText('3,000 papers added.')).toBeVisible({ timeout: 15_000 });
  await go('Papers');
  await go('Import');
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
});

test('text is pasted', async ({ page, extensionUrl }) => {
  await openImport(page, extensionUrl);
  await page.getByLabel('Or paste text').fill(FORMATS['a.pdf'] as string);
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.getByRole('heading', { name: 'Pasted: new' })).toBeVisible();
  await page.getByRole('button', { name: 'Add 1 paper' }).click();
  await page.getByRole('button', { name: 'Show them' }).click();
  await expect(page.getByRole('option', { name: /A Digest of Lanterns/ })).toBeVisible();
});

test('a text too long to be shown is read as it is pasted; files are, too', async ({
  page,
  extensionUrl,
}) => {
  await openImport(page, extensionUrl);
  const paste = (text: string, isFile: boolean) =>
    page.getByLabel('Or paste text').evaluate(
      (field, [content, asFile]) => {
        const clipboardData = new DataTransfer();
        if (asFile) clipboardData.items.add(new File([content], 'pasted.jsonl'));
        else clipboardData.setData('text/plain', content);
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      [text, isFile] as const,
    );
  await paste(papersOf('lantern', 4000), false);
  await expect(page.getByRole('button', { name: 'Add 4,000 papers' })).toBeVisible({ timeout: 15_000 });
  await page.getByRole('button', { name: 'Add nothing' }).click();
  await paste(papersOf('moth', 2), true);
  await expect(page.getByRole('heading', { name: 'pasted.jsonl' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add 2 papers' })).toBeVisible();
});

test('a preview says of each unreadable record where it is and why; all of them can be saved', async ({
  page,
  context,
  extensionUrl,
}) => {
  await openImport(page, extensionUrl);
  const bad = Array.from({ length: 250 }, (_, i) => `{"title": ${i}}`).join('\n');
  await choose(page, {
    'refs.bib': '@misc{a, title={A}}\n@misc{b, year=2020}\n@misc{c, title={C',
    'papers.jsonl': `${papersOf('lantern', 2)}\n${bad}\n{"title":"cut o`,
  });
  await expect(page.getByText('refs.bib, line 2, title: there is no title.')).toBeVisible();
  await expect(
    page.getByText("refs.bib, line 3: the entry's brackets do not match; it is skipped."),
  ).toBeVisible();
  await expect(page.getByText('papers.jsonl, line 3, title: the title is not a text.')).toBeVisible();
  expect(await counts(page)).toMatchObject({ new: 3, unreadable: 253 });
  await expect(problems(page)).toHaveCount(200);
  await expect(page.getByText('The first 200 are listed here.')).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save the whole list' }).click();
  const lines = readFileSync(await (await saving).path(), 'utf8')
    .trim()
    .split('\n');
  expect(lines).toHaveLength(253);
  expect(lines.at(-1)).toBe('papers.jsonl, line 253: the record ends before it is complete.');
  await page.getByRole('button', { name: 'Add nothing' }).click();
  await expect.poll(() => contentsOf(context, extensionUrl)).toEqual(NOTHING);
});
