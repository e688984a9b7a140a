import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { type Answer, FaultServer } from '../servers/fault-server';
import { expect, test } from './chromium-extension';
import { emptyLibrary } from './empty-library';
import { dueIn, forgetAlarms, HOST, lookAt, rss, sourceItem, subscribe } from './sources-page';

const FEED = rss('Lake papers', 'Lakes of Bavaria', 'Rivers of Bavaria');
const MEGABYTE = Buffer.alloc(1024 * 1024, 32);

let server: FaultServer;
let site: string;
test.beforeEach(async ({ allowHosts }) => {
  server = new FaultServer();
  site = await server.start(HOST);
  await allowHosts(HOST);
});
test.afterEach(async ({ context, extensionUrl, stopWorker }) => {
  server.stop();
  await emptyLibrary(context, extensionUrl, stopWorker);
  await forgetAlarms(context, extensionUrl);
});

const ok: Answer = (_, response) => response.writeHead(200, { etag: '"1"' }).end(FEED);
const count = (page: Page) => page.locator('.list-count [role=status]');

/** Each fault, and what is said of it beside the server's name. */
const FAULTS: { name: string; answer: Answer; words: RegExp }[] = [
  {
    name: '404',
    answer: (_, r) => r.writeHead(404).end(),
    words: /has nothing at this address any more \(404\)/,
  },
  { name: '500', answer: (_, r) => r.writeHead(500).end(FEED), words: /has a problem of its own \(500\)/ },
  {
    name: '429 with a time to wait',
    answer: (_, r) => r.writeHead(429, { 'retry-after': '7200' }).end(),
    words: /asks for fewer requests \(429\)/,
  },
  {
    name: 'an answer that is cut off',
    answer: (_, r) => {
      r.writeHead(200, { 'content-length': FEED.length });
      r.write(FEED.slice(0, 200));
      setTimeout(() => r.destroy(), 50);
    },
    words: /There was no whole answer from feeds\.test/,
  },
  {
    name: 'a web page',
    answer: (_, r) =>
      r.writeHead(200, { 'content-type': 'application/rss+xml' }).end('<!doctype html><html><p>Log in'),
    words: /There are no papers in it: this is a web page, not a list of papers/,
  },
  {
    name: 'a picture',
    answer: (_, r) =>
      r
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(Buffer.from('89504e470d0a1a0a0000', 'hex')),
    words: /There are no papers in it/,
  },
  {
    name: 'a bomb of a gigabyte',
    answer: (_, r) => {
      r.writeHead(200, { 'content-type': 'application/rss+xml' });
      r.write('<rss version="2.0"><channel>');
      let sent = 0;
      const more = () => {
        while (!r.destroyed && sent++ < 1024) if (!r.write(MEGABYTE)) return;
        r.end();
      };
      r.on('drain', more);
      more();
    },
    words: /sends more than 160 MB; Papertip stopped reading/,
  },
  {
    name: 'a packed bomb',
    answer: (_, r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end(PACKED_BOMB),
    words: /sends more than 160 MB; Papertip stopped reading/,
  },
];
const PACKED_BOMB = gzipSync(Buffer.alloc(200 * 1024 * 1024, 32));

test('what goes wrong is said when one looks, and nothing is stored', async ({ page, extensionUrl }) => {
  test.setTimeout(90_000);
  await page.goto(extensionUrl('library.html#sources'));
  for (const { name, answer, words } of FAULTS) {
    server.answer = answer;
    await lookAt(page, `${site}feed`);
    await expect(page.getByRole('alert'), name).toHaveText(words, { timeout: 15_000 });
    await expect(page.getByRole('alert'), name).toContainText('Nothing was changed.');
  }
  await page.getByRole('link', { name: 'Papers' }).click();
  await expect(count(page)).toContainText('79 papers');
});

test('what goes wrong later is said where the source is listed, with the next try; its papers stay', async ({
  page,
  extensionUrl,
}) => {
  test.setTimeout(90_000);
  await page.goto(extensionUrl('library.html#sources'));
  server.answer = ok;
  await subscribe(page, `${site}feed`, 'Lake papers', 2);
  const item = sourceItem(page, 'Lake papers');
  const check = item.getByRole('button', { name: 'Check now' });
  for (const { name, answer, words } of FAULTS.filter(({ name }) => !name.startsWith('429'))) {
    server.answer = answer;
    await check.click();
    await expect(item, name).toContainText(words, { timeout: 15_000 });
    await expect(item, name).toContainText('What came before is safe.');
    await expect(item, name).toContainText(/Next try at \d/);
  }
  await expect(item).toContainText('It has failed 7 times since.');
  server.answer = (_, response) => response.writeHead(429, { 'retry-after': '7200' }).end();
  await check.click();
  await expect(item).toContainText('asks for fewer requests (429)');
  // Two hours: till then it is not asked, not even by hand.
  await expect(check).toBeDisabled();
  await page.getByRole('link', { name: 'Papers' }).click();
  await expect(count(page)).toContainText('81 papers');
});

test('a redirect is followed within its server only', async ({ page, extensionUrl, requests }) => {
  await page.goto(extensionUrl('library.html#sources'));
  const elsewhere = `http://other.test:${new URL(site).port}/feed`;
  server.answer = (request, response) => {
    const to = { '/within': '/feed', '/away': elsewhere, '/both': '/away' }[request.url ?? ''];
    if (to) response.writeHead(302, { location: to }).end();
    // Whoever asks may read it: only Papertip itself keeps from asking.
    else response.writeHead(200, { 'access-control-allow-origin': '*' }).end(FEED);
  };
  for (const path of ['away', 'both']) {
    await lookAt(page, `${site}${path}`);
    await expect(page.getByRole('alert')).toContainText('sends on to another site');
  }
  await lookAt(page, `${site}within`);
  await expect(page.getByText(`${site}feed`)).toBeVisible();
  await page.getByRole('button', { name: /^Subscribe/ }).click();

  // It moves later: nobody follows until one says so.
  const item = sourceItem(page, 'Lake papers');
  const { answer } = server;
  server.answer = (_, response) => response.writeHead(301, { location: '/moved' }).end();
  await item.getByRole('button', { name: 'Check now' }).click();
  await expect(item).toContainText('sends on to another address');
  server.answer = (request, response) =>
    request.url === '/feed'
      ? response.writeHead(301, { location: '/moved' }).end()
      : answer(request, response);
  await item.getByRole('button', { name: 'Follow it' }).click();
  await expect(item).toContainText(`${site}moved`);
  await expect(item).not.toContainText('sends on');
  expect([
    ...new Set(requests.filter((one) => /^http/.test(one)).map((one) => new URL(one).hostname)),
  ]).toEqual([HOST]);
});

test('a server that says nothing is waited for no longer than one likes', async ({ page, extensionUrl }) => {
  await page.goto(extensionUrl('library.html#sources'));
  server.answer = () => {};
  await lookAt(page, `${site}feed`);
  await expect(page.getByRole('status').filter({ hasText: 'Asking feeds.test' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Look at it' })).toBeVisible();
  await expect.poll(() => server.open).toBe(0);
});

test('of one server only one thing is asked at a time', async ({ page, extensionUrl }) => {
  await page.goto(extensionUrl('library.html#sources'));
  server.answer = (request, response) => response.end(rss(`Feed ${request.url}`, `Lakes ${request.url}`));
  for (const path of ['a', 'b', 'c']) await subscribe(page, `${site}${path}`, `Feed /${path}`, 1);
  server.mostOpen = 0;
  const asked = server.asked.length;
  server.answer = (request, response) =>
    setTimeout(() => (request.url === '/d' ? response.end(FEED) : response.writeHead(304).end()), 300);
  await dueIn(page, 0);
  // The worker is at it while the page looks at a fourth one.
  await expect.poll(() => server.asked.length, { intervals: [20] }).toBeGreaterThan(asked);
  await lookAt(page, `${site}d`);
  await expect(page.getByText('It has 2 papers: 2 new.')).toBeVisible();
  await expect.poll(() => server.asked.length).toBe(asked + 4);
  expect(server.mostOpen).toBe(1);
});

test('the worker may be stopped at any moment of a poll: all new papers come, each once', async ({
  page,
  extensionUrl,
  stopWorker,
}) => {
  test.setTimeout(90_000);
  await page.goto(extensionUrl('library.html#sources'));
  let version = 1;
  const titles = () => Array.from({ length: 120 }, (_, i) => `Otter study ${version}, part ${i}`);
  // Slowly, so that some moments are in the midst of the answer.
  server.answer = ({ headers }, response) => {
    if (headers['if-none-match'] === `"${version}"`) return response.writeHead(304).end();
    const body = rss('Otters', ...titles());
    response.writeHead(200, { etag: `"${version}"` });
    response.write(body.slice(0, 2000));
    setTimeout(() => response.end(body.slice(2000)), 60);
  };
  await subscribe(page, `${site}feed`, 'Otters', 120);
  for (const moment of [5, 25, 50, 80, 110, 140, 170, 210, 260, 330]) {
    version++;
    await dueIn(page, 0);
    await page.waitForTimeout(moment);
    await stopWorker();
    // Its alarm for going on is minutes away: the user's own check comes first here.
    await expect(async () => {
      await sourceItem(page, 'Otters').getByRole('button', { name: 'Check now' }).click({ timeout: 500 });
      await expect(sourceItem(page, 'Otters')).toContainText('Asked at', { timeout: 1500 });
      const popup = await page.context().newPage();
      await popup.goto(extensionUrl(`library.html#q=source:Otters`));
      await expect(count(popup)).toContainText(
        `${120 * version} papers found`.replace(/(\d)(\d{3}) /, '$1,$2 '),
        {
          timeout: 1500,
        },
      );
      await popup.close();
    }).toPass({ timeout: 20_000 });
  }
  await page.getByRole('link', { name: 'Papers' }).click();
  await expect(count(page)).toContainText('1,399 papers');
  await page.getByRole('link', { name: 'Import' }).click();
  await expect(page.getByText('Imported before')).toHaveCount(0);
});
