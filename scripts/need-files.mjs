import { existsSync } from 'node:fs';
import { OUTPUTS } from './build-extension.mjs';

/** What a benchmark of a large library needs. @param {string} corpus @returns {Need[]} */
export function corpusAndBuild(corpus) {
  return [
    [corpus, 'name a corpus: JSON Lines with title and abstract, also Brotli-compressed (.br)'],
    [OUTPUTS.chromium, '`npm run build` first'],
  ];
}

/** @typedef {readonly [file: string, todo: string]} Need a file, and what to do where there is none */

/** Ends the script where something is missing, and says what to do. @param {readonly Need[]} needs */
export function needFiles(needs) {
  for (const [file, todo] of needs) {
    if (existsSync(file)) continue;
    console.error(`There is no ${file}: ${todo}.`);
    process.exit(2);
  }
}
