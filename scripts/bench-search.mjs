// How well papers are found: `npm run bench:search -- DIR... [--papers FILE] [--json FILE]`.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { engines } from './bench-search/engines.mjs';
import { loadPapertip } from './bench-search/load-papertip.mjs';
import { judge, mean } from './bench-search/measures.mjs';
import { readCollection } from './bench-search/read-collection.mjs';
import { measureShortQueries } from './bench-search/short-queries.mjs';
import { measureTypos } from './bench-search/typos.mjs';
import { readDigest } from './read-digest.mjs';

const DEPTH = 100;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    papers: { type: 'string', default: '../shared/data/papers/conference-87326.jsonl.br' },
  },
});
if (positionals.length === 0) {
  console.error('Name folders of judged collections: npm run bench:search -- ../shared/data/ir/cranfield …');
  process.exit(2);
}
const papertip = await loadPapertip();
const all = engines(papertip);
/** @type {Record<string, unknown>} */
const report = {};
for (const folder of positionals) {
  const collection = readCollection(folder);
  const rows = [];
  for (const { name, build } of all) {
    const ask = await build(collection.docs);
    const judged = [];
    const start = performance.now();
    const answers = [];
    for (const { text } of collection.needs) answers.push(await ask(text, DEPTH));
    const ms = (performance.now() - start) / collection.needs.length;
    for (const [i, { relevant }] of collection.needs.entries())
      judged.push(judge(answers[i] ?? [], relevant));
    rows.push({
      engine: name,
      'nDCG@10': mean(judged.map(({ ndcg }) => ndcg)).toFixed(4),
      'MRR@10': mean(judged.map(({ mrr }) => mrr)).toFixed(4),
      'recall@100': mean(judged.map(({ recall }) => recall)).toFixed(4),
      'ms a query': ms.toFixed(2),
    });
  }
  print(`${collection.name}: ${collection.docs.length} documents, ${collection.needs.length} queries`, rows);
  report[collection.name] = rows;
}
const digest = readDigest();
report.short = await measureShortQueries(digest, all, papertip);
print(
  `The three most distinctive words of each of ${digest.length} titles`,
  /** @type {any} */ (report.short),
);
const typos = await measureTypos(digest, values.papers, all, papertip);
report.typos = typos.rows;
print(typos.title, typos.rows);
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);

/**
 * @param {string} title
 * @param {Record<string, string>[]} rows
 */
function print(title, rows) {
  const columns = Object.keys(rows[0] ?? {});
  console.log(`\n${title}\n\n| ${columns.join(' | ')} |\n|${columns.map(() => '---|').join('')}`);
  for (const row of rows) console.log(`| ${columns.map((column) => row[column]).join(' | ')} |`);
}
