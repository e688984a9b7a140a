import { expect, test } from './firefox-extension';

const ONE = 'Zero-Shot Tokenizer Transfer';
const TWO = 'Planting a SEED of Vision in Large Language Model';

/** Runs in the page. */
const painted = () => [...(CSS.highlights.get('papertip') ?? [])].map(String).sort();

test('only what is seen is marked, and soon after it shows', async ({ tab, serve }) => {
  const hidden = [
    'display: none',
    'visibility: hidden',
    'opacity: 0',
    'color: transparent',
    'font-size: 1px',
  ];
  const texts = hidden.map((style) => `<p class="it" style="${style}">${ONE}</p>`).join('');
  const below = `<p style="margin: 3000px 0">nothing</p><p id="below">${ONE}</p>`;
  await tab.goto(await serve(`<!doctype html>${texts}<p>${TWO}</p>${below}`));
  await expect.poll(() => tab.evaluate(painted)).toEqual([TWO]);
  await tab.evaluate(() => {
    for (const text of document.querySelectorAll('.it')) text.removeAttribute('style');
  });
  await expect.poll(() => tab.evaluate(painted)).toEqual([TWO, ...hidden.map(() => ONE)].sort());
  await tab.evaluate(() => document.querySelector('#below')?.scrollIntoView({ behavior: 'instant' }));
  await expect.poll(() => tab.evaluate(painted)).toEqual([ONE]);
});
