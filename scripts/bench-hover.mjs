// From the end of a hover's delay to the painted card: `npm run bench:hover [-- --runs N] [--json FILE]`.
import { existsSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { hasCard, watchBox, watchCard } from './bench-hover/watch-card.mjs';
import { findBrowser } from './browsers/find-browser.mjs';
import { paintedTexts, placeOfText } from './browsers/hand.mjs';
import { launchChromium } from './browsers/launch-chromium.mjs';
import { SEALED_ARGS } from './browsers/quiet-args.mjs';
import { until } from './browsers/until.mjs';
import { workerStopper } from './browsers/worker-stopper.mjs';
import { OUTPUTS } from './build-extension.mjs';
import { readDigest } from './read-digest.mjs';
import { servePage } from './start/serve-page.mjs';

/** @typedef {import('./bench-hover/watch-card.mjs').Seen} Seen */

/** What the settings say at first (`DEFAULT_SETTINGS.cardDelay`). */
const DELAY_MS = 350;
/** Medians, ms. */
const GOALS = { warm: 16, asleep: 120 };
/** Between hovers, so that each begins at another place between two frames. */
const PAUSE_MS = 250;

const { values } = parseArgs({
  options: { json: { type: 'string' }, runs: { type: 'string', default: '40' } },
});
const runs = Number(values.runs);
const program = findBrowser('chromium');
if (!program) throw new Error('No Chromium, Chrome or Edge was found.');
if (!existsSync(OUTPUTS.chromium)) {
  console.error('There is no build: `npm run build` first.');
  process.exit(2);
}
const titles = readDigest()
  .slice(0, 20)
  .map(({ title }) => title);
const site = await servePage(
  `<!doctype html><title>Titles</title>${titles.map((title) => `<p>${title.replace(/[<&]/g, '')}</p>`).join('')}`,
);
const { browser, extensionId } = await launchChromium(program, OUTPUTS.chromium, {
  headless: true,
  args: SEALED_ARGS,
});
/** @type {Record<string, Seen[]>} */
const seen = { floor: [], warm: [], asleep: [] };
try {
  const stopWorker = await workerStopper(browser, extensionId);
  const page = await browser.newPage();
  await page.goto(site.url);
  await until('the marks', async () => (await page.evaluate(paintedTexts, 'papertip')).length > 10);
  const known = await page.evaluate(paintedTexts, 'papertip');
  // The first hover of all makes the relations and the card's frame.
  await hover(page, known[0] ?? '');
  for (let run = 0; run < runs; run++) {
    const title = known[run % known.length] ?? '';
    seen.floor?.push(await page.evaluate(watchBox, DELAY_MS));
    seen.warm?.push(await hover(page, title));
    await stopWorker();
    seen.asleep?.push(await hover(page, title));
  }
} finally {
  await browser.close();
  site.close();
}
report();

/**
 * One move onto the title, which begins the rest, and the card that follows.
 * @param {import('puppeteer-core').Page} page
 * @param {string} title
 * @returns {Promise<Seen>}
 */
async function hover(page, title) {
  await page.mouse.move(780, 20);
  const place = await page.evaluate(placeOfText, title);
  if (!place) throw new Error(`“${title}” does not stand on the page`);
  // Longer than a scroll echoes as a move of the pointer, and than moves tell a speed.
  await wait(PAUSE_MS + Math.random() * 50);
  await page.evaluate(watchCard, DELAY_MS);
  await page.mouse.move(place.x, place.y);
  const result = await page.evaluate(() => /** @type {any} */ (window).seen);
  await page.keyboard.press('Escape');
  await until('the end of the card', async () => !(await page.evaluate(hasCard)));
  return result;
}

function report() {
  const figures = Object.entries(seen).map(([worker, all]) => ({
    worker,
    runs: all.length,
    shown: { median: quantile(all, 'shown', 0.5), p95: quantile(all, 'shown', 0.95) },
    painted: { median: quantile(all, 'painted', 0.5), p95: quantile(all, 'painted', 0.95) },
  }));
  const words = {
    floor: 'an empty box that the page shows by itself',
    warm: 'a card, worker awake',
    asleep: 'a card, worker stopped before the pointer came',
  };
  console.log(
    'From the end of the delay, ms, by the page’s clock. Shown: in the page and visible. Painted: the first task after\n' +
      'the next frame, so the page’s part of painting it is done; the compositor’s is not in it. The empty box tells what\n' +
      'measure and browser themselves take.\n',
  );
  console.log('| | runs | shown, median | p95 | painted, median | p95 | goal, median |');
  console.log('|---|---|---|---|---|---|---|');
  for (const { worker, runs: count, shown, painted } of figures) {
    const goal = GOALS[/** @type {keyof typeof GOALS} */ (worker)];
    const cells = [shown.median, shown.p95, painted.median, painted.p95].map((ms) => ms.toFixed(1));
    console.log(
      `| ${words[/** @type {keyof typeof words} */ (worker)]} | ${count} | ${cells.join(' | ')} | ${goal ? `≤ ${goal}${painted.median > goal ? ', missed' : ''}` : ''} |`,
    );
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
}

/**
 * @param {Seen[]} all
 * @param {keyof Seen} what
 * @param {number} share
 */
function quantile(all, what, share) {
  const sorted = all.map((one) => one[what]).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
