// What a scan costs a page: `npm run bench:scan [-- PAGES_DIR PAPERS_DIR] [--json FILE]`.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { renderFile } from './bench-pages/render-file.mjs';
import { collectTitles } from './bench-scan/collect-titles.mjs';
import { findBrowser } from './browsers/find-browser.mjs';
import { launchChromium } from './browsers/launch-chromium.mjs';
import { SEALED_ARGS } from './browsers/quiet-args.mjs';
import { OUTPUTS } from './build-extension.mjs';

const SIZES = [79, 5_759, 100_000];
const PAGES = 6;
const BIG_PAGE_BYTES = 10_000_000;
const RUNS = 15;
/** mark.js takes seconds a run, and minutes on the largest page. */
const MARK_RUNS = 3;
const MARK_RUNS_LARGEST = 1;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const [pages = '../shared/data/pages', papers = '../shared/data/papers'] = positionals;
const digest = join(OUTPUTS.chromium, 'digest.json');
for (const [file, what] of [
  [join(pages, 'manifest.json'), 'name the folder that holds the pages and their manifest.json'],
  [digest, '`npm run build` first'],
]) {
  if (existsSync(/** @type {string} */ (file))) continue;
  console.error(`There is no ${file}: ${what}.`);
  process.exit(2);
}
const own = JSON.parse(readFileSync(digest, 'utf8')).papers.map(
  (/** @type {{ title: string }} */ { title }) => title,
);
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
  const walk = await repeat(RUNS, () => page.evaluate(() => window.papertipBench.walk()));
  /** @type {Record<string, number>} */
  const scans = {};
  let message = { bytes: 0, decodeMs: 0 };
  for (const size of SIZES) {
    const { titles } = collectTitles(own, papers, size);
    message = await page.evaluate((all) => window.papertipBench.prepare(all), titles);
    scans[size] = await repeat(RUNS, async () => (await page.evaluate(() => window.papertipBench.scan())).ms);
  }
  const mark = await repeat(index < PAGES ? MARK_RUNS : MARK_RUNS_LARGEST, () =>
    page.evaluate((all) => window.papertipBench.mark(all), own),
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
  return /** @type {number} */ (all.sort((a, b) => a - b)[times >> 1]);
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
  console.log(
    `\n| page | kB | walk, ms | ${SIZES.map((size) => `scan at ${size}, ms`).join(' | ')} | × walk | mark.js at ${own.length}, ms | × faster |`,
  );
  console.log(`|---|---|---|${SIZES.map(() => '---|').join('')}---|---|---|`);
  for (const { page, kilobytes, walk, scans, mark } of all) {
    const scan = /** @type {number} */ (scans[SIZES[0] ?? 0]);
    console.log(
      `| ${page} | ${kilobytes} | ${ms(walk)} | ${SIZES.map((size) => ms(scans[size] ?? 0)).join(' | ')} | ${(scan / walk).toFixed(1)} | ${ms(mark)} | ${(mark / scan).toFixed(0)} |`,
    );
  }
  const { bytes, decodeMs } = all[0]?.message ?? { bytes: 0, decodeMs: 0 };
  console.log(
    `\nMessage to a tab at ${SIZES.at(-1)} titles: ${bytes} bytes, read in ${decodeMs.toFixed(1)} ms.`,
  );
}
