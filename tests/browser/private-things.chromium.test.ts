import type { Page } from '@playwright/test';
import { oldLibrary, writeOldDatabase } from '../library/store/old-library';
import { findViolations } from './axe';
import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';
import { getLocal, makeDatabase, putLocal } from './local-values';

const TITLE = 'Zero-Shot Tokenizer Transfer';
const HTML = `<!doctype html><title>News</title><p>On ${TITLE}.</p>`;

declare const chrome: {
  storage: { local: { set(items: object): Promise<void>; get(keys: null): Promise<object> } };
};

test.afterEach(async ({ context, extensionUrl, stopWorker, serviceWorker }) => {
  await putLocal(serviceWorker, 'history');
  await emptyLibrary(context, extensionUrl, stopWorker);
});

/** Runs an expression where the content script of a page runs. */
async function inContentScript(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  let contextId = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) contextId = context.id;
  });
  await session.send('Runtime.enable');
  await expect.poll(() => contextId).not.toBe(0);
  const { result } = await session.send('Runtime.evaluate', {
    ...{ expression, contextId, awaitPromise: true, returnByValue: true },
  });
  await session.detach();
  return result.value;
}

const said = (work: string) => `Promise.resolve().then(() => ${work}).then(JSON.stringify, String)`;
const ask = (name: string, args: object) =>
  said(`chrome.runtime.sendMessage(${JSON.stringify({ papertip: name, args })})`);

test('a content script reaches nothing private, and changes nothing', async ({
  page,
  serve,
  painted,
  change,
  serviceWorker,
}) => {
  await change({ offSites: ['secret.example'], highlight: 'wash' });
  await putLocal(serviceWorker, 'history', { isOn: true, visits: [] });
  await page.goto(await serve(HTML));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  expect(await serviceWorker.evaluate(() => chrome.storage.local.get(null))).toEqual({});
  for (const area of ['local', 'session'])
    for (const work of ['get(null)', 'set({ settings: { toolbarOnly: true }, history: {} })'])
      expect(await inContentScript(page, said(`chrome.storage.${area}.${work}`))).toMatch(
        /not allowed|undefined/,
      );
  expect(await inContentScript(page, said('indexedDB.databases()'))).toBe('[]');
  const state = (await inContentScript(page, ask('pageState', {}))) as string;
  expect(JSON.parse(state)).toEqual({
    ok: true,
    value: {
      settings: { highlight: 'wash', cards: 'hover', cardKey: 'Alt', cardDelay: 350 },
      rejections: expect.any(String),
    },
  });
  for (const [name, args] of [
    ['saveSettings', { settings: {} }],
    ['kept', { ids: ['a'] }],
    ['putRejections', { rejections: [] }],
    ['removePapers', { ids: ['a'], name: 'x' }],
    ['browse', { query: '', from: 0, count: 9 }],
  ] as const)
    expect(await inContentScript(page, ask(name, args))).toContain('A web page may not call');
  expect(await getLocal(serviceWorker, 'settings')).toMatchObject({ highlight: 'wash' });
});

test('a card that is looked at for a second is a visit, once a page', async ({
  page,
  serve,
  hover,
  card,
  context,
  extensionUrl,
  serviceWorker,
}) => {
  await makeDatabase(context, extensionUrl('manifest.json'));
  await putLocal(serviceWorker, 'history', { isOn: true, visits: [] });
  const history = () => getLocal(serviceWorker, 'history') as Promise<{ visits: { at: string }[] }>;
  await page.goto(await serve(`${HTML}<p style="margin-top:400px">Some words more.`));
  const look = async () => {
    await page.mouse.move(5, 500);
    await hover(page, TITLE);
    await card.waitForOpen(page);
  };
  await look();
  await page.keyboard.press('Escape');
  await card.waitForClosed(page);
  await look();
  await expect.poll(history).toMatchObject({ visits: [{}] });
  const [first] = (await history()).visits;
  await page.keyboard.press('Escape');
  await card.waitForClosed(page);
  await look();
  // Longer than a visit takes.
  await page.waitForTimeout(1500);
  expect((await history()).visits).toEqual([first]);
});

test('a library of an earlier version is there after the update, with everything in it', async ({
  page,
  context,
  extensionUrl,
  stopWorker,
  serve,
  painted,
  serviceWorker,
}) => {
  await emptyLibrary(context, extensionUrl, stopWorker);
  await page.goto(extensionUrl('manifest.json'));
  await page.evaluate(writeOldDatabase as (old: object) => Promise<void>, oldLibrary as object);
  await page.evaluate((local) => chrome.storage.local.set(local), oldLibrary.local);

  await page.goto(extensionUrl('library.html'));
  await expect(page.locator('.list-count [role=status]')).toContainText('83 papers');
  await expect(page.getByRole('button', { name: /to cite 1/ })).toBeVisible();
  await page.goto(extensionUrl('library.html#history'));
  await expect(page.getByLabel('Remember papers')).toBeChecked();
  await expect(page.getByRole('button', { name: TITLE, exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sand Dunes and Their Shapes', exact: true })).toBeVisible();
  await page.goto(extensionUrl('library.html#settings'));
  await expect(page.getByRole('radio', { name: /faint wash/ })).toBeChecked();
  await expect(page.getByText('off.example')).toBeVisible();
  await expect(page.getByText('The deep lakes of Bavaria')).toBeVisible();
  await page.goto(extensionUrl('library.html#sources'));
  await expect(page.getByRole('listitem', { name: 'Lake papers' })).toBeVisible();
  expect(await page.evaluate(() => chrome.storage.local.get(null))).toEqual({});
  expect(await getLocal(serviceWorker, 'rejections')).toHaveLength(2);
  await page.goto(await serve('<p>On Sand Dunes and Their Shapes.'));
  await expect.poll(() => painted(page, 'papertip-wash')).toEqual(['Sand Dunes and Their Shapes']);
});

test('a library of a newer version is refused in words; the bundled papers are there', async ({
  page,
  context,
  extensionUrl,
  stopWorker,
  openPopup,
  serve,
  painted,
}) => {
  await emptyLibrary(context, extensionUrl, stopWorker);
  await page.goto(extensionUrl('manifest.json'));
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('papertip', 99);
        opening.onupgradeneeded = () => opening.result.createObjectStore('later');
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await page.goto(await serve(HTML));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  const words =
    /A newer Papertip has written your library\. Update Papertip to open it; nothing was changed\./;
  const popup = await openPopup(page);
  await expect(popup.getByRole('alert').filter({ hasText: words })).toBeVisible();
  await popup.getByRole('combobox').fill(TITLE);
  await expect(popup.getByRole('option').first()).toContainText(TITLE);
  expect(await findViolations(popup)).toEqual([]);
  await page.goto(extensionUrl('library.html'));
  await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
  await expect(page.locator('.list-count [role=status]')).toContainText('79 papers');
  await page.screenshot({ path: 'test-results/newer-library.png' });
  expect(await findViolations(page)).toEqual([]);
  const versions = await page.evaluate(async () =>
    (await indexedDB.databases()).map(({ version }) => version),
  );
  expect(versions).toEqual([99]);
});
