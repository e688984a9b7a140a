import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { OUTPUTS } from '../build-extension.mjs';

/** The content script runs in every page, so this one is held. */
const LIMITS = /** @type {Record<string, number>} */ ({ 'content-scripts/content.js': 30_000 });
const SHOWN = /\.(js|css|json|html)$/;

/**
 * Compressed sizes of what the Chrome build ships.
 * @returns {import('../bench.mjs').Figure[]}
 */
export function run() {
  const folder = OUTPUTS.chromium;
  if (!existsSync(folder)) throw new Error('There is no build: `npm run build` first.');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SHOWN.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const figures = files.map((file) => {
    const name = relative(folder, file).replaceAll('\\', '/');
    const bytes = readFileSync(file);
    const value = gzipSync(bytes, { level: 9 }).length;
    const limit = LIMITS[name];
    const over = limit && value > limit ? `over its limit of ${limit}` : undefined;
    return { name, value, unit: 'bytes gzip', note: over ?? `${bytes.length} bytes` };
  });
  return figures.sort((a, b) => b.value - a.value);
}
