/**
 * What a part of the tests came to.
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} skipped names of the skipped tests
 * @property {string} [note] why it failed or did not run, in one line
 */

/**
 * Vitest's JSON report (Jest's form).
 * @param {{ testResults: { name: string, status: string, message?: string,
 *   assertionResults: { fullName: string, status: string }[] }[] }} report
 * @returns {Outcome}
 */
export function countVitest(report) {
  /** @type {Outcome} */
  const outcome = { passed: 0, failed: 0, skipped: [] };
  for (const file of report.testResults) {
    for (const { fullName, status } of file.assertionResults) count(outcome, fullName, status);
    // A file that throws while it loads has no cases, and must not pass for that.
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) {
      outcome.failed++;
    }
  }
  return outcome;
}

/**
 * Playwright's JSON report: suites within suites.
 * @typedef {{ title: string, tests: { status: string }[] }} Spec
 * @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite
 * @param {{ suites: Suite[], errors?: { message?: string }[] }} report
 * @returns {Outcome}
 */
export function countPlaywright(report) {
  /** @type {Outcome} */
  const outcome = { passed: 0, failed: 0, skipped: [] };
  const visit = (/** @type {Suite} */ suite) => {
    for (const { title, tests } of suite.specs ?? []) {
      for (const { status } of tests) count(outcome, `${suite.title} › ${title}`, status);
    }
    for (const inner of suite.suites ?? []) visit(inner);
  };
  for (const suite of report.suites) visit(suite);
  // Errors outside any test: a file that does not load, a worker that dies.
  outcome.failed += report.errors?.length ?? 0;
  return outcome;
}

const PASSED = new Set(['passed', 'expected']);
const SKIPPED = new Set(['skipped', 'pending', 'todo', 'disabled']);

/**
 * @param {Outcome} outcome
 * @param {string} name
 * @param {string} status
 */
function count(outcome, name, status) {
  if (PASSED.has(status)) outcome.passed++;
  else if (SKIPPED.has(status)) outcome.skipped.push(name.trim());
  else outcome.failed++;
}
