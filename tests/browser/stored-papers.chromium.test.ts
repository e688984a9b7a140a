import type { Page } from '@playwright/test';
import type { Paper } from '../../src/core/paper';
import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';

/** Papers of a test's own: what is added stays in the profile. */
const made = (word: string, count: number): Paper[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `${word}${i}`,
    title: `${word} paper number ${i}`,
    abstract: `This is about the ${word} and how it lives, chapter ${i % 50}.`,
    links: [],
    appearances: [{ digest: 'Test', date: 'Jan 1, 2024' }],
    source: {},
  }));

interface Answer {
  ok: boolean;
  value: { indexed: number; total: number };
}

/** From a page of the extension, as an import does it. */
const call = (page: Page, papertip: string, args: object) =>
  page.evaluate(
    (request) =>
      (
        globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: object): Promise<Answer> } };
        }
      ).chrome.runtime.sendMessage(request),
    { papertip, args },
  );

const isIndexed = async (page: Page) => {
  const { value } = await call(page, 'libraryState', {});
  return value.total > 0 && value.indexed === value.total;
};

test.afterEach(({ context, extensionUrl, stopWorker }) => emptyLibrary(context, extensionUrl, stopWorker));

test('what is added is searched with the digest, also by a worker that has just been woken', async ({
  openPopup,
  stopWorker,
}) => {
  const popup = await openPopup();
  expect(await call(popup, 'addPapers', { papers: made('axolotl', 300) })).toEqual({ ok: true, value: true });
  await expect.poll(() => isIndexed(popup)).toBe(true);
  await popup.getByRole('combobox').fill('axolotl lives');
  await expect(popup.getByRole('option').first()).toContainText('axolotl paper');
  await stopWorker();
  await popup.getByRole('combobox').fill('axolotl paper number 77');
  await expect(popup.getByRole('option').first()).toContainText('axolotl paper number 77');
  await popup.bringToFront();
  await popup.getByRole('option').first().click();
  await expect(popup.getByRole('heading', { name: 'axolotl paper number 77' })).toBeVisible();
  await popup.getByRole('combobox').fill('keyformer');
  await expect(popup.getByRole('option').first()).toContainText('Keyformer');
  await popup.getByRole('combobox').fill('axolotl year:2024');
  await expect(popup.getByRole('option')).toHaveCount(20);
});

test('where the browser clears what was added, a running worker begins anew', async ({ openPopup }) => {
  const popup = await openPopup();
  await call(popup, 'addPapers', { papers: made('axolotl', 3) });
  await expect.poll(() => isIndexed(popup)).toBe(true);
  await popup.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('papertip').onsuccess = resolve;
      }),
  );
  await popup.getByRole('combobox').fill('keyformer');
  await expect(popup.getByRole('option').first()).toContainText('Keyformer');
  expect(await call(popup, 'libraryState', {})).toMatchObject({ ok: true, value: { papers: 79, total: 0 } });
  expect(await call(popup, 'addPapers', { papers: made('badger', 3) })).toEqual({ ok: true, value: true });
  await popup.getByRole('combobox').fill('badger number 2');
  await expect(popup.getByRole('option').first()).toContainText('badger paper number 2');
});

test('a worker that is stopped while it indexes goes on when it is woken', async ({
  openPopup,
  stopWorker,
}) => {
  const popup = await openPopup();
  for (let i = 0; i < 4; i++) await call(popup, 'addPapers', { papers: made(`${'bcde'[i]}adger`, 1000) });
  await stopWorker();
  await call(popup, 'libraryState', {});
  await stopWorker();
  await expect.poll(() => isIndexed(popup), { timeout: 20_000 }).toBe(true);
  for (const word of ['badger', 'cadger', 'dadger', 'eadger']) {
    await popup.getByRole('combobox').fill(`${word} number 999`);
    await expect(popup.getByRole('option').first()).toContainText(`${word} paper number 999`);
  }
});

