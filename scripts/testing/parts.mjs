import { existsSync } from 'node:fs';
import { needBrowser } from '../browsers/install-browser.mjs';
import { PLACES } from '../browsers/places.mjs';
import { buildExtension, OUTPUTS } from '../build-extension.mjs';
import { runTool } from '../run-command.mjs';
import { runPlaywright, runVitest } from './run-suite.mjs';

/** @typedef {import('./count-cases.mjs').Outcome} Outcome */

/**
 * How each part is run. Independent of each other, but for the browsers, which need what `build` writes.
 * @type {Record<import('./choose-parts.mjs').PartName, { label: string, run: (built: boolean) => Promise<Outcome> }>}
 */
export const PARTS = {
  lint: { label: 'Format and lint', run: () => step(() => runTool('@biomejs/biome', ['ci', '.'])) },
  types: { label: 'Types', run: checkTypes },
  unit: { label: 'Unit', run: runVitest },
  build: {
    label: 'Build',
    run: () =>
      both(
        () => buildExtension('chrome'),
        () => buildExtension('firefox'),
      ),
  },
  chromium: { label: 'Chromium', run: (built) => runInBrowser('chromium', built) },
  firefox: { label: 'Firefox', run: (built) => runInBrowser('firefox', built) },
};

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
