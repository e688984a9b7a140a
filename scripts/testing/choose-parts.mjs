/** The parts of `npm test`, in the order in which they run. */
export const PART_NAMES = ['lint', 'types', 'unit', 'build', 'chromium', 'firefox'];

/**
 * Reads `--without=firefox,chromium` (also given several times).
 * @param {string[]} args
 * @returns {{ chosen: string[], without: string[] } | { error: string }}
 */
export function chooseParts(args) {
  const without = [];
  for (const arg of args) {
    const [, names] = /^--without=(.*)$/.exec(arg) ?? [];
    if (names === undefined) return { error: `\`${arg}\` is not known. ${usage()}` };
    for (const name of names.split(',').filter(Boolean)) {
      if (!PART_NAMES.includes(name)) return { error: `There is no part \`${name}\`. ${usage()}` };
      without.push(name);
    }
  }
  return { chosen: PART_NAMES.filter((name) => !without.includes(name)), without };
}

function usage() {
  return `Use --without=NAME[,NAME…] with ${PART_NAMES.join(', ')}.`;
}
