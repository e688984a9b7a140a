import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { FaultServer } from '../servers/fault-server';
import { allowHosts, expect, launchWithPapertip, test } from './chromium-extension';
import { watchNetwork } from './network-watch';
import { dueIn, HOST, rss, sourceItem, subscribe } from './sources-page';

/** On the sources' page of a browser that has just been opened. */
async function openSources(context: BrowserContext, allowed: string[]): Promise<Page> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const { host } = new URL(worker.url());
  if (allowed.length > 0) await allowHosts(context, host, allowed);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${host}/library.html#sources`);
  return page;
}

test('sources outlive the browser: what came due while it was closed is asked for when it opens', async ({
  playwright,
}) => {
  const watch = await watchNetwork();
  const server = new FaultServer();
  const url = `${await server.start(HOST)}lakes`;
  const profile = mkdtempSync(join(tmpdir(), 'papertip-'));
  server.answer = (_, response) =>
    response.writeHead(200, { etag: '"1"' }).end(rss('Lake papers', 'Lakes of Bavaria'));
  const first = await launchWithPapertip(playwright.chromium, profile, watch);
  const page = await openSources(first, [HOST]);
  await subscribe(page, url, 'Lake papers', 1);
  await dueIn(page, 3000);
  await first.close();
  expect(server.asked).toHaveLength(1);
  await new Promise((resolve) => setTimeout(resolve, 3000));

  server.answer = (_, response) => response.end(rss('Lake papers', 'Lakes of Bavaria', 'Fish of Bavaria'));
  const second = await launchWithPapertip(playwright.chromium, profile, watch);
  const later = await openSources(second, []);
  await expect(sourceItem(later, 'Lake papers')).toContainText('1 new paper came', { timeout: 15_000 });
  expect(server.asked).toHaveLength(2);
  expect(server.asked[1]?.headers['if-none-match']).toBe('"1"');
  await second.close();
  rmSync(profile, { recursive: true });
  server.stop();
  watch.close();
});
