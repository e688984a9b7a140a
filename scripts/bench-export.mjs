// What exporting and restoring a large library costs: `npm run bench:export -- CORPUS.jsonl [N…] [--json FILE]`.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureExport } from './bench-export/measure-export.mjs';
import { collectPapers } from './bench-scale/collect-papers.mjs';
import { findBrowser } from './browsers/find-browser.mjs';
import { corpusAndBuild, needFiles } from './need-files.mjs';

const SIZES = [1_000, 10_000, 100_000];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' } },
});
const [corpus = 'CORPUS.jsonl', ...wanted] = positionals;
needFiles(corpusAndBuild(corpus));
const program = findBrowser('chromium');
if (!program) throw new Error('No Chromium, Chrome or Edge was found.');

/** @typedef {import('./bench-export/watch-page.mjs').Cost} Cost */
/** @type {{ papers: number, bytes: number, isEqual: boolean, steps: Record<string, Cost> }[]} */
const rows = [];
for (const size of wanted.length > 0 ? wanted.map(Number) : SIZES) {
  const { papers } = collectPapers(corpus, size);
  console.error(`${size} papers…`);
  rows.push({ papers: size, ...(await measureExport(program, papers)) });
}

console.log(
  '| papers | file, MB | step | s | longest task, ms | tasks over 50 ms | JS heap before, MB | most | process before, MB | most |',
);
console.log(`|${'---|'.repeat(10)}`);
for (const { papers, bytes, steps } of rows)
  for (const [step, cost] of Object.entries(steps)) {
    const cells = [
      papers,
      (bytes / 1e6).toFixed(1),
      step,
      (cost.ms / 1000).toFixed(1),
      cost.longestTask.toFixed(0),
      cost.longTasks,
      ...[cost.heapBefore, cost.heapMost, cost.rssBefore, cost.rssMost].map((size) =>
        (size / 1e6).toFixed(0),
      ),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
console.log(
  `\nIn Chromium, by the buttons of the library’s page. The process is that of all pages and the worker of the extension. The library that was restored in a new profile, exported again, is ${rows.every(({ isEqual }) => isEqual) ? 'the same file, byte for byte' : 'ANOTHER FILE'}.`,
);
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
if (!rows.every(({ isEqual }) => isEqual)) process.exitCode = 1;
