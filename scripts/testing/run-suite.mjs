import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from '../root.mjs';
import { runTool } from '../run-command.mjs';
import { countPlaywright, countVitest } from './count-cases.mjs';

/** @typedef {import('./count-cases.mjs').Outcome} Outcome */

/** @returns {Promise<Outcome>} */
export function runVitest() {
  const report = reportFile('unit');
  const args = ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json'];
  return runSuite(report, countVitest, () => runTool('vitest', [...args, `--outputFile.json=${report}`]));
}

/**
 * @param {'chromium' | 'firefox'} project
 * @param {Record<string, string>} env
 * @returns {Promise<Outcome>}
 */
export function runPlaywright(project, env) {
  const report = reportFile(project);
  const args = ['test', '--config', 'tests/playwright.config.ts', `--project=${project}`];
  return runSuite(report, countPlaywright, () =>
    runTool('@playwright/test', args, { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } }),
  );
}

/** @param {string} name */
function reportFile(name) {
  return fileURLToPath(new URL(`.output/tests/${name}.json`, root));
}

/**
 * The runner's report is believed only as far as its exit code: a crash after the last test is a failure, and so
 * is a run without a test.
 * @template Report
 * @param {string} report
 * @param {(report: Report) => Outcome} count
 * @param {() => Promise<{ code: number }>} run
 * @returns {Promise<Outcome>}
 */
async function runSuite(report, count, run) {
  rmSync(report, { force: true });
  const { code } = await run();
  if (!existsSync(report))
    return { passed: 0, failed: 1, skipped: [], note: `ended with ${code} and no report` };
  const outcome = count(JSON.parse(readFileSync(report, 'utf8')));
  if (outcome.passed + outcome.failed === 0) return { ...outcome, failed: 1, note: 'ran no test' };
  if (code !== 0 && outcome.failed === 0) return { ...outcome, failed: 1, note: `ended with ${code}` };
  return outcome;
}
