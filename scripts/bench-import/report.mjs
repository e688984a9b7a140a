/** @typedef {Awaited<ReturnType<typeof import('./measure-large.mjs').measureLarge>>} Large */
/** @typedef {Awaited<ReturnType<typeof import('./measure-hostile.mjs').measureHostile>>} Hostile */

/** @param {Large} large @param {number} records */
export function printLarge({ steps, contents, library }, records) {
  print(
    [
      'step',
      's',
      'records a second',
      'progress: longest pause, ms',
      'longest task of the page, ms',
      'over 50 ms',
      'JavaScript heap, MB',
      'resident, MB',
      'of it the process’ own',
    ],
    steps.map((one) => [
      one.what,
      (one.ms / 1000).toFixed(1),
      Math.round((records / one.ms) * 1000),
      one.longestPause.toFixed(0),
      one.longestTask.toFixed(0),
      one.longTasks,
      ...[one.heap, one.rss, one.ownRss].map(megabytes),
    ]),
  );
  print(
    ['what is stored then', 'papers', 'imports', 'to be brought back', 'its steps', 'steps back', 'after, s'],
    Object.entries(contents).map(([what, { papers, staged, imports, undone, undo, afterMs = 0 }]) => [
      what,
      papers,
      imports,
      undone,
      staged,
      undo,
      (afterMs / 1000).toFixed(1),
    ]),
  );
  print(
    [
      'the list',
      'longest task, ms',
      'over 50 ms',
      'frame, p95, ms',
      'longest frame, ms',
      'papers shown after, ms',
    ],
    library.map((one) => [
      one.what,
      one.longestTask.toFixed(0),
      one.longTasks,
      one.frameP95.toFixed(0),
      one.longestFrame.toFixed(0),
      one.lateMs.toFixed(0),
    ]),
  );
}

/** @param {Hostile} rows */
export function printHostile(rows) {
  print(
    [
      'file',
      's',
      'longest task of the page, ms',
      'heap, MB',
      'resident, MB',
      'new',
      'known',
      'unreadable',
      'left',
      'says',
    ],
    rows.map(({ what, ms, longestTask, heap, rss, counts, left, message }) => [
      what,
      (ms / 1000).toFixed(1),
      longestTask.toFixed(0),
      megabytes(heap),
      megabytes(rss),
      counts.new ?? 0,
      counts.known ?? 0,
      counts.unreadable ?? 0,
      left.papers + left.staged + left.imports,
      message.slice(0, 160),
    ]),
  );
}

/** @param {string[]} head @param {(string | number)[][]} rows */
function print(head, rows) {
  console.log(`\n| ${head.join(' | ')} |\n|${'---|'.repeat(head.length)}`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(0);
}
