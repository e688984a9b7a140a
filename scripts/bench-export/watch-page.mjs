import { readFileSync } from 'node:fs';

/** So often memory is looked at. */
const LOOK_MS = 100;

/**
 * @typedef {object} Cost
 * @property {number} ms
 * @property {number} longestTask of the page, ms; 0 where none took 50 ms
 * @property {number} longTasks
 * @property {number} heapBefore bytes of the page's JavaScript, garbage collected
 * @property {number} heapMost bytes, garbage included
 * @property {number} rssBefore bytes of memory of the extension's process; 0 where the system does not tell
 * @property {number} rssMost
 */

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('puppeteer-core').Page} page
 * @returns {(work: () => Promise<void>) => Promise<Cost>} measures what some work costs the page
 */
export function watchPage(browser, page) {
  return async (work) => {
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await session.send('HeapProfiler.collectGarbage');
    const heap = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
    };
    const pid = await rendererOf(browser);
    const [heapBefore, rssBefore] = [await heap(), memoryOf(pid)];
    let [heapMost, rssMost] = [heapBefore, rssBefore];
    let isOver = false;
    const looking = (async () => {
      while (!isOver) {
        heapMost = Math.max(heapMost, await heap());
        rssMost = Math.max(rssMost, memoryOf(pid));
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
    })();
    await page.evaluate(watchTasks);
    const start = performance.now();
    await work();
    const ms = performance.now() - start;
    isOver = true;
    await looking;
    const tasks = await page.evaluate(() => /** @type {{ tasks?: number[] }} */ (globalThis).tasks ?? []);
    await session.detach();
    return {
      ms,
      longestTask: Math.max(0, ...tasks),
      longTasks: tasks.length,
      heapBefore,
      heapMost,
      rssBefore,
      rssMost,
    };
  };
}

/** Runs in the page. */
function watchTasks() {
  const known = /** @type {{ tasks?: number[] }} */ (globalThis);
  const tasks = /** @type {number[]} */ ([]);
  known.tasks = tasks;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask' });
}

/**
 * The extension has one process for its pages and its worker: the largest of the renderers here, where there is no other page.
 * @param {import('puppeteer-core').Browser} browser
 */
async function rendererOf(browser) {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  return pids.sort((a, b) => memoryOf(b) - memoryOf(a))[0] ?? 0;
}

/**
 * Resident memory in bytes; 0 where the system has no /proc.
 * @param {number} pid
 */
function memoryOf(pid) {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
