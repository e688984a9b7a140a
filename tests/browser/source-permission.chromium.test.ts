import type { BrowserContext } from '@playwright/test';
import { FaultServer } from '../servers/fault-server';
import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';
import { contentsOf } from './import-page';
import { forgetAlarms, HOST, rss, sourceItem, subscribe } from './sources-page';

/** In chrome://extensions. */
declare const chrome: {
  developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
};

test.afterEach(async ({ context, extensionUrl, stopWorker }) => {
  await emptyLibrary(context, extensionUrl, stopWorker);
  await forgetAlarms(context, extensionUrl);
});

/** As a user does who lets the extension read chosen sites only, and chooses none. */
async function forbidHosts(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (id) =>
      chrome.developerPrivate.updateExtensionConfiguration({
        extensionId: id,
        hostAccess: 'ON_SPECIFIC_SITES',
      }),
    extensionId,
  );
  await page.close();
}

test('a source whose server the browser closes amid a poll says so, keeps what was there, and goes on when it may', async ({
  page,
  context,
  extensionUrl,
  extensionId,
  allowHosts,
}) => {
  const server = new FaultServer();
  const url = `${await server.start(HOST)}lakes`;
  const titles = ['Lakes of Bavaria'];
  server.answer = (_, response) => response.end(rss('Lake papers', ...titles));
  await allowHosts(HOST);
  await page.goto(extensionUrl('library.html#sources'));
  await subscribe(page, url, 'Lake papers', 1);
  const item = sourceItem(page, 'Lake papers');
  const check = item.getByRole('button', { name: 'Check now' });

  // It answers only once it may not be asked any more.
  const answer = new Promise<() => void>((resolve) => {
    server.answer = (_, response) => resolve(() => response.end(rss('Lake papers', ...titles)));
  });
  await check.click();
  const release = await answer;
  await forbidHosts(context, extensionId);
  release();
  await expect(check).toBeEnabled();
  const { length } = server.asked;
  await check.click();
  await expect(item).toContainText(/does not let Papertip ask/);
  expect(server.asked).toHaveLength(length);
  expect((await contentsOf(context, extensionUrl)).papers.map(({ title }) => title)).toEqual(titles);

  titles.push('Fish of Bavaria');
  server.answer = (_, response) => response.end(rss('Lake papers', ...titles));
  await allowHosts(HOST);
  await item.getByRole('button', { name: 'Allow' }).click();
  await expect(item).toContainText('1 new paper came', { timeout: 15_000 });
  expect((await contentsOf(context, extensionUrl)).papers).toHaveLength(2);
  server.stop();
});
