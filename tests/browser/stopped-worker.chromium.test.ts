import { expect, test } from './chromium-extension';

const TITLE = 'Zero-Shot Tokenizer Transfer';

test('with the worker stopped a hover still opens the card', async ({
  page,
  serve,
  hover,
  card,
  painted,
  stopWorker,
}) => {
  await page.goto(await serve(`<p>On ${TITLE}.</p>`));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  await stopWorker();
  await hover(page, TITLE);
  expect(await card.waitForOpen(page)).toContain('Related papers');
  await stopWorker();
  await card.click(page, /^Retrofitting \(Large\) Language Models/);
  await expect.poll(() => card.text(page)).toContain('Back');
});

test('with the worker stopped an open popup still searches and opens papers', async ({
  openPopup,
  stopWorker,
}) => {
  const popup = await openPopup();
  await stopWorker();
  await popup.bringToFront();
  await popup.getByRole('combobox').fill('keyformer');
  await expect(popup.getByRole('option').first()).toContainText('Keyformer');
  await stopWorker();
  await popup.getByRole('option').first().click();
  await expect(popup.getByRole('heading', { name: /^Keyformer/ })).toBeVisible();
});

test('with the worker stopped new text is recognised, and the popup still knows the page', async ({
  page,
  serve,
  painted,
  stopWorker,
  openPopup,
}) => {
  await page.goto(await serve(`<p>On ${TITLE}.</p>`));
  await expect.poll(() => painted(page)).toEqual([TITLE]);
  await stopWorker();
  const popup = await openPopup(page);
  await expect(popup.getByRole('group', { name: 'On this page' }).getByRole('option')).toHaveCount(1);
  await stopWorker();
  await page.evaluate(() => document.body.append('Planting a SEED of Vision in Large Language Model'));
  await expect.poll(() => painted(page)).toHaveLength(2);
});
