/**
 * @typedef {object} Report
 * @property {{ page: string, without: import('./tasks.mjs').Tasks, with: import('./tasks.mjs').Tasks }[]} [tasks]
 * @property {{ page: string, afterIdleMs: number, afterLoadMs: number, worstMs: number }[]} [marks]
 * @property {{ page: string, without: Share, with: Share }[]} [changes]
 * @property {{
 *   visits: Awaited<ReturnType<typeof import('./memory.mjs').measureVisits>>,
 *   longLife: Awaited<ReturnType<typeof import('./memory.mjs').measureLongLife>>,
 * }} [memory]
 *
 * @typedef {{ main: number, script: number, all: number }} Share % of one core
 */

/** @param {Report} report */
export function print({ tasks, marks, changes, memory }) {
  if (tasks) {
    table(
      [
        'page',
        'long tasks after load, without',
        'with',
        'longest script, ms',
        'tasks made long',
        'all script, ms',
      ],
      tasks.map(({ page, without, with: own }) => [
        page,
        without.longTasks,
        own.longTasks,
        own.longestScriptMs.toFixed(1),
        own.longScriptTasks,
        own.scriptMs.toFixed(0),
      ]),
    );
  }
  if (marks) {
    table(
      ['page', 'first mark on screen after idle, ms', 'worst, ms', 'after load, ms'],
      marks.map(({ page, afterIdleMs, worstMs, afterLoadMs }) => [
        page,
        afterIdleMs.toFixed(0),
        worstMs.toFixed(0),
        afterLoadMs.toFixed(0),
      ]),
    );
  }
  if (changes) {
    table(
      [
        'page, 1,000 nodes a second',
        'main thread without, %',
        'with, %',
        'added, %',
        'script added, %',
        'all processes added, %',
      ],
      changes.map(({ page, without, with: own }) => [
        page,
        without.main.toFixed(2),
        own.main.toFixed(2),
        (own.main - without.main).toFixed(2),
        (own.script - without.script).toFixed(2),
        (own.all - without.all).toFixed(2),
      ]),
    );
  }
  if (memory) {
    const { visits, longLife } = memory;
    const kB = (/** @type {number} */ bytes) => `${Math.round(bytes / 1000)} kB`;
    const { before, after } = longLife;
    table(
      ['memory, after garbage collection', 'before', 'after'],
      [
        [`worker's heap, ${visits.pages} pages`, kB(visits.heapBefore), kB(visits.heapAfter)],
        ['kept of closed tabs', 0, visits.kept],
        [`page's nodes, ${longLife.turns} mentions and cards`, before.nodes, after.nodes],
        ["page's listeners", before.jsEventListeners, after.jsEventListeners],
        ["page's documents", before.documents, after.documents],
        ["page's heap", kB(before.heap), kB(after.heap)],
      ],
    );
  }
}

/**
 * @param {string[]} head
 * @param {(string | number)[][]} rows
 */
function table(head, rows) {
  console.log(`\n| ${head.join(' | ')} |\n|${head.map(() => '---|').join('')}`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}
