import { notTitles } from '../pages/not-titles';
import { type Sample, titleForms } from '../pages/title-forms';
import { expect, test } from './chromium-extension';
import { expectedBySample, paintedBySample, samplePage } from './painted-samples';

/** Stands last: once it is painted, all before it has been read. */
const LAST: Sample = {
  what: 'the last line',
  html: 'Planting a SEED of Vision in Large Language Model',
  painted: ['Planting a SEED of Vision in Large Language Model'],
};

for (const { what, samples } of [
  { what: 'titles are recognised in every form, and painted exactly', samples: titleForms },
  { what: 'nothing else is painted', samples: notTitles },
]) {
  test(what, async ({ page, serve, painted, seeAll }) => {
    const all = [...samples, LAST];
    await page.goto(await serve(samplePage(all)));
    await seeAll(page);
    await expect.poll(() => painted(page)).toContain(LAST.html);
    expect(await paintedBySample(page)).toEqual(expectedBySample(all));
  });
}
