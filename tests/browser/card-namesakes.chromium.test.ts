import { addPapers, ownPaper } from './add-papers';
import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';

test.afterEach(({ context, extensionUrl, stopWorker }) => emptyLibrary(context, extensionUrl, stopWorker));

test('sixty papers of one title: ten to choose from, and more on demand', async ({
  page,
  serve,
  hover,
  card,
  painted,
  openPopup,
}) => {
  const title = 'Annual Report of the Otter Society of the North';
  const popup = await openPopup();
  await addPapers(
    popup,
    Array.from({ length: 60 }, (_, i) => ownPaper(9000 + i, { title, authors: [`Ada Ost ${i}`] })),
  );
  await popup.close();
  await page.goto(await serve(`<p style="margin: 100px; width: 500px">${title}</p>`));
  await expect.poll(() => painted(page)).toEqual([title]);
  await hover(page, title);
  await expect.poll(() => card.text(page)).toMatch(/60\s+papers fit here/);
  const choices = async () =>
    (await card.axTree(page))?.filter(({ role, name }) => role === 'button' && name.startsWith(title)).length;
  expect(await choices()).toBe(10);
  await card.click(page, '50 more');
  await expect.poll(choices).toBe(20);
});
