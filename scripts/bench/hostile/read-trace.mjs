/** @typedef {{ name: string, ph: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number, args?: any }} TraceEvent */

export const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);
const CALLS = new Set(['FunctionCall', 'EvaluateScript']);

/**
 * The tasks of the pages' main threads, by CPU time: others may use the machine.
 * @param {TraceEvent[]} events
 * @returns {{ longestMs: number, ownMs: number }} the longest task, and the most of an extension's script, and what it
 *   makes the browser do, within one task
 */
export function readTrace(events) {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const timed = events
    .filter(
      ({ name, ph, pid, tid }) =>
        ph === 'X' && (TASKS.has(name) || CALLS.has(name)) && mains.has(`${pid} ${tid}`),
    )
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  /** @type {Map<string, { end: number, own: number, ownEnd: number }>} */
  const open = new Map();
  let longest = 0;
  let own = 0;
  for (const { name, ts, dur = 0, tdur = dur, pid, tid, args } of timed) {
    const thread = `${pid} ${tid}`;
    const task = open.get(thread);
    if (TASKS.has(name)) {
      if (task && ts < task.end) continue;
      open.set(thread, { end: ts + dur, own: 0, ownEnd: 0 });
      longest = Math.max(longest, tdur);
    } else if (task && ts < task.end && ts >= task.ownEnd && isExtension(args?.data?.url)) {
      task.own += tdur;
      // Outermost only: calls within calls are not counted twice.
      task.ownEnd = ts + dur;
      own = Math.max(own, task.own);
    }
  }
  return { longestMs: longest / 1000, ownMs: own / 1000 };
}

/** @param {string | undefined} url */
function isExtension(url) {
  return url?.startsWith('chrome-extension://') ?? false;
}
