// Opens a browser with Papertip loaded: `npm start`. Without a display, or with --tour, a tour without a window.
import { installPackages } from './install-packages.mjs';
import { needNode } from './need-node.mjs';

needNode();
if (!(await installPackages())) process.exit(1);
// Only now: what follows needs the packages.
const { start } = await import('./start/start.mjs');
process.exitCode = await start({ tour: process.argv.includes('--tour') || !hasDisplay() });

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
