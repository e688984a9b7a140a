/** @typedef {import('./count-cases.mjs').Outcome} Outcome */

/**
 * The table of parts, then the totals alone on the last line.
 * @param {{ label: string, outcome: Outcome, seconds: number }[]} results
 * @param {string[]} without labels of the parts that were switched off
 * @returns {string}
 */
export function summarize(results, without) {
  const rows = results.map(({ label, outcome, seconds }) => {
    const { passed, failed, skipped, note } = outcome;
    const verdict = failed === 0 ? 'ok  ' : 'FAIL';
    const counts = [
      `${passed} passed`,
      failed && `${failed} failed`,
      skipped.length && `${skipped.length} skipped`,
    ];
    const text = [counts.filter(Boolean).join(', '), note].filter(Boolean).join(' — ');
    return `${verdict} ${label.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s  ${text}`;
  });
  const skipped = results.flatMap(({ label, outcome }) => outcome.skipped.map((name) => `${label}: ${name}`));
  return [
    ...rows,
    ...without.map((label) => `off  ${label}`),
    ...(skipped.length ? ['', 'Skipped:', ...skipped.map((name) => `  ${name}`)] : []),
    '',
    totals(results.map(({ outcome }) => outcome)),
  ].join('\n');
}

/** @param {Outcome[]} outcomes */
function totals(outcomes) {
  const sum = (/** @type {(outcome: Outcome) => number} */ of) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const skipped = sum((outcome) => outcome.skipped.length);
  const line = `${sum((outcome) => outcome.passed)} passed, ${sum((outcome) => outcome.failed)} failed`;
  return skipped ? `${line}, ${skipped} skipped` : line;
}
