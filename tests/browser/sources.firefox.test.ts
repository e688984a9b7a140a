import type { Page } from 'puppeteer-core';
import { FaultServer } from '../servers/fault-server';
import { expect, test } from './firefox-extension';
import { HOST, rss } from './sources-page';

/** What of the extension APIs runs in a page of the extension here. */
declare const browser: {
  permissions: { getAll(): Promise<{ origins: string[] }> };
  notifications: { getAll(): Promise<Record<string, object>> };
};

const text = (tab: Page, selector: string) =>
  tab.evaluate((what) => document.querySelector(what)?.textContent ?? '', selector);

/** Clicks like a hand: Firefox asks for permissions in the turn of a real click only. */
async function press(tab: Page, words: string): Promise<void> {
  const place = await tab.evaluate((wanted) => {
    const all = [...document.querySelectorAll<HTMLElement>('button, label')];
    const one = all.find((element) => element.textContent?.trim() === wanted);
    one?.scrollIntoView({ block: 'center' });
    const box = one?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, words);
  if (!place) throw new Error(`There is no “${words}” to press`);
  await tab.mouse.click(place.x, place.y);
}

test('a source is allowed, subscribed to, asked again, and tells of new papers', async ({
  tab,
  openExtensionPage,
  requests,
}) => {
  const server = new FaultServer();
  const url = `${await server.start(HOST)}lakes`;
  server.answer = (_, response) => response.end(rss('Lake papers', 'Lakes of Bavaria'));
  await openExtensionPage(tab, 'library.html#sources');
  await expect.poll(() => text(tab, '.sources-none')).toContain('There are no sources yet.');
  const origins = () => tab.evaluate(async () => (await browser.permissions.getAll()).origins);
  expect(await origins()).not.toContain(`http://${HOST}/*`);

  await tab.focus('#source-address');
  await tab.keyboard.type(url);
  await press(tab, 'Look at it');
  await expect.poll(() => text(tab, '.source-preview')).toContain('It has 1 paper: 1 new.');
  expect(await origins()).toContain(`http://${HOST}/*`);
  await press(tab, 'Subscribe and add 1 paper');
  await expect.poll(() => text(tab, '.source-status')).toContain('1 new paper came');

  await press(tab, 'Notify me');
  await expect
    .poll(() => tab.$eval('.source-notify input', (box) => (box as HTMLInputElement).checked))
    .toBe(true);
  server.answer = (_, response) =>
    response.end(rss('Lake papers', 'Lakes of Bavaria', 'Fish of Bavaria', 'Birds of Bavaria'));
  await press(tab, 'Check now');
  await expect.poll(() => text(tab, '.source-status')).toContain('2 new papers came');
  const notifications = () =>
    tab.evaluate(
      async () => Object.values(await browser.notifications.getAll()) as { title: string; message: string }[],
    );
  await expect
    .poll(notifications)
    .toMatchObject([
      { title: '2 new papers from Lake papers', message: 'Fish of Bavaria\nBirds of Bavaria' },
    ]);

  // Removed, nothing may be asked there any more.
  await press(tab, 'Remove');
  await expect.poll(() => text(tab, '.remove-source')).toContain('Keep its 3 papers');
  await press(tab, 'Remove its 3 papers, too');
  await expect.poll(() => text(tab, '.undo-notice')).toContain('Removed Lake papers.');
  await tab.click('.undo-notice [aria-label=Dismiss]');
  await expect.poll(origins).not.toContain(`http://${HOST}/*`);
  server.stop();
  const asked = requests.filter((one) => /^https?:/.test(one)).map((one) => new URL(one).host);
  expect([...new Set(asked)]).toEqual([new URL(url).host]);
});
