import { setTimeout as wait } from 'node:timers/promises';
import { LAST_TITLE } from './pages.mjs';

/** A task longer than this is a long one: https://w3c.github.io/longtasks/ */
export const LONG_TASK_MS = 50;
const PATIENCE_MS = 30_000;
/** Without the extension there is no end to wait for: so long after `load` (ms). */
const REST_MS = 1_500;
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'v8.execute'];
const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);
const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'FireIdleCallback',
  'TimerFire',
  'RunMicrotasks',
  'v8.callFunction',
  'V8.RunMicrotasks',
]);

/**
 * @typedef {object} Tasks
 * @property {number} longTasks by the Long Tasks API, after `load`
 * @property {number} scriptMs the page has no script: the extension's, by the browser's trace
 * @property {number} longestScriptMs in one task
 * @property {number} longScriptTasks tasks over 50 ms with more than 1 ms of script in them, and not without it
 */

/**
 * Opens a page that has no script and waits until its last words are painted.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {boolean} isWatched whether the extension is there
 * @returns {Promise<Tasks>}
 */
export async function countTasks(browser, url, isWatched) {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(observeLongTasks);
  await page.tracing.start({ categories: CATEGORIES });
  await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
  if (isWatched) await page.waitForFunction(isPainted, { polling: 500, timeout: PATIENCE_MS }, LAST_TITLE);
  await wait(REST_MS);
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  const longTasks = await page.evaluate(() => {
    const { long, loaded } = /** @type {any} */ (window).papertipTasks;
    return long.filter((/** @type {number} */ start) => start > loaded).length;
  });
  await page.close();
  return { longTasks, ...scriptInTasks(trace.traceEvents) };
}

/**
 * @typedef {{ name: string, ph: string, ts: number, dur?: number, pid: number, tid: number, args?: any }} TraceEvent
 * @param {TraceEvent[]} events
 */
function scriptInTasks(events) {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const timed = events
    .filter(({ ph, pid, tid, dur }) => ph === 'X' && dur !== undefined && mains.has(`${pid} ${tid}`))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  /** @type {Map<string, { end: number, task: number, script: number, scriptEnd: number }>} */
  const open = new Map();
  /** @type {{ task: number, script: number }[]} */
  const tasks = [];
  for (const { name, ts, dur = 0, pid, tid } of timed) {
    const thread = `${pid} ${tid}`;
    const current = open.get(thread);
    if (TASKS.has(name) && !(current && ts < current.end)) {
      const task = { end: ts + dur, task: dur / 1000, script: 0, scriptEnd: 0 };
      open.set(thread, task);
      tasks.push(task);
    } else if (current && SCRIPT.has(name) && ts < current.end && ts >= current.scriptEnd) {
      // Outermost only: calls within calls are not counted twice.
      current.script += dur / 1000;
      current.scriptEnd = ts + dur;
    }
  }
  return {
    scriptMs: tasks.reduce((sum, { script }) => sum + script, 0),
    longestScriptMs: Math.max(0, ...tasks.filter(({ script }) => script > 0).map(({ script }) => script)),
    longScriptTasks: tasks.filter(
      ({ task, script }) => task > LONG_TASK_MS && script > 1 && task - script <= LONG_TASK_MS,
    ).length,
  };
}

/** Runs in the page before all else. */
function observeLongTasks() {
  const told = { long: /** @type {number[]} */ ([]), loaded: Number.POSITIVE_INFINITY };
  Object.assign(window, { papertipTasks: told });
  addEventListener('load', () => {
    told.loaded = performance.now();
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) told.long.push(entry.startTime);
  }).observe({ type: 'longtask', buffered: true });
}

/**
 * Runs in the page.
 * @param {string} title
 */
function isPainted(title) {
  return [...(CSS.highlights.get('papertip') ?? [])].some((range) => String(range) === title);
}
