/**
 * What must be there, as people would say it.
 * @typedef {object} Model
 * @property {string[]} papers titles of the user's own
 * @property {{ name: string, isTakenBack: boolean, titles: string[] }[]} imports
 * @property {string[]} removed titles of papers that were removed
 * @property {Record<string, string>} kept `saved`, `read`, by paper id
 * @property {string} marks the setting
 * @property {string[]} sources
 *
 * @typedef {Omit<Model, 'imports' | 'removed'> & { imports: string[], removals: number }} Contents what can be compared
 */

/** @type {Model} */
export const EMPTY = { papers: [], imports: [], removed: [], kept: {}, marks: 'underline', sources: [] };

/** @param {Model} model @returns {Contents} */
export function contentsFor({ papers, imports, removed, kept, marks, sources }) {
  return {
    papers: papers.toSorted(),
    imports: imports.map(({ name, isTakenBack }) => `${name} ${isTakenBack ? 'undone' : 'done'}`).toSorted(),
    removals: removed.length,
    kept: Object.fromEntries(
      Object.entries(kept)
        .filter(([, words]) => words)
        .toSorted(),
    ),
    marks,
    sources: sources.toSorted(),
  };
}

/** @param {Contents} wanted @param {Contents} found @returns {string | null} how they differ; null where they do not */
export function difference(wanted, found) {
  const lines = Object.keys(wanted).flatMap((key) => {
    const [one, other] = [wanted, found].map((of) => of[/** @type {keyof Contents} */ (key)]);
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    if (!Array.isArray(one) || !Array.isArray(other))
      return [`${key}: ${JSON.stringify(one)} wanted, ${JSON.stringify(other)} found`];
    const lost = one.filter((item) => !other.includes(item));
    const more = other.filter((item) => !one.includes(item));
    const twice = other.filter((item, i) => other.indexOf(item) !== i);
    return [
      `${key}: ${one.length} wanted, ${other.length} found; lost ${list(lost)}; too much ${list(more)}; doubled ${list(twice)}`,
    ];
  });
  return lines.length > 0 ? lines.join('\n') : null;
}

/** @param {string[]} items */
function list(items) {
  return `${items.length} (${items.slice(0, 3).join(', ')})`;
}
