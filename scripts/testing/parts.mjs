import { existsSync } from 'node:fs';
import { needBrowser } from '../browsers/install-browser.mjs';
import { PLACES } from '../browsers/places.mjs';
import { OUTPUTS, packExtension } from '../build-extension.mjs';
import { differingZips } from '../packing/rebuild.mjs';
import { runCommand, runTool } from '../run-command.mjs';
import { runPlaywright, runVitest } from './run-suite.mjs';

/** @typedef {import('./count-cases.mjs').Outcome} Outcome */

/**
 * How each part is run. Independent of each other, but for the browsers, which need what `build` writes.
 * @type {Record<import('./choose-parts.mjs').PartName, { label: string, run: (built: boolean) => Promise<Outcome> }>}
 */
export const PARTS = {
  lint: { label: 'Format and lint', run: lint },
  types: { label: 'Types', run: checkTypes },
  unit: { label: 'Unit', run: runVitest },
  build: {
    label: 'Build and pack',
    run: () =>
      both(
        () => packExtension('chrome'),
        () => packExtension('firefox'),
      ),
  },
  packing: { label: 'Packed again', run: packAgain },
  chromium: { label: 'Chromium', run: (built) => runInBrowser('chromium', built) },
  firefox: { label: 'Firefox', run: (built) => runInBrowser('firefox', built) },
};

/** The check of regular expressions needs packages: it runs by itself, once they are installed. */
function lint() {
  return both(
    () => runTool('@biomejs/biome', ['ci', '.']),
    () => runCommand(process.execPath, ['scripts/lint/regexes.mjs']),
  );
}

/** The core is checked by itself too: it may know nothing of pages and browsers. */
async function checkTypes() {
  // tsconfig.json extends what `wxt prepare` writes.
  const prepared = await step(() => runTool('wxt', ['prepare']));
  if (prepared.failed) return prepared;
  return both(
    () => runTool('typescript', ['--noEmit', '-p', '.']),
    () => runTool('typescript', ['--noEmit', '-p', 'src/core']),
  );
}

/**
 * Anyone can check that a zip is what its sources make.
 * @param {boolean} built
 * @returns {Promise<Outcome>}
 */
async function packAgain(built) {
  if (!built) return notRun('there is no build to pack again');
  const different = await differingZips();
  if (different.length === 0) return { passed: 1, failed: 0, skipped: [] };
  const note = `packed from its sources in another folder, differs: ${different.join(', ')}`;
  return { passed: 0, failed: 1, skipped: [], note };
}

/**
 * @param {'chromium' | 'firefox'} browser
 * @param {boolean} built
 * @returns {Promise<Outcome>}
 */
async function runInBrowser(browser, built) {
  if (!built || !existsSync(OUTPUTS[browser])) return notRun('there is no build to test');
  const found = await needBrowser(browser, { unbranded: true });
  if ('missing' in found) return notRun(`${found.missing} Or leave it out: --without=${browser}`);
  return runPlaywright(browser, { [PLACES[browser].variable]: found.path });
}

/**
 * @param {string} why
 * @returns {Outcome}
 */
function notRun(why) {
  return { passed: 0, failed: 1, skipped: [], note: `did not run: ${why}` };
}

/**
 * One command as one case.
 * @param {() => Promise<{ code: number }>} run
 * @returns {Promise<Outcome>}
 */
async function step(run) {
  const { code } = await run();
  return code === 0
    ? { passed: 1, failed: 0, skipped: [] }
    : { passed: 0, failed: 1, skipped: [], note: `ended with ${code}` };
}

/**
 * @param {() => Promise<{ code: number }>} first
 * @param {() => Promise<{ code: number }>} second
 */
function both(first, second) {
  return step(async () => {
    const codes = [(await first()).code, (await second()).code];
    return { code: codes.find((code) => code !== 0) ?? 0 };
  });
}
