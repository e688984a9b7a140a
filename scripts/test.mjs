// Installs what is missing, then runs every part of the tests: `npm test [-- --without=firefox,…]`.
import { installPackages } from './install-packages.mjs';
import { needNode } from './need-node.mjs';
import { chooseParts } from './testing/choose-parts.mjs';
import { summarize } from './testing/print-summary.mjs';

needNode();
const choice = chooseParts(process.argv.slice(2));
if ('error' in choice) {
  console.error(choice.error);
  process.exit(2);
}
if (!(await installPackages())) {
  console.log('\n0 passed, 1 failed');
  process.exit(1);
}

// Loaded only now: what it runs needs the packages.
const { PARTS } = await import('./testing/parts.mjs');
const results = [];
let built = true;
for (const name of choice.chosen) {
  const { label, run } = PARTS[name];
  console.log(`\n── ${label} ${'─'.repeat(60 - label.length)}`);
  const start = Date.now();
  /** @type {import('./testing/count-cases.mjs').Outcome} */
  const outcome = await run(built).catch((/** @type {unknown} */ error) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: [], note: String(error) };
  });
  if (name === 'build') built = outcome.failed === 0;
  if (outcome.note) console.error(`${label}: ${outcome.note}`);
  results.push({ label, outcome, seconds: (Date.now() - start) / 1000 });
}

console.log(`\n── Summary ${'─'.repeat(53)}`);
console.log(
  summarize(
    results,
    choice.without.map((name) => PARTS[name].label),
  ),
);
const failed = results.some(({ outcome }) => outcome.failed > 0);
process.exit(failed || results.length === 0 ? 1 : 0);
