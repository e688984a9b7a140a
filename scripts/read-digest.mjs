import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUTS } from './build-extension.mjs';

/**
 * @typedef {import('../src/core/paper').Paper} Paper
 */

/**
 * The papers that the build has put into the extension.
 * @returns {Paper[]}
 */
export function readDigest() {
  return JSON.parse(readFileSync(join(OUTPUTS.chromium, 'digest.json'), 'utf8')).papers;
}

/**
 * The paper's first link to code.
 * @param {Paper} paper
 */
export function codeLink(paper) {
  return paper.links.find((link) => link.kind === 'code');
}
