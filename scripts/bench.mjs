// Runs a benchmark of scripts/bench/ with its arguments: `npm run bench [-- NAME [ARGUMENT…]]`; without a name, the quick ones.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from './root.mjs';

/**
 * Each file exports `run`, which takes the arguments after the name.
 * @typedef {{ name: string, value: number, unit: string, note?: string }} Figure
 */

/** What runs where no name is given: the others take minutes. */
const QUICK = ['size'];

const folder = new URL('scripts/bench/', root);
const known = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length))
  .sort();
const [asked, ...args] = process.argv.slice(2);
if (asked && !known.includes(asked)) {
  console.error(`There is no benchmark ${asked}. There are: ${known.join(', ')}.`);
  process.exit(2);
}

/** @type {Record<string, Figure[]>} */
const report = {};
for (const name of asked ? [asked] : QUICK) {
  console.log(`${name}…`);
  const { run } = await import(new URL(`${name}.mjs`, folder).href);
  const figures = /** @type {Figure[]} */ (await run(args));
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
