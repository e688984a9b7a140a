// What an import costs: `npm run bench:import -- CORPUS.jsonl [--records N] [--only large|hostile] [--json FILE]`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeFile } from './bench-import/make-file.mjs';
import { measureHostile } from './bench-import/measure-hostile.mjs';
import { measureLarge } from './bench-import/measure-large.mjs';
import { printHostile, printLarge } from './bench-import/report.mjs';
import { findBrowser } from './browsers/find-browser.mjs';
import { launchChromium } from './browsers/launch-chromium.mjs';
import { SEALED_ARGS } from './browsers/quiet-args.mjs';
import { OUTPUTS } from './build-extension.mjs';
import { corpusAndBuild, needFiles } from './need-files.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, records: { type: 'string' }, only: { type: 'string' } },
});
const [corpus = 'CORPUS.jsonl'] = positionals;
needFiles(corpusAndBuild(corpus));
const program = findBrowser('chromium');
if (!program) throw new Error('No Chromium, Chrome or Edge was found.');

const folder = mkdtempSync(join(tmpdir(), 'papertip-import-'));
const file = join(folder, 'large.jsonl');
/** @type {Record<string, unknown>} */
const results = {};
try {
  if (values.only !== 'hostile') {
    const records = Number(values.records ?? 100_000);
    const { bytes, made } = makeFile(corpus, records, file);
    const large = await inBrowser((browser, id) => measureLarge(browser, id, file));
    console.log(`${records} records, ${(bytes / 1e6).toFixed(0)} MB; ${made} are made of the corpus’ words.`);
    printLarge(large, records);
    Object.assign(results, { records, bytes, made, large });
  }
  if (values.only !== 'large') {
    const hostile = await inBrowser((browser, id) => measureHostile(browser, id, file));
    printHostile(hostile);
    Object.assign(results, { hostile });
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
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
