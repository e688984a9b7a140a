// What a scan costs a page: `npm run bench:scan [-- PAGES_DIR PAPERS_DIR] [--json FILE] [--without-mark]`.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { renderFile } from './bench-pages/render-file.mjs';
import { collectTitles } from './bench-scan/collect-titles.mjs';
import { measureInPage } from './bench-scan/measure-in-page.mjs';
import { findBrowser } from './browsers/find-browser.mjs';
import { launchChromium } from './browsers/launch-chromium.mjs';
import { SEALED_ARGS } from './browsers/quiet-args.mjs';
import { OUTPUTS } from './build-extension.mjs';
import { needFiles } from './need-files.mjs';

const SIZES = [79, 5_759, 100_000];
const PAGES = 6;
const BIG_PAGE_BYTES = 10_000_000;
const RUNS = 31;
/** Rounds that are not counted: the engine has not yet compiled what it runs. */
const WARM_UP = 5;
/** mark.js takes seconds a run, and minutes on the largest page. */
const MARK_RUNS = 3;
const MARK_RUNS_LARGEST = 1;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  // mark.js takes minutes: without it for a quick look.
  options: { json: { type: 'string' }, 'without-mark': { type: 'boolean', default: false } },
});
const [pages = '../shared/data/pages', papers = '../shared/data/papers'] = positionals;
const digest = join(OUTPUTS.chromium, 'digest.json');
needFiles([
  [join(pages, 'manifest.json'), 'name the folder that holds the pages and their manifest.json'],
  [digest, '`npm run build` first'],
]);
/** @type {{ title: string, abstract: string }[]} */
const digestPapers = JSON.parse(readFileSync(digest, 'utf8')).papers;
const own = digestPapers.map(({ title }) => title);
/** In a small library the abstracts say how rare a word is. */
const abstracts = Object.fromEntries(digestPapers.map(({ title, abstract }) => [title, abstract]));
const code = await bundle();
const sources = readSources();
const server = createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(sources[Number(request.url?.slice(1))]?.html ?? '');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const program = findBrowser('chromium');
if (!program) throw new Error('No Chromium, Chrome or Edge was found.');
// Papertip itself is loaded into no page here: what is measured is put in by hand.
const { browser } = await launchChromium(program, null, {
  headless: true,
  args: SEALED_ARGS,
  protocolTimeout: 0,
});
const rows = [];
try {
  for (const [index, { name, html }] of sources.entries()) {
    console.log(`${name}…`);
    rows.push({ page: name, kilobytes: Math.round(html.length / 1000), ...(await measure(index)) });
  }
} finally {
  await browser.close();
  server.close();
}
print(rows);
const { longest, firstMark } = await measureInPage(sources.at(-1)?.html ?? '', own[0] ?? '', program);
console.log(
  `The 10 MB page with the extension: longest task of the scan ${longest.toFixed(0)} ms, first mark of what is in view ${firstMark.toFixed(0)} ms after the page was idle.`,
);
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);

/** @param {number} index */
async function measure(index) {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.url().startsWith(`http://127.0.0.1:${port}/`) ? request.continue() : request.abort(),
  );
  await page.goto(`http://127.0.0.1:${port}/${index}`, { waitUntil: 'domcontentloaded' });
  await page.evaluate(code);
  /** @type {import('./bench-scan/scan-in-page.ts').Message | undefined} */
  let message;
  for (const size of SIZES) {
    const { titles } = collectTitles(own, papers, size);
    const known = titles.map((title) => ({ title, abstract: abstracts[title] ?? '' }));
    message = await page.evaluate((all) => window.papertipBench.prepare(all), known);
  }
  /** @type {number[]} */
  const walks = [];
  /** @type {Record<string, number[]>} */
  const all = Object.fromEntries(SIZES.map((size) => [size, []]));
  // In turn: what one leaves behind in memory, the next finds.
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    for (const size of SIZES) {
      const walked = await page.evaluate(() => window.papertipBench.walk());
      const scanned = await page.evaluate((titles) => window.papertipBench.scan(titles).ms, size);
      if (run < WARM_UP) continue;
      walks.push(walked);
      all[size]?.push(scanned);
    }
  }
  const walk = median(walks);
  const scans = Object.fromEntries(SIZES.map((size) => [size, median(all[size] ?? [])]));
  const mark = values['without-mark']
    ? Number.NaN
    : await repeat(index < PAGES ? MARK_RUNS : MARK_RUNS_LARGEST, () =>
        page.evaluate((titles) => window.papertipBench.mark(titles), own),
      );
  await page.close();
  return { walk, scans, mark, message };
}

