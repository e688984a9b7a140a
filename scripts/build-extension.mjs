import { fileURLToPath } from 'node:url';
import { root } from './root.mjs';
import { runTool } from './run-command.mjs';

/** Where WXT writes each build, by the browser that runs it. */
export const OUTPUTS = {
  chromium: fileURLToPath(new URL('.output/chrome-mv3', root)),
  firefox: fileURLToPath(new URL('.output/firefox-mv3', root)),
};

/**
 * @param {'chrome' | 'firefox'} target
 * @param {import('./run-command.mjs').Options} [options]
 */
export function buildExtension(target, options) {
  return runTool('wxt', ['build', '--browser', target], options);
}

/**
 * Builds and packs: the extension, and for Firefox its sources, too.
 * @param {'chrome' | 'firefox'} target
 * @param {import('./run-command.mjs').Options} [options]
 */
export function packExtension(target, options) {
  return runTool('wxt', ['zip', '--browser', target], options);
}
