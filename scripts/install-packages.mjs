import { existsSync, readFileSync } from 'node:fs';
import { root } from './root.mjs';
import { runCommand } from './run-command.mjs';

/**
 * Installs the npm packages from the lockfile, if they are not there already.
 * @returns {Promise<boolean>} whether they are there now
 */
export async function installPackages() {
  if (packagesMatchLockfile()) return true;
  console.log('Installing packages from package-lock.json (about a minute)…');
  const { code, output } = await runCommand('npm', ['ci'], { quiet: true });
  if (code === 0) return true;
  console.error(`${output}\n\`npm ci\` failed. Mend what it says above, then try again.`);
  return false;
}

/**
 * npm writes what it installed to `node_modules/.package-lock.json`. Versions are compared, not file
 * times: `npm install` writes the lockfile last, and git gives every file the time of the checkout.
 */
function packagesMatchLockfile() {
  const installedFile = new URL('node_modules/.package-lock.json', root);
  if (!existsSync(installedFile)) return false;
  const wanted = readPackages(new URL('package-lock.json', root));
  const installed = readPackages(installedFile);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional === true),
  );
}

/**
 * @param {URL} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