test('two pages add papers at once', async ({ openPopup, context, extensionUrl }) => {
  const popup = await openPopup();
  await expect(popup.getByText('79 papers, offline')).toBeVisible();
  const other = await context.newPage();
  await other.goto(extensionUrl('popup.html'));
  await Promise.all(
    [popup, other].map(async (page, p) => {
      for (let i = 0; i < 3; i++)
        await call(page, 'addPapers', { papers: made(`${'bcdefg'[2 * i + p]}arracuda`, 1000) });
    }),
  );
  await other.reload();
  await expect(other.getByText('6,079 papers, offline')).toBeVisible({ timeout: 20_000 });
  for (const word of ['barracuda', 'carracuda', 'garracuda']) {
    await other.getByRole('combobox').fill(`${word} paper number 998`);
    await expect(other.getByRole('option').first()).toContainText(`${word} paper number 998`);
  }
  await other.close();
});

test('the popup tells how far new papers have come', async ({ openPopup, context, extensionUrl }) => {
  const popup = await openPopup();
  const holder = await context.newPage();
  await holder.goto(extensionUrl('popup.html'));
  // Who asks for the lock gets it in turn: this page, the papers, this page again, and only then the index.
  const release = await holder.evaluateHandle(() => {
    const releases: (() => void)[] = [];
    const hold = () =>
      navigator.locks.request(
        'papertip-library',
        () => new Promise<void>((resolve) => releases.push(resolve)),
      );
    hold();
    return () => {
      hold();
      return new Promise<void>((resolve) => setTimeout(() => resolve(releases.shift()?.()), 200));
    };
  });
  const added = call(popup, 'addPapers', { papers: made('ermine', 500) });
  await popup.waitForTimeout(300);
  await release.evaluate((next) => next());
  await added;
  await popup.reload();
  await expect(popup.getByText('579 papers, 0 % ready for search')).toBeVisible();
  await holder.close();
  await expect(popup.getByText('579 papers, offline')).toBeVisible({ timeout: 15_000 });
});

test('what is added is recognised on pages, also by a worker that has just been woken', async ({
  openPopup,
  stopWorker,
  page,
  serve,
  painted,
  hover,
  card,
}) => {
  const popup = await openPopup();
  const [octopus, ...others] = made('octopus', 1000) as [Paper, ...Paper[]];
  const title = 'OctoNet: How Octopuses Count Shells in Murky Water';
  const key = 'github.com/sea/octonet';
  const links = [{ kind: 'code' as const, url: `https://${key}`, label: 'sea/octonet', key }];
  await call(popup, 'addPapers', { papers: [{ ...octopus, title, links }, ...others] });
  await expect.poll(() => isIndexed(popup)).toBe(true);
  await popup.close();
  await stopWorker();
  const short = 'How Octopuses Count Shells in Murky Water';
  await page.goto(
    await serve(
      `<ul><li>${title}<li>${short}, 2024<li><a href="https://${key}">the code</a><li>OctoNet counts<li>Zero-Shot Tokenizer Transfer</ul>`,
    ),
  );
  const all = [title, short, 'Zero-Shot Tokenizer Transfer', 'the code'];
  await expect.poll(async () => (await painted(page)).sort()).toEqual(all.sort());
  await expect.poll(() => painted(page, 'papertip-name')).toEqual(['OctoNet']);
  await stopWorker();
  await hover(page, 'the code');
  const text = await card.waitForOpen(page);
  expect(text).toContain(title);
  expect(text).toContain('chapter 0');
});

test('what is no paper is turned down whole', async ({ openPopup }) => {
  const popup = await openPopup();
  const [good] = made('fossa', 1);
  for (const bad of [
    { ...good, title: '' },
    { ...good, extra: 1 },
    { ...good, links: 'x' },
    { ...good, id: '__proto__' },
  ])
    expect(await call(popup, 'addPapers', { papers: [good, bad] })).toMatchObject({ ok: false });
  await popup.getByRole('combobox').fill('fossa ');
  await expect(popup.getByRole('heading', { name: /^Nothing matches/ })).toBeVisible();
});
