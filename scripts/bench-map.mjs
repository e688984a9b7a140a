// What a map of papers costs and how good it is: `npm run bench:map -- CORPUS.jsonl [N…] [--json FILE]`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { judgePlaces } from './bench-map/judge-places.mjs';
import { LAYOUTS } from './bench-map/layouts.mjs';
import { measureMap } from './bench-map/measure-map.mjs';
import { collectPapers } from './bench-scale/collect-papers.mjs';
import { findBrowser } from './browsers/find-browser.mjs';
import { OUTPUTS } from './build-extension.mjs';
import { loadModules } from './load-modules.mjs';
import { corpusAndBuild, needFiles } from './need-files.mjs';

const SIZES = [79, 300, 1_000, 3_000];
/** Of each paper so many of its nearest make the graph, as in `core/map/make-map`. */
const NEAREST = 10;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' } },
});
const [corpus = 'CORPUS.jsonl', ...wanted] = positionals;
needFiles(corpusAndBuild(corpus));
const program = findBrowser('chromium');
if (!program) throw new Error('No Chromium, Chrome or Edge was found.');
/** @type {typeof import('./bench-map/papertip.ts')} */
const papertip = await loadModules(new URL('bench-map/papertip.ts', import.meta.url));
const digest = JSON.parse(readFileSync(join(OUTPUTS.chromium, 'digest.json'), 'utf8')).papers;

const costs = [];
/** @type {Record<string, string | number>[]} */
const quality = [];
for (const size of wanted.length > 0 ? wanted.map(Number) : SIZES) {
  console.error(`${size} papers…`);
  const { papers: added } = collectPapers(corpus, Math.max(0, size - digest.length));
  const { layout, ...measured } = await measureMap(program, /** @type {any} */ (added));
  costs.push({ papers: layout.ids.length, ...measured });
  quality.push(...judge([...digest, ...added], layout));
}
print();
if (values.json)
  writeFileSync(values.json, `${JSON.stringify({ costs, quality, bytes: bytes() }, null, 2)}\n`);

/**
 * @param {any[]} papers
 * @param {Awaited<ReturnType<typeof measureMap>>['layout']} layout
 */
function judge(papers, layout) {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const vectors = papertip.paperVectors(layout.ids.map((/** @type {string} */ id) => byId.get(id)));
  const near = papertip.nearestPapers(vectors, NEAREST);
  const graph = papertip.graphOf(near);
  const all = papertip.nearestPapers(vectors, vectors.length - 1);
  const order = vectors.map((_, own) => {
    const related = [...all.place.subarray(own * all.count, (own + 1) * all.count)].filter((at) => at >= 0);
    const known = new Set([own, ...related]);
    return [...related, ...[...vectors.keys()].filter((at) => !known.has(at))];
  });
  const related = vectors.map(
    (_, own) => all.place.subarray(own * all.count, (own + 1) * all.count).filter((at) => at >= 0).length,
  );
  const row = (/** @type {string} */ name, /** @type {any} */ places, /** @type {number} */ ms) => ({
    papers: vectors.length,
    layout: name,
    ...judgePlaces(places, order, related),
    ms,
  });
  const own = performance.now();
  papertip.layOut(graph, papertip.pullWeights(graph, near));
  const rows = [row('Papertip', layout, performance.now() - own)];
  for (const [name, layOut] of Object.entries(LAYOUTS)) {
    const start = performance.now();
    const places = layOut(graph, near, papertip.seededRandom(5));
    rows.push(row(name, places, performance.now() - start));
  }
  return rows.map((one, i) => ({ ...one, modularity: i === 0 ? layout.modularity : '' }));
}

/** Of what is only loaded for the map. */
function bytes() {
  return readdirSync(OUTPUTS.chromium, { recursive: true, encoding: 'utf8' })
    .filter((name) => /MapSection|map-worker/.test(name))
    .map((name) => {
      const file = readFileSync(join(OUTPUTS.chromium, name));
      return { name, bytes: file.length, gzip: gzipSync(file, { level: 9 }).length };
    });
}

function print() {
  const ms = (/** @type {number} */ value) => value.toFixed(0);
  console.log(
    '| papers | vectors, ms | graph | groups | layout | all, in the worker | longest task of the page meanwhile | reopened: kept map shown after, ms | moving: longest task | frame, p95 | the same as SVG: frame, p95 |',
  );
  console.log(`|${'---|'.repeat(11)}`);
  for (const { papers, times, making, reopened, canvas, svg } of costs) {
    const steps = [times.vectors, times.graph, times.groups, times.layout, times.total].map(ms);
    const tasks = [making, canvas.longest].map((task) => (task === 0 ? '< 50' : ms(task)));
    const cells = [papers, ...steps, tasks[0], ms(reopened), tasks[1], ms(canvas.frame), ms(svg.frame)];
    console.log(`| ${cells.join(' | ')} |`);
  }
  console.log(
    '\n| papers | layout | of the 10 nearest among the 10 nearest on the map | among the 20 | trustworthiness | ms in Node | modularity of the groups |',
  );
  console.log(`|${'---|'.repeat(7)}`);
  for (const row of quality) {
    const shares = [row.kept10, row.kept20, row.trustworthiness].map((share) => Number(share).toFixed(3));
    const modularity = row.modularity === '' ? '' : Number(row.modularity).toFixed(2);
    console.log(`| ${[row.papers, row.layout, ...shares, ms(Number(row.ms)), modularity].join(' | ')} |`);
  }
  console.log('\n| loaded with the map | bytes | gzip |\n|---|---|---|');
  for (const { name, bytes: size, gzip } of bytes()) console.log(`| ${name} | ${size} | ${gzip} |`);
}
