import { loadModules } from '../load-modules.mjs';

/**
 * The very modules that the worker uses, built for Node.
 * @returns {Promise<typeof import('./papertip.ts')>}
 */
export function loadPapertip() {
  return loadModules(new URL('papertip.ts', import.meta.url));
}
