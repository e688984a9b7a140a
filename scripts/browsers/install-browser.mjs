import { runCommand } from '../run-command.mjs';
import { findBrowser } from './find-browser.mjs';
import { PLACES } from './places.mjs';

/** Another apt may run at the same time: wait for it (seconds) rather than fail. */
const APT_LOCK_SECONDS = 400;

/**
 * The browser's program; where there is none, it is installed with apt if that is possible.
 * @param {import('./places.mjs').Browser} browser
 * @param {{ unbranded?: boolean }} [options] see `findBrowser`
 * @returns {Promise<{ path: string } | { missing: string }>} `missing`: what to do, in words
 */
export async function needBrowser(browser, options) {
  try {
    const found = findBrowser(browser, options);
    if (found) return { path: found };
    await installWithApt(browser);
    const installed = findBrowser(browser, options);
    return installed ? { path: installed } : { missing: adviceFor(browser) };
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
}

/** @param {import('./places.mjs').Browser} browser */
async function installWithApt(browser) {
  const { label, aptPackages } = PLACES[browser];
  const apt = await aptCommand();
  if (!apt) return;
  console.log(`Installing ${label} with apt (a minute or two)…`);
  let log = (await apt(['update'])).output;
  for (const name of aptPackages) {
    const finished = await apt(['-o', `DPkg::Lock::Timeout=${APT_LOCK_SECONDS}`, 'install', '-y', name]);
    if (finished.code === 0) return;
    log += finished.output;
  }
  console.error(log.split('\n').slice(-15).join('\n'));
}

/** apt-get as root or through a sudo that asks for no password; null where there is neither. */
async function aptCommand() {
  if (process.platform !== 'linux') return null;
  const quiet = { quiet: true };
  if ((await runCommand('apt-get', ['--version'], quiet)).code !== 0) return null;
  const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  if (process.getuid?.() === 0) return (/** @type {string[]} */ args) => runCommand('apt-get', args, options);
  if ((await runCommand('sudo', ['-n', 'true'], quiet)).code !== 0) return null;
  const asRoot = ['-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  return (/** @type {string[]} */ args) => runCommand('sudo', [...asRoot, ...args], options);
}

/** @param {import('./places.mjs').Browser} browser */
function adviceFor(browser) {
  const { label, variable, advice } = PLACES[browser];
  const how = advice[process.platform] ?? 'install it';
  return `No ${label} was found. To get it, ${how}; or set ${variable} to its program.`;
}
