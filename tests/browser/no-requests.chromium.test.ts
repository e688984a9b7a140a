import { expect, test } from './chromium-extension';
import { foreignRequests } from './network-watch';

const TITLE = 'Zero-Shot Tokenizer Transfer';

test('in a whole session no request leaves the browser', async ({
  page,
  serve,
  requests,
  hover,
  card,
  openPopup,
  extensionUrl,
  stopWorker,
  badge,
}) => {
  const url = await serve(
    `<meta name="citation_title" content="${TITLE}"><p>${TITLE}</p><a href="https://github.com/thu-nics/R2R">code</a>`,
  );
  await page.goto(url);
  await expect.poll(() => badge(page)).toBe('2');
  await hover(page, TITLE);
  await card.waitForOpen(page);
  await card.click(page, /^Retrofitting \(Large\) Language Models/);
  await expect.poll(() => card.text(page)).toContain('Back');
  await card.click(page, 'Copy as BibTeX');
  await page.keyboard.press('Escape');
  await hover(page, 'code');
  await card.waitForOpen(page);

  const popup = await openPopup(page);
  await popup.bringToFront();
  await popup.getByRole('combobox').fill('token pruning');
  await popup.getByRole('option').first().click();
  await popup.getByRole('region', { name: 'Related papers' }).getByRole('button').first().click();
  await popup.getByRole('button', { name: 'Back' }).click();
  await stopWorker();
  await popup.reload();
  await expect(popup.getByRole('option').first()).toBeVisible();
  for (const section of ['', '#q=token&paper=', '#sources', '#import', '#history', '#settings']) {
    await popup.goto(extensionUrl(`library.html${section}`));
    await popup.reload();
    await popup.getByRole('main').waitFor();
  }
  await popup.goto(extensionUrl('options.html'));
  await popup.getByRole('radio', { name: 'Underline and faint wash' }).check();
  await popup.getByRole('radio', { name: 'Dotted underline' }).check();
  await popup.goto('about:blank');

  expect(foreignRequests(requests)).toEqual([]);
  // The watch does see what there is: the page itself, which came over the network, through it.
  expect(requests).toContain(url);
});

test('a request that does leave is seen, the worker’s too', async ({ serviceWorker, requests }) => {
  const ask = () => fetch('http://elsewhere.example/').then((response) => response.status);
  expect(await serviceWorker.evaluate(ask).catch(() => 502)).toBe(502);
  expect(foreignRequests(requests)).toEqual(['http://elsewhere.example/']);
});