/**
 * @param {number} times
 * @param {() => Promise<number>} once ms
 * @returns {Promise<number>} the median, ms
 */
async function repeat(times, once) {
  const all = [];
  for (let run = 0; run < times; run++) all.push(await once());
  return median(all);
}

/** @param {number[]} all */
function median(all) {
  return /** @type {number} */ (all.sort((a, b) => a - b)[all.length >> 1]);
}

/** The six largest pages of the folder, and one of 10 MB made of all of them. */
function readSources() {
  /** @type {{ file: string, kind: string, bytes: number }[]} */
  const manifest = JSON.parse(readFileSync(join(pages, 'manifest.json'), 'utf8'));
  const largest = manifest.sort((a, b) => b.bytes - a.bytes).slice(0, PAGES);
  const shown = largest.map(({ file, kind }) => ({
    name: file.slice(0, 60),
    html: renderFile(kind, readFileSync(join(pages, file), 'utf8')),
  }));
  let body = '';
  for (let i = 0; body.length < BIG_PAGE_BYTES; i++) body += shown[i % shown.length]?.html ?? '';
  return [...shown, { name: 'all of them, again and again', html: body.slice(0, BIG_PAGE_BYTES) }];
}

/** The code under test as one script. */
async function bundle() {
  const folder = mkdtempSync(join(tmpdir(), 'papertip-bench-'));
  const entry = fileURLToPath(new URL('bench-scan/scan-in-page.ts', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: { entry, formats: ['iife'], name: 'bench', fileName: () => 'bench.js' },
    },
  });
  const script = readFileSync(join(folder, 'bench.js'), 'utf8');
  rmSync(folder, { recursive: true });
  return script;
}

/** @param {typeof rows} all */
function print(all) {
  const ms = (/** @type {number} */ value) => value.toFixed(value < 10 ? 2 : 0);
  const times = (/** @type {number} */ value) => (Number.isNaN(value) ? '–' : value.toFixed(0));
  console.log(
    `\n| page | kB | walk, ms | ${SIZES.map((size) => `scan at ${size}, ms | × walk`).join(' | ')} | mark.js at ${own.length}, ms | × faster |`,
  );
  console.log(`|---|---|---|${SIZES.map(() => '---|---|').join('')}---|---|`);
  for (const { page, kilobytes, walk, scans, mark } of all) {
    const cells = SIZES.map((size) => scans[size] ?? 0).map(
      (scan) => `${ms(scan)} | ${(scan / walk).toFixed(1)}`,
    );
    const faster = mark / (scans[SIZES[0] ?? 0] ?? 0);
    console.log(
      `| ${page} | ${kilobytes} | ${ms(walk)} | ${cells.join(' | ')} | ${times(mark)} | ${times(faster)} |`,
    );
  }
  const { bytes = 0, bytesPerTitle = 0, decodeMs = 0 } = all[0]?.message ?? {};
  console.log(
    `\nMessage to a tab at ${SIZES.at(-1)} titles, every fifth with a link: ${bytes} bytes, read in ${decodeMs.toFixed(1)} ms; kept: ${bytesPerTitle.toFixed(2)} bytes a title.`,
  );
}
