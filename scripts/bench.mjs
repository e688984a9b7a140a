// Runs the benchmarks of scripts/bench/, all or those named: `npm run bench [-- size]`.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from './root.mjs';

/**
 * Each file exports `run`.
 * @typedef {{ name: string, value: number, unit: string, note?: string }} Figure
 */

const folder = new URL('scripts/bench/', root);
const known = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length) {
  console.error(`No benchmark ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}

/** @type {Record<string, Figure[]>} */
const report = {};
for (const name of asked.length ? asked : known) {
  console.log(`${name}…`);
  const { run } = await import(new URL(`${name}.mjs`, folder).href);
  const figures = /** @type {Figure[]} */ (await run());
  report[name] = figures;
  const width = Math.max(...figures.map((figure) => figure.name.length));
  for (const figure of figures) {
    const value = figure.value.toLocaleString('en-GB', { maximumFractionDigits: 2 }).padStart(12);
    console.log(`  ${figure.name.padEnd(width)} ${value} ${figure.unit}  ${figure.note ?? ''}`.trimEnd());
  }
}
const file = new URL('.output/bench.json', root);
mkdirSync(new URL('.', file), { recursive: true });
writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
console.log(`\n${fileURLToPath(file)}`);
