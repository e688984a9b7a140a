/** The parts of `npm test`, in the order in which they run. */
export const PART_NAMES = /** @type {const} */ ([
  'lint',
  'types',
  'unit',
  'build',
  'packing',
  'chromium',
  'firefox',
]);

/** @typedef {(typeof PART_NAMES)[number]} PartName */

/**
 * Reads `--without=firefox,chromium` (also given several times).
 * @param {string[]} args
 * @returns {{ chosen: PartName[], without: PartName[] } | { error: string }}
 */
export function chooseParts(args) {
  /** @type {PartName[]} */
  const without = [];
  for (const arg of args) {
    const [, names] = /^--without=(.*)$/.exec(arg) ?? [];
    if (names === undefined) return { error: `\`${arg}\` is not known. ${usage()}` };
    for (const name of names.split(',').filter(Boolean)) {
      const part = PART_NAMES.find((known) => known === name);
      if (!part) return { error: `There is no part \`${name}\`. ${usage()}` };
      without.push(part);
    }
  }
  return { chosen: PART_NAMES.filter((name) => !without.includes(name)), without };
}

function usage() {
  return `Use --without=NAME[,NAME…] with ${PART_NAMES.join(', ')}.`;
}
