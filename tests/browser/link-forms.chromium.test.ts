import { linkForms } from '../pages/link-forms';
import type { Sample } from '../pages/title-forms';
import { expect, test } from './chromium-extension';
import { expectedBySample, paintedBySample, samplePage } from './painted-samples';

/** Stands last: once it is painted, all before it has been read. */
const LAST: Sample = {
  what: 'the last line',
  html: 'https://github.com/thu-nics/R2R',
  painted: ['https://github.com/thu-nics/R2R'],
};

test('links are recognised in every form, and no other link is', async ({ page, serve, painted, seeAll }) => {
  const all = [...linkForms, LAST];
  await page.goto(await serve(samplePage(all)));
  await seeAll(page);
  await expect.poll(() => painted(page)).toContain(LAST.html);
  expect(await paintedBySample(page)).toEqual(expectedBySample(all));
});
