import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PLACES } from './places.mjs';

/**
 * The program of an installed browser: the environment variable first, then PATH, then the usual places.
 * @param {import('./places.mjs').Browser} browser
 * @param {{ unbranded?: boolean }} [options] `unbranded`: Chromium (or Firefox), not Chrome or Edge, which (Chrome from
 *   137 on) load no extension from the command line; a program named by the variable is trusted
 * @returns {string | null} absolute path
 * @throws {Error} where the environment variable is set and names no program
 */
export function findBrowser(browser, { unbranded = false } = {}) {
  const { variable, names, paths } = PLACES[browser];
  const chosen = process.env[variable];
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Error(`${variable} is set to ${chosen}, which is not a program.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const ending = process.platform === 'win32' ? '.exe' : '';
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
  const candidates = [...onPath, ...(paths[process.platform] ?? [])];
  return candidates.find((path) => (!unbranded || isUnbranded(path)) && isProgram(path)) ?? null;
}

/** @param {string} path */
function isUnbranded(path) {
  return /chromium|firefox/i.test(path);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
