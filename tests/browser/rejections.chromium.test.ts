import { paperOf } from '../pages/digest';
import { expect, test } from './chromium-extension';
import { forgetRejections } from './probable-titles';

test.afterEach(({ serviceWorker }) => forgetRejections(serviceWorker));

const NEAR = 'Random-Access Infinite Context Length for Transformers';
const { title: EXACT } = paperOf('Landmark Attention');
const HTML = `<p id="one">${NEAR}</p><p>${EXACT}</p><p>${NEAR.toLowerCase()}</p>`;

test('“Not this paper” holds for all pages and for good, until it is taken back', async ({
  page,
  context,
  serve,
  painted,
  hover,
  card,
  extensionUrl,
  stopWorker,
}) => {
  const url = await serve(HTML);
  const other = await context.newPage();
  for (const tab of [other, page]) {
    await tab.goto(url);
    await expect.poll(() => painted(tab)).toHaveLength(3);
  }
  await page.bringToFront();
  await hover(page, NEAR);
  await card.waitForOpen(page);
  await card.click(page, 'Not this paper');
  await expect.poll(() => painted(page)).toEqual([EXACT]);
  await expect.poll(() => painted(other)).toEqual([EXACT]);

  await card.click(page, 'Undo');
  await expect.poll(() => painted(page)).toHaveLength(3);
  await expect.poll(() => painted(other)).toHaveLength(3);
  await card.click(page, 'Not this paper');
  await expect.poll(() => painted(page)).toEqual([EXACT]);

  await stopWorker();
  await page.reload();
  await expect.poll(() => painted(page)).toEqual([EXACT]);

  const settings = await context.newPage();
  await settings.goto(extensionUrl('options.html'));
  const section = settings.getByRole('region', { name: /not this paper|other papers/i });
  const item = section.getByRole('listitem').filter({ hasText: NEAR });
  await expect(item).toHaveCount(1);
  await expect(item).toContainText(EXACT);
  await item.getByRole('button').click();
  await expect(item).toHaveCount(0);
  await expect.poll(() => painted(page)).toHaveLength(3);
  await settings.close();
  await other.close();
});
