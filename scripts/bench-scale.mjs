// What a large library costs: `npm run bench:scale -- CORPUS.jsonl [N…] [--json FILE]`.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { collectPapers } from './bench-scale/collect-papers.mjs';
import { measurePeers } from './bench-scale/peers.mjs';
import { typeInPopup } from './bench-scale/type-in-popup.mjs';
import { findBrowser } from './browsers/find-browser.mjs';
import { launchChromium } from './browsers/launch-chromium.mjs';
import { SEALED_ARGS } from './browsers/quiet-args.mjs';
import { until } from './browsers/until.mjs';
import { workerStopper } from './browsers/worker-stopper.mjs';
import { OUTPUTS } from './build-extension.mjs';
import { corpusAndBuild, needFiles } from './need-files.mjs';

const SIZES = [79, 1_000, 10_000, 100_000];
const BATCH = 500;
const WAKES = 20;
const RELATED = 60;
/** Typed letter by letter. */
const TYPED = ['large language models reasoning', 'diffusion policy', 'speculative decoding'];
const WHOLE = [
  'graph neural networks',
  'sparse attention long context',
  'difussion models',
  'title:reward has:code',
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' } },
});
const [corpus, ...wanted] = positionals;
needFiles(corpusAndBuild(corpus ?? 'CORPUS.jsonl'));
const sizes = wanted.length > 0 ? wanted.map(Number) : SIZES;
const program = findBrowser('chromium');
if (!program) throw new Error('No Chromium, Chrome or Edge was found.');
const queries = [...TYPED.flatMap((text) => [...text].map((_, i) => text.slice(0, i + 1))), ...WHOLE];
const rows = [];
const notes = [];
for (const size of sizes) {
  const { papers, made } = collectPapers(/** @type {string} */ (corpus), size);
  if (made) notes.push(`${made} of ${size} papers are made of the corpus' words and lengths.`);
  console.error(`${size} papers…`);
  rows.push({ papers: size, ...(await measure(papers)), peers: measurePeers(papers, queries) });
}
print();
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);

