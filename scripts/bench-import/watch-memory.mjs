import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 200;

/**
 * Samples what a page of the extension takes until it is told to stop. The extension's pages share one process with its
 * background worker, which is counted in.
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<{ stop(): Promise<Memory> }>}
 *
 * @typedef {{ heap: number, rss: number, ownRss: number, restRss: number }} Memory bytes: the highest JavaScript heap of
 *   the page and its workers together (ArrayBuffers included), the highest resident memory of the process, of that what is its own
 *   and not shared with the browser's other processes, and what was resident at first
 */
export async function watchMemory(page) {
  const session = await page.createCDPSession();
  const pid = rendererOf(/** @type {number} */ (page.browser().process()?.pid));
  const peak = { heap: 0, rss: 0, ownRss: 0, restRss: residentOf(pid).rss };
  let isOver = false;
  const sample = async () => {
    const sessions = [session, ...page.workers().map(({ client }) => client)];
    const heaps = await Promise.all(sessions.map(heapOf));
    const { rss, own } = residentOf(pid);
    peak.heap = Math.max(
      peak.heap,
      heaps.reduce((sum, bytes) => sum + bytes, 0),
    );
    peak.rss = Math.max(peak.rss, rss);
    peak.ownRss = Math.max(peak.ownRss, own);
  };
  const running = (async () => {
    while (!isOver) {
      await sample();
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  })();
  return {
    async stop() {
      isOver = true;
      await running;
      await session.detach();
      return peak;
    },
  };
}

/**
 * @param {import('puppeteer-core').CDPSession} session
 * @returns {Promise<number>} 0 of a worker that has just ended, or that is too busy to answer
 */
async function heapOf(session) {
  const asked = session
    .send('Runtime.getHeapUsage')
    .then(({ usedSize, backingStorageSize = 0 }) => usedSize + backingStorageSize)
    .catch(() => 0);
  const late = new Promise((resolve) => setTimeout(() => resolve(0), EVERY_MS * 10));
  return /** @type {Promise<number>} */ (Promise.race([asked, late]));
}

/**
 * The process of the extension's pages. There is one, and it says so on its command line.
 * @param {number} browser
 */
function rendererOf(browser) {
  const found = readdirSync('/proc').filter((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    const line = read(`/proc/${entry}/cmdline`);
    return line.includes('--extension-process') && ancestors(Number(entry)).includes(browser);
  });
  if (found.length !== 1) throw new Error(`Processes of the extension: ${found.length}, expected 1.`);
  return Number(found[0]);
}

/** @param {number} pid @returns {number[]} */
function ancestors(pid) {
  const parent = Number(/^PPid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
  return parent > 1 ? [parent, ...ancestors(parent)] : [];
}

/** @param {number} pid */
function residentOf(pid) {
  const status = read(`/proc/${pid}/status`);
  const of = (/** @type {string} */ name) =>
    Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0) * 1024;
  return { rss: of('VmRSS'), own: of('RssAnon') };
}

/** @param {string} file @returns {string} empty where it is gone */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
