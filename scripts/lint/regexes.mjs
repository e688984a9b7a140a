import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../root.mjs';
import { slowRegexes } from './slow-regexes.mjs';

/** Folders whose code reads what others have written. */
const FOLDERS = ['src', 'entrypoints', 'scripts'];
const CODE = /\.(?:tsx?|mjs)$/;

const slow = [];
let files = 0;
for (const folder of FOLDERS) {
  for (const name of readdirSync(join(fileURLToPath(root), folder), { encoding: 'utf8', recursive: true })) {
    if (!CODE.test(name)) continue;
    const file = join(folder, name);
    files++;
    for (const { line, text, why } of await slowRegexes(readFileSync(new URL(file, root), 'utf8'), file))
      slow.push(`${file}:${line}: ${text} ${why}`);
  }
}
for (const line of slow) console.error(line);
console.log(
  slow.length === 0
    ? `Regular expressions of ${files} files take time in proportion to what they read.`
    : `${slow.length} regular ${slow.length === 1 ? 'expression takes' : 'expressions take'} more time than in proportion to what is read; bound each part, or read by hand.`,
);
process.exitCode = slow.length === 0 ? 0 : 1;
