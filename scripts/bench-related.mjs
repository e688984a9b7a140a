// How well related papers are found: `npm run bench:related -- DIR... [--json FILE]`.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { judgeRelated } from './bench-related/judge-related.mjs';
import { linkedTogether, relevantTogether } from './bench-related/truths.mjs';
import { loadPapertip } from './bench-search/load-papertip.mjs';
import { readCollection, readLines } from './bench-search/read-collection.mjs';

const DEPTH = 10;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' } },
});
if (positionals.length === 0) {
  console.error('Name folders of judged collections: npm run bench:related -- ../shared/data/ir/cranfield …');
  process.exit(2);
}
const papertip = await loadPapertip();
/** @type {Record<string, Record<string, string>[]>} */
const report = {};
for (const folder of positionals) {
  const { name, docs, needs } = readCollection(folder);
  const links = join(folder, 'links.jsonl');
  const truths = [
    { what: 'relevant to the same query', pairs: relevantTogether(needs) },
    ...(existsSync(links) ? [{ what: 'linked by citation', pairs: linkedTogether(readLines(links)) }] : []),
  ];
  /** @type {[string, (id: string) => string[] | Promise<string[]>][]} */
  const engines = [
    ['Papertip', await papertipRelated(docs)],
    ['Papertip, on demand as in large libraries', papertipOnDemand(docs)],
    ['MiniSearch, title and abstract as the query', miniSearchRelated(docs)],
    ['random', randomRelated(docs)],
  ];
  for (const [engine, related] of engines) {
    const start = performance.now();
    /** @type {Map<string, string[]>} */
    const lists = new Map();
    for (const { id } of docs) lists.set(id, await related(id));
    const ms = (performance.now() - start) / docs.length;
    for (const { what, pairs } of truths) {
      const title = `${name}: ${what}`;
      const row = { engine, ...judgeRelated(lists, pairs), 'ms a paper': ms.toFixed(2) };
      report[title] = [...(report[title] ?? []), row];
    }
  }
}
for (const [title, rows] of Object.entries(report)) {
  const columns = Object.keys(rows[0] ?? {});
  console.log(`\n${title}\n\n| ${columns.join(' | ')} |\n|${columns.map(() => '---|').join('')}`);
  for (const row of rows) console.log(`| ${columns.map((column) => row[column]).join(' | ')} |`);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);

/** @param {import('./bench-search/read-collection.mjs').Doc[]} docs */
async function papertipRelated(docs) {
  const relations = new papertip.Relations(
    docs.map((doc) => ({ ...doc, links: [], appearances: [], source: {} })),
  );
  return (/** @type {string} */ id) => relations.nearest(id, DEPTH).map(({ paperId }) => paperId);
}

/** @param {import('./bench-search/read-collection.mjs').Doc[]} docs */
function papertipOnDemand(docs) {
  const source = new papertip.MemorySource();
  const papers = new Map(docs.map((doc) => [doc.id, { ...doc, links: [], appearances: [], source: {} }]));
  for (const paper of papers.values()) source.add(paper);
  return async (/** @type {string} */ id) => {
    const paper = papers.get(id);
    const found = paper ? await papertip.findRelated(paper, source, DEPTH) : [];
    return found.map(({ paperId }) => paperId);
  };
}

/** @param {import('./bench-search/read-collection.mjs').Doc[]} docs */
function miniSearchRelated(docs) {
  const index = new MiniSearch({ fields: ['title', 'abstract'] });
  index.addAll(docs);
  const texts = new Map(docs.map(({ id, title, abstract }) => [id, `${title} ${abstract}`]));
  return (/** @type {string} */ id) =>
    index
      .search(texts.get(id) ?? '')
      .filter((hit) => hit.id !== id)
      .slice(0, DEPTH)
      .map((hit) => hit.id);
}

/** @param {import('./bench-search/read-collection.mjs').Doc[]} docs */
function randomRelated(docs) {
  let state = 1;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return docs[state % docs.length]?.id ?? '';
  };
  return (/** @type {string} */ id) => {
    /** @type {Set<string>} */
    const found = new Set();
    while (found.size < Math.min(DEPTH, docs.length - 1)) {
      const one = next();
      if (one !== id) found.add(one);
    }
    return [...found];
  };
}
