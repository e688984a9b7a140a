import { papers } from '../pages/digest';
import { printRandomly, shuffleWords } from '../pages/random-print';
import type { Sample } from '../pages/title-forms';
import { expect, test } from './chromium-extension';
import { expectedBySample, paintedBySample, samplePage } from './painted-samples';

/** Brackets around a title belong to it only where they are printed; those titles have tests of their own. */
const titles = papers
  .map(({ title }) => title)
  .filter((title) => /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u.test(title));
const SEED = Number(process.env.PAPERTIP_SEED ?? Math.floor(Math.random() * 1e6));

/** Titles on one page: all of it is on screen. */
const PORTION = 20;

for (let from = 0; from < titles.length; from += PORTION) {
  const portion = titles.slice(from, from + PORTION);
  test(`titles ${from + 1} to ${from + portion.length} in random markup are painted exactly, their words in another order are not`, async ({
    page,
    serve,
    seeAll,
  }) => {
    const samples = portion.flatMap((title, at): Sample[] => {
      const i = from + at;
      const prints = [0, 1, 2].map((turn) => printRandomly(title, SEED + turn * 1000 + i));
      const shuffled = shuffleWords(title, SEED + i);
      return [
        ...prints.map(({ html, text }, turn) => ({
          what: `${i} printed ${turn}`,
          html: `<p>See ${html}, and more.</p>`,
          painted: [text],
        })),
        { what: `${i} shuffled`, html: `<p>We say ${shuffled ?? 'nothing'} here.</p>`, painted: [] },
      ];
    });
    await page.goto(await serve(samplePage(samples)));
    await seeAll(page);
    await expect
      .poll(() => paintedBySample(page), { timeout: 10_000, message: `PAPERTIP_SEED=${SEED} to repeat` })
      .toEqual(expectedBySample(samples));
  });
}
