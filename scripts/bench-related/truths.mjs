/** @typedef {Map<string, Set<string>>} Pairs which papers are related to which */

/**
 * Papers judged relevant to the same query are related.
 * @param {import('../bench-search/read-collection.mjs').Need[]} needs
 * @returns {Pairs}
 */
export function relevantTogether(needs) {
  /** @type {Pairs} */
  const pairs = new Map();
  for (const { relevant } of needs) for (const a of relevant) for (const b of relevant) put(pairs, a, b);
  return pairs;
}

/**
 * Papers linked by citation or co-citation are related.
 * @param {{ doc_id: string, to: string }[]} links
 * @returns {Pairs}
 */
export function linkedTogether(links) {
  /** @type {Pairs} */
  const pairs = new Map();
  for (const { doc_id, to } of links) put(pairs, String(doc_id), String(to));
  return pairs;
}

/**
 * @param {Pairs} pairs
 * @param {string} a
 * @param {string} b
 */
function put(pairs, a, b) {
  if (a === b) return;
  pairs.set(a, (pairs.get(a) ?? new Set()).add(b));
}
