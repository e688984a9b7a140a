import type { Page } from '@playwright/test';
import { FaultServer } from '../servers/fault-server';
import { findViolations } from './axe';
import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';
import { dueIn, forgetAlarms, HOST, lookAt, rss, sourceItem, subscribe } from './sources-page';

const FEED = rss('Lake papers', 'Lakes of Bavaria', 'Rivers of Bavaria');

let server: FaultServer;
let url: string;
test.beforeEach(async ({ allowHosts }) => {
  server = new FaultServer();
  url = `${await server.start(HOST)}lakes`;
  server.answer = (_, response) => response.writeHead(200, { etag: '"1"' }).end(FEED);
  await allowHosts(HOST);
});
test.afterEach(async ({ context, extensionUrl, stopWorker }) => {
  server.stop();
  await emptyLibrary(context, extensionUrl, stopWorker);
  await forgetAlarms(context, extensionUrl);
});

const count = (page: Page) => page.locator('.list-count [role=status]');
const rows = (page: Page) => page.getByRole('listbox', { name: 'Papers' }).getByRole('option');

test('an address is looked at first; subscribed to, its papers are in the library, and nobody else was asked', async ({
  page,
  extensionUrl,
  requests,
  openPopup,
}) => {
  await page.goto(extensionUrl('library.html#sources'));
  await expect(page.getByText('There are no sources yet.')).toBeVisible();
  await lookAt(page, url);
  await expect(page.getByText('It has 2 papers: 2 new.')).toBeVisible();
  await expect(page.getByText('Rivers of Bavaria')).toBeVisible();
  await page.getByRole('button', { name: 'Leave it' }).click();
  await page.getByRole('link', { name: 'Papers' }).click();
  await expect(count(page)).toContainText('79 papers');
  await page.goBack();
  await lookAt(page, url);
  await page.getByLabel('Name').fill('My lakes');
  await page.getByRole('button', { name: 'Subscribe and add 2 papers' }).click();
  await expect(sourceItem(page, 'My lakes')).toContainText('2 new papers came');
  await sourceItem(page, 'My lakes').getByRole('button', { name: 'Show its papers' }).click();
  await expect(count(page)).toContainText('2 papers found');
  // One has just looked at them.
  await expect(page.locator('.browse-new')).toHaveCount(0);
  const popup = await openPopup();
  await expect(popup.getByRole('group', { name: 'My lakes' })).toBeVisible();
  await expect(popup.getByText('New since you last looked')).toHaveCount(0);
  const asked = requests.filter((one) => /^http/.test(one));
  expect([...new Set(asked.map((one) => new URL(one).host))]).toEqual([new URL(url).host]);
  expect(server.asked.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
});

test('the browser is asked for the one server; without its permission nothing is asked', async ({
  page,
  extensionUrl,
  requests,
}) => {
  await page.addInitScript(() => {
    const asked: object[] = [];
    Object.assign(window, { asked });
    // The user says no.
    const request = async (what: object) => asked.push(what) < 0;
    const { browser } = globalThis as unknown as { browser: { permissions: object } };
    Object.assign(browser.permissions, { request });
  });
  await page.goto(extensionUrl('library.html#sources'));
  await page.getByRole('button', { name: 'Hugging Face Daily Papers' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'Nothing was asked: without your permission Papertip does not ask huggingface.co.',
  );
  await lookAt(page, 'cs.CL');
  await expect(page.getByRole('alert')).toContainText('rss.arxiv.org');
  await lookAt(page, 'not an address');
  await expect(page.getByRole('alert')).toHaveText('This is not a web address.');
  expect(await page.evaluate(() => (window as unknown as { asked: object[] }).asked)).toEqual([
    { origins: ['https://huggingface.co/*'] },
    { origins: ['https://rss.arxiv.org/*'] },
  ]);
  expect(requests.filter((one) => /^http/.test(one))).toEqual([]);
});

test('new papers come by themselves, are quietly counted, and stay new until one looks', async ({
  page,
  extensionUrl,
  openPopup,
  stopWorker,
}) => {
  await page.goto(extensionUrl('library.html#sources'));
  await subscribe(page, url, 'Lake papers', 2);
  server.answer = ({ headers }, response) =>
    headers['if-none-match'] === '"1"'
      ? response
          .writeHead(200, { etag: '"2"' })
          .end(rss('Lake papers', 'Fish of Bavaria', 'Lakes of Bavaria'))
      : response.writeHead(304).end();
  await dueIn(page, 1500);
  // The browser wakes it when it is time.
  await stopWorker();
  await expect(sourceItem(page, 'Lake papers')).toContainText('1 new paper came', { timeout: 15_000 });
  expect(server.asked.at(-1)?.headers['if-none-match']).toBe('"1"');

  const popup = await openPopup();
  const fresh = popup.getByRole('group', { name: 'New since you last looked: 1' });
  await expect(fresh.getByRole('option')).toContainText('Fish of Bavaria');
  await expect(popup.getByRole('button', { name: '1 new', exact: true })).toBeVisible();

  await page.goto(extensionUrl('library.html#q=is:new'));
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toContainText('New');
  await page.getByRole('button', { name: 'Mark all as seen' }).click();
  await expect(page.getByText('Nothing new since you last looked')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(1);
  await rows(page).first().click();
  await expect(page.getByRole('heading', { level: 2, name: 'Fish of Bavaria' })).toBeVisible();
  await popup.reload();
  await popup.getByRole('combobox').waitFor();
  await expect(popup.getByRole('group', { name: 'Lake papers' }).first()).toBeVisible();
  await expect(popup.getByText('New since you last looked')).toHaveCount(0);
});

test('without a source there is no alarm; paused or removed, a source is not asked', async ({
  page,
  extensionUrl,
  serviceWorker,
}) => {
  const alarms = () =>
    serviceWorker.evaluate(async () => {
      const { alarms } = (globalThis as unknown as { chrome: { alarms: { getAll(): Promise<object[]> } } })
        .chrome;
      return (await alarms.getAll()).length;
    });
  await page.goto(extensionUrl('library.html#sources'));
  expect(await alarms()).toBe(0);
  await subscribe(page, url, 'Lake papers', 2);
  await expect.poll(alarms).toBe(1);
  const item = sourceItem(page, 'Lake papers');
  await item.getByRole('button', { name: 'Pause' }).click();
  await expect(item).toContainText('Paused: it is not asked.');
  await expect.poll(alarms).toBe(0);
  server.answer = (_, response) => response.writeHead(304).end();
  await dueIn(page, -1000);
  await page.waitForTimeout(500);
  expect(server.asked).toHaveLength(1);
  await item.getByRole('button', { name: 'Resume' }).click();
  // What was missed is asked for at once.
  await expect.poll(() => server.asked.length).toBe(2);
  await item.getByLabel('Asked').selectOption('once a week');
  await expect(item).toContainText(/Next on \w/);
  await expect.poll(alarms).toBe(1);
  await item.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('button', { name: 'Keep its 2 papers' }).click();
  await expect(page.getByText('Removed Lake papers.')).toBeVisible();
  await expect.poll(alarms).toBe(0);
});

test('a removed source takes its papers along, but not what one keeps, and comes back with them', async ({
  page,
  extensionUrl,
}) => {
  await page.goto(extensionUrl('library.html#sources'));
  await subscribe(page, url, 'Lake papers', 2);
  await page.goto(extensionUrl('library.html#q=rivers+bavaria'));
  await rows(page).filter({ hasText: 'Rivers of Bavaria' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Sources' }).click();
  const item = sourceItem(page, 'Lake papers');
  await item.getByRole('button', { name: 'Remove' }).click();
  await expect(item).toContainText('1 paper of it stays in any case');
  await page.keyboard.press('Escape');
  await expect(item.getByRole('button', { name: 'Remove', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await item.getByRole('button', { name: 'Remove its 1 paper, too' }).click();
  await expect(item).toHaveCount(0);
  await page.getByRole('link', { name: 'Papers' }).click();
  await expect(count(page)).toContainText('80 papers');
  await page.goBack();
  // The way back is gone with the section that offered it; what is done now is another removal.
  await subscribe(page, url, 'Lake papers', 1);
  await item.getByRole('button', { name: 'Remove' }).click();
  await item.getByRole('button', { name: 'Remove its 1 paper, too' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(item).toBeVisible();
  await page.getByRole('link', { name: 'Papers' }).click();
  await expect(count(page)).toContainText('81 papers');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`sources are accessible, ${colorScheme}`, async ({ page, extensionUrl, openPopup }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(extensionUrl('library.html#sources'));
    await page.getByText('There are no sources yet.').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await lookAt(page, url);
    await page.getByRole('button', { name: /^Subscribe/ }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Subscribe/ }).click();
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('button', { name: 'Keep its 2 papers' }).waitFor();
    server.answer = (_, response) => response.writeHead(503).end();
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(sourceItem(page, 'Lake papers')).toContainText('Next try');
    expect(await findViolations(page)).toEqual([]);
    server.answer = (_, response) => response.writeHead(200).end(rss('Lake papers', 'Fish of Bavaria'));
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(sourceItem(page, 'Lake papers')).toContainText('1 new paper came');
    const popup = await openPopup();
    await popup.emulateMedia({ colorScheme });
    await popup.getByText('New since you last looked: 1').waitFor();
    expect(await findViolations(popup)).toEqual([]);
  });
}
