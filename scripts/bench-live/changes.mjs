import { setTimeout as wait } from 'node:timers/promises';

const SETTLE_MS = 1_000;
const WATCHED_MS = 3_000;
/** In turn without and with the extension: what else runs on the machine changes with time. */
const TURNS = 3;

/**
 * @param {import('puppeteer-core').Browser} without
 * @param {import('puppeteer-core').Browser} withIt
 * @param {string} url
 * @returns {Promise<{ without: Share, with: Share }>} medians
 *
 * @typedef {import('./report.mjs').Share} Share
 */
export async function compareChanges(without, withIt, url) {
  /** @type {{ without: Share[], with: Share[] }} */
  const turns = { without: [], with: [] };
  for (let turn = 0; turn < TURNS; turn++) {
    turns.without.push(await measureChanges(without, url));
    turns.with.push(await measureChanges(withIt, url));
  }
  const median = (/** @type {Share[]} */ all, /** @type {keyof Share} */ what) =>
    all.map((share) => share[what]).sort((a, b) => a - b)[all.length >> 1] ?? 0;
  const medians = (/** @type {Share[]} */ all) => ({
    main: median(all, 'main'),
    script: median(all, 'script'),
    all: median(all, 'all'),
  });
  return { without: medians(turns.without), with: medians(turns.with) };
}

/**
 * What a page costs while it changes, in % of one core.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @returns {Promise<Share>} tasks and script of the page's main thread; CPU of
 *   all processes of the browser
 */
async function measureChanges(browser, url) {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  await page.bringToFront();
  const session = await page.createCDPSession();
  const whole = await browser.target().createCDPSession();
  // CPU time, not time on the clock: others may use the machine.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await wait(SETTLE_MS);
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
    const of = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return {
      time: performance.now() / 1000,
      main: of('TaskDuration'),
      script: of('ScriptDuration'),
      all: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0),
    };
  };
  const before = await read();
  await wait(WATCHED_MS);
  const after = await read();
  await page.close();
  const share = (/** @type {'main' | 'script' | 'all'} */ what) =>
    (100 * (after[what] - before[what])) / (after.time - before.time);
  return { main: share('main'), script: share('script'), all: share('all') };
}
