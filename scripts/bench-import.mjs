// What an import costs: `npm run bench:import -- CORPUS.jsonl [--records N] [--only large,hostile,library] [--json FILE]`.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeFile } from './bench-import/make-file.mjs';
import { measureLarge } from './bench-import/measure-large.mjs';
import { findBrowser } from './browsers/find-browser.mjs';
import { launchChromium } from './browsers/launch-chromium.mjs';
import { SEALED_ARGS } from './browsers/quiet-args.mjs';
import { OUTPUTS } from './build-extension.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, records: { type: 'string' } },
});
const [corpus] = positionals;
for (const [file, what] of [
  [
    corpus ?? 'CORPUS.jsonl',
    'name a corpus: JSON Lines with title and abstract, also Brotli-compressed (.br)',
  ],
  [OUTPUTS.chromium, '`npm run build` first'],
]) {
  if (existsSync(/** @type {string} */ (file))) continue;
  console.error(`There is no ${file}: ${what}.`);
  process.exit(2);
}
const program = findBrowser('chromium');
if (!program) throw new Error('No Chromium, Chrome or Edge was found.');

const folder = mkdtempSync(join(tmpdir(), 'papertip-import-'));
try {
  const records = Number(values.records ?? 100_000);
  const file = join(folder, 'large.jsonl');
  const { bytes, made } = makeFile(/** @type {string} */ (corpus), records, file);
  console.error(
    `${records} records, ${(bytes / 1e6).toFixed(0)} MB, ${made} of them made of the corpus' words`,
  );
  const large = await inBrowser((browser, id) => measureLarge(browser, id, file));
  console.log(large);
  if (values.json)
    writeFileSync(values.json, `${JSON.stringify({ records, bytes, made, large }, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * @template T
 * @param {(browser: import('puppeteer-core').Browser, extensionId: string) => Promise<T>} work
 */
async function inBrowser(work) {
  const { browser, extensionId } = await launchChromium(/** @type {string} */ (program), OUTPUTS.chromium, {
    headless: true,
    args: SEALED_ARGS,
    protocolTimeout: 0,
  });
  try {
    return await work(browser, extensionId);
  } finally {
    await browser.close();
  }
}
