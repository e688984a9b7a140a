import { paperOf } from '../pages/digest';
import { expect, test } from './chromium-extension';

const paper = paperOf('CenterCLIP');
const html = `<!doctype html><title>News</title><p>We use ${paper.title} here.</p><textarea id="paste"></textarea>`;

test('the card tells first what one came for, and last where it is from', async ({
  page,
  serve,
  hover,
  card,
}) => {
  await page.goto(await serve(html));
  await hover(page, paper.title);
  const text = await card.waitForOpen(page);
  const order = [
    paper.title,
    'mzhaoshuai/CenterCLIP',
    paper.abstract.slice(0, 80),
    'Related papers',
    'Daily Papers, Sep 9',
  ];
  expect(order.map((part) => text.indexOf(part))).toEqual(
    order.map((part) => text.indexOf(part)).sort((a, b) => a - b),
  );
  expect(order.every((part) => text.includes(part))).toBe(true);
});

test('the code button names the repository and opens it in a tab of its own', async ({
  page,
  context,
  serve,
  hover,
  card,
}) => {
  await page.goto(await serve(html));
  await hover(page, paper.title);
  await card.waitForOpen(page);
  expect(await card.hrefOf(page, 'Code: mzhaoshuai/CenterCLIP')).toBe(
    'https://github.com/mzhaoshuai/CenterCLIP',
  );
  const request = context.waitForEvent('request', (one) => one.isNavigationRequest());
  const tab = context.waitForEvent('page');
  await card.click(page, 'Code: mzhaoshuai/CenterCLIP');
  expect((await request).url()).toBe('https://github.com/mzhaoshuai/CenterCLIP');
  await (await tab).close();
  expect(new URL(page.url()).hostname).toBe('127.0.0.1');
});

test('a project page has a button too', async ({ page, serve, hover, card }) => {
  const planner = paperOf('Tree-Planner');
  await page.goto(await serve(`<p>${planner.title}</p>`));
  await hover(page, planner.title);
  await card.waitForOpen(page);
  expect(await card.hrefOf(page, 'Project page: tree-planner.github.io')).toBe(
    'https://tree-planner.github.io/',
  );
});

test('the abstract is shortened, and opens', async ({ page, serve, hover, card }) => {
  await page.goto(await serve(html));
  await hover(page, paper.title);
  await card.waitForOpen(page);
  const more = async () =>
    (await card.axTree(page))?.find(({ role, name }) => role === 'button' && /abstract/.test(name));
  expect(await more()).toMatchObject({ name: 'More of the abstract', properties: { expanded: false } });
  const before = await card.box(page);
  await card.click(page, 'More of the abstract');
  await expect.poll(more).toMatchObject({ name: 'Less of the abstract', properties: { expanded: true } });
  expect((await card.box(page))?.height).toBeGreaterThan(before?.height ?? 0);
});

test('find on: by title, on three sites', async ({ page, serve, hover, card }) => {
  await page.goto(await serve(html));
  await hover(page, paper.title);
  await card.waitForOpen(page);
  const sites = {
    arXiv: 'arxiv.org',
    'Hugging Face': 'huggingface.co',
    'Google Scholar': 'scholar.google.com',
  };
  for (const [name, host] of Object.entries(sites)) {
    const url = new URL(await card.hrefOf(page, name));
    expect(url.hostname).toBe(host);
    expect([...url.searchParams.values()]).toContain(paper.title);
  }
});
