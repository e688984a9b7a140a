import { setTimeout as wait } from 'node:timers/promises';
import { CATEGORIES, readTrace } from './read-trace.mjs';

/** So long after `load`, and after what a person does there (ms). */
const REST_MS = 1_500;
/** A page is at rest whose main thread had so little to do in some looks one after the other: idle work waits for its turn. */
const BUSY_SHARE = 0.1;
const LOOK_MS = 500;
const QUIET_LOOKS = 3;
/** Some pages never rest. */
const LONGEST_REST_MS = 8_000;
/** A tab that does not answer a question by then is stuck (ms). */
const PATIENCE_MS = 40_000;

/**
 * @typedef {object} Measured
 * @property {number} longestMs of the page's tasks, CPU
 * @property {number} ownMs the most of the extension's script in one task, CPU
 * @property {number} cpuMs of the page's main thread in all
 * @property {boolean} answers whether the tab does
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('./make-page.mjs').Kind} kind
 * @param {string} url
 * @returns {Promise<Measured>}
 */
export async function measureKind(browser, kind, url) {
  const page = await browser.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss());
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const used = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  await page.tracing.start({ categories: CATEGORIES });
  let answers = true;
  let cpuMs = 0;
  try {
    await within(PATIENCE_MS, page.goto(url, { waitUntil: 'load', timeout: PATIENCE_MS }));
    await page.bringToFront();
    await wait(REST_MS);
    if (kind.act) await within(PATIENCE_MS, kind.act(page));
    cpuMs = await within(PATIENCE_MS, rest(used));
    // Metrics come even amid a task, and a trace has only those that ended: a turn of the page's own is waited for.
    await within(
      PATIENCE_MS,
      page.evaluate(() => new Promise((resolve) => setTimeout(resolve))),
    );
    cpuMs = await used();
  } catch {
    answers = false;
  }
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  await Promise.race([page.close(), wait(PATIENCE_MS)]);
  return { ...readTrace(trace.traceEvents), cpuMs, answers };
}

/** @param {() => Promise<number>} used @returns {Promise<number>} */
async function rest(used) {
  let before = await used();
  let quiet = 0;
  for (const end = Date.now() + LONGEST_REST_MS; quiet < QUIET_LOOKS && Date.now() < end; ) {
    await wait(LOOK_MS);
    const now = await used();
    quiet = now - before < BUSY_SHARE * LOOK_MS ? quiet + 1 : 0;
    before = now;
  }
  return before;
}

/** @template T @param {number} ms @param {Promise<T>} answer @returns {Promise<T>} */
function within(ms, answer) {
  return Promise.race([
    answer,
    wait(ms).then(() => {
      throw new Error('The page does not answer.');
    }),
  ]);
}
