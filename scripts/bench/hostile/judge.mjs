/** No kind may add more than this to its longest task: https://w3c.github.io/longtasks/ */
export const BAR_MS = 50;

/**
 * @typedef {import('./measure-kind.mjs').Measured} Measured
 * @typedef {{ kind: string, without: number, with: number, added: number, own: number, cpu: number, answers: boolean, red: boolean }} Verdict
 */

/**
 * Of several runs the best counts: what else the machine did can only make one worse.
 * @param {string} kind
 * @param {{ without: Measured, with: Measured }[]} runs
 * @returns {Verdict} ms
 */
export function judge(kind, runs) {
  const least = (/** @type {(run: { without: Measured, with: Measured }) => number} */ of) =>
    Math.min(...runs.map(of));
  const without = least((run) => run.without.longestMs);
  const withIt = least((run) => run.with.longestMs);
  const answers = runs.some((run) => run.with.answers || !run.without.answers);
  const added = Math.max(0, withIt - without);
  return {
    kind,
    without,
    with: withIt,
    added,
    own: least((run) => run.with.ownMs),
    cpu: least((run) => run.with.cpuMs) - least((run) => run.without.cpuMs),
    answers,
    red: !answers || isRed(runs),
  };
}

/** @param {{ without: Measured, with: Measured }[]} runs */
export function isRed(runs) {
  return (
    runs.every((run) => run.with.longestMs - run.without.longestMs > BAR_MS) ||
    runs.every((run) => run.with.ownMs > BAR_MS)
  );
}
