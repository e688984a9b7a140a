import { moveLikeHand } from '../../scripts/browsers/hand.mjs';
import { until } from '../../scripts/browsers/until.mjs';
import { expect, test } from './firefox-extension';
import { foreignRequests } from './network-watch';

const TITLE = 'CenterCLIP: Token Clustering for Efficient Text-Video Retrieval';
const CODE = 'https://github.com/mzhaoshuai/CenterCLIP';
const html = `<!doctype html><title>News</title><p>We use <em>CenterCLIP: Token</em> Clustering for
  Efficient Text-Video Retrieval here.</p>`;

test('a title is marked across elements, hovered, and the page left as it was', async ({
  tab,
  serve,
  hover,
  card,
  requests,
}) => {
  await tab.goto(await serve(html));
  const dom = () => tab.evaluate(() => document.documentElement.outerHTML);
  const before = await dom();
  await tab.waitForFunction(() => CSS.highlights.get('papertip')?.size === 1);
  await hover(tab, TITLE);
  const text = await card.waitForOpen(tab);
  expect(text.startsWith(TITLE)).toBe(true);
  expect(text).toContain('Recently, large-scale pre-training methods like CLIP');
  expect(text).toContain('Related papers');
  expect((await dom()).replace('<div popover="manual"></div>', '')).toBe(before);
  await tab.keyboard.press('Escape');
  await card.waitForClosed(tab);
  // A while the card waits for the next mention, unseen.
  await until('the page as it was', async () => (await dom()) === before, 15_000);
  expect(foreignRequests(requests)).toEqual([]);
});

test('the code button opens the repository in a tab of its own', async ({
  firefox,
  tab,
  serve,
  hover,
  card,
  requests,
}) => {
  await tab.goto(await serve(html));
  await tab.waitForFunction(() => CSS.highlights.get('papertip')?.size === 1);
  await hover(tab, TITLE);
  await card.waitForOpen(tab);
  expect(await card.hrefOf(tab, 'mzhaoshuai/CenterCLIP')).toBe(CODE);
  const place = await card.placeOf(tab, 'mzhaoshuai/CenterCLIP');
  await moveLikeHand(tab.mouse, place);
  await card.waitForControls(tab);
  const tabs = (await firefox.browser.pages()).length;
  await tab.mouse.click(place.x, place.y);
  await until('a new tab', async () => (await firefox.browser.pages()).length === tabs + 1);
  // What a tunnel carries cannot be seen; that it was asked for can.
  await until('the request', async () => requests.includes('https://github.com:443'));
  const opened = (await firefox.browser.pages()).find((page) => page !== tab && page.url() !== 'about:blank');
  await opened?.close();
});
