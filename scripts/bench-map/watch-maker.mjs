/* global window */

/**
 * Runs in the page before all else: when each step of the map's worker began, and what it made; tasks over 50 ms
 * (https://w3c.github.io/longtasks/).
 */
export function watchMaker() {
  /** @type {any} */
  const seen = { begun: 0, steps: {}, made: 0, layout: null, long: [] };
  /** @type {any} */ (window).papertipMap = seen;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.long.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const Real = window.Worker;
  window.Worker = class extends Real {
    /** @param {string | URL} url */
    constructor(url) {
      super(url);
      this.addEventListener('message', ({ data }) => {
        const now = performance.now();
        if (data.kind === 'progress') seen.steps[data.step] ??= now;
        if (data.kind !== 'made') return;
        seen.made = now;
        seen.layout = data.layout;
      });
    }
    /** @param {any[]} args */
    postMessage(...args) {
      seen.begun ||= performance.now();
      // @ts-expect-error: passed on as it came
      super.postMessage(...args);
    }
  };
}

/** Runs in the page: the layout that was made, as plain lists. */
export function takeLayout() {
  const { layout } = /** @type {any} */ (window).papertipMap;
  return {
    ids: layout.ids,
    x: [...layout.x],
    y: [...layout.y],
    modularity: layout.modularity,
    groups: layout.groups.map((/** @type {any} */ { terms }) => terms.join(', ')),
  };
}

/** Runs in the page: ms that the steps took, and the longest task since `since` (ms). */
export function takeTimes() {
  const { begun, steps, made } = /** @type {any} */ (window).papertipMap;
  return {
    vectors: steps.comparing - begun,
    graph: steps.grouping - steps.comparing,
    groups: steps.placing - steps.grouping,
    layout: made - steps.placing,
    total: made - begun,
  };
}

/**
 * Runs in the page.
 * @param {number} since
 */
export function longestTask(since) {
  const { long } = /** @type {any} */ (window).papertipMap;
  return long
    .filter((/** @type {any} */ { startTime }) => startTime >= since)
    .reduce((/** @type {number} */ most, /** @type {any} */ { duration }) => Math.max(most, duration), 0);
}