/** @param {ReturnType<typeof collectPapers>['papers']} papers */
async function measure(papers) {
  const { browser, extensionId } = await launchChromium(/** @type {string} */ (program), OUTPUTS.chromium, {
    headless: true,
    args: SEALED_ARGS,
    protocolTimeout: 0,
  });
  try {
    const stopWorker = await workerStopper(browser, extensionId);
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${extensionId}/popup.html`);
    /** @type {(name: string, args: object) => Promise<{ ms: number, value: any }>} */
    const call = (name, args) =>
      page.evaluate(
        async (request) => {
          const start = performance.now();
          const result = await /** @type {any} */ (globalThis).chrome.runtime.sendMessage(request);
          if (!result.ok) throw new Error(result.error.message);
          return { ms: performance.now() - start, value: result.value };
        },
        { papertip: name, args },
      );
    const settled = () =>
      until(
        'the index',
        async () => {
          const { value } = await call('libraryState', {});
          return value.indexed === value.total && !value.isBusy;
        },
        600_000,
      );
    const begin = performance.now();
    for (let at = 0; at < papers.length; at += BATCH)
      await call('addPapers', { papers: papers.slice(at, at + BATCH) });
    await settled();
    const buildMs = performance.now() - begin;
    const fresh = papers
      .slice(0, 100)
      .map((paper, i) => ({ ...paper, id: `fresh${i}`, title: `Quokka ${paper.title}` }));
    const added = performance.now();
    await call('addPapers', { papers: fresh });
    await until(
      'the new papers',
      async () => (await call('search', { query: 'quokka ' })).value.hits.length >= 20,
      600_000,
    );
    const freshMs = performance.now() - added;
    await settled();
    /** Of the middle of the library. */
    const { title, links } = papers[Math.floor(papers.length / 30) * 15] ?? {};
    const nothing = { windows: [], titles: [], keys: [] };
    /** @type {Record<string, [name: string, args: object][]>} */
    const wakings = {
      wake: WHOLE.map((query) => ['search', { query }]),
      title: [['settle', { ...nothing, windows: [`See “${title}” and others.`] }]],
      link: [['settle', { ...nothing, keys: [links?.[0]?.key] }]],
      prints: [['fingerprints', {}]],
    };
    /** @type {Record<string, number[]>} */
    const woken = {};
    for (const [kind, calls] of Object.entries(wakings)) {
      woken[kind] = [];
      for (let i = 0; i < WAKES; i++) {
        await stopWorker();
        const [name, args] = calls[i % calls.length] ?? ['fingerprints', {}];
        const { ms, value } = await call(name, args);
        if ([...(value.windows ?? []), ...(value.keys ?? [])].some((found) => found.length === 0))
          throw new Error(`A paper is not recognised: ${title}`);
        woken[kind].push(ms);
      }
    }
    const { wake = [], title: titles = [], link = [], prints = [] } = woken;
    await call('search', { query: 'warm' });
    /** Asked for the first time since the worker was woken, and again. */
    const [first = [], typed = []] = [[], []].map(() => /** @type {{ query: string, ms: number }[]} */ ([]));
    for (const times of [first, typed])
      for (const query of queries) times.push({ query, ms: (await call('search', { query })).ms });
    const warm = typed.map(({ ms }) => ms);
    const related = [];
    for (let i = 0; i < RELATED; i++) {
      const { id } = papers[Math.floor((i * papers.length) / RELATED)] ?? {};
      related.push((await call('details', { ids: [id] })).ms);
    }
    const inPopup = await typeInPopup(page);
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
    const session = await target.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
    const disk = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    return {
      buildMs,
      freshMs,
      wakeP50: quantile(wake, 0.5),
      wakeP95: quantile(wake, 0.95),
      titleP95: quantile(titles, 0.95),
      linkP95: quantile(link, 0.95),
      printsP95: quantile(prints, 0.95),
      firstP95: quantile(
        first.map(({ ms }) => ms),
        0.95,
      ),
      warmP50: quantile(warm, 0.5),
      warmP95: quantile(warm, 0.95),
      ...inPopup,
      slowest: typed.sort((a, b) => b.ms - a.ms).slice(0, 5),
      relatedP95: quantile(related, 0.95),
      heap: usedSize + backingStorageSize,
      disk,
    };
  } finally {
    await browser.close();
  }
}

function print() {
  console.log(
    '| papers | build, s | papers a second | 100 more searchable, ms | wake to results, ms: p50 | p95 | after waking, p95: a title of a page | a link | fingerprints | words for the first time, p95 | again, p50 | p95 | typed in the popup: last key to list, worst of 3 | longest task | related, p95 | heap, MB | disk, MB | MiniSearch: build, s | query, p95 | FlexSearch: build, s | query, p95 |',
  );
  console.log(`|${'---|'.repeat(21)}`);
  for (const row of rows) {
    const cells = [
      row.papers,
      (row.buildMs / 1000).toFixed(1),
      Math.round((row.papers / row.buildMs) * 1000),
      ...[
        row.freshMs,
        row.wakeP50,
        row.wakeP95,
        row.titleP95,
        row.linkP95,
        row.printsP95,
        row.firstP95,
        row.warmP50,
        row.warmP95,
        row.lastKeyMs,
        row.longestTask,
        row.relatedP95,
      ].map((ms) => ms.toFixed(0)),
      (row.heap / 1e6).toFixed(0),
      (row.disk / 1e6).toFixed(0),
      ...row.peers.flatMap(({ buildMs, queryP95 }) => [(buildMs / 1000).toFixed(1), queryP95.toFixed(1)]),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  console.log(
    '\nPapertip in Chromium, from the popup’s call; the peers in memory in Node, on the same machine in the same run.',
  );
  for (const note of notes) console.log(note);
}

/**
 * Nearest rank.
 * @param {number[]} all
 * @param {number} share
 */
function quantile(all, share) {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
