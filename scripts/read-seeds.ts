import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleDigests, type DigestBundle } from '../src/core/digest/bundle-digests';
import { DigestError } from '../src/core/digest/digest-error';
import { parseDigest } from '../src/core/digest/parse-digest';

/**
 * All digests (`*.txt`) of a folder as one bundle.
 * @throws DigestError with file and line for a digest that does not read, or a folder without one
 */
export function readSeeds(folder: string): DigestBundle {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  if (names.length === 0) throw new DigestError(folder, 0, 'no digest (*.txt) in this folder');
  return bundleDigests(
    names.map((name) => {
      const file = join(folder, name);
      return { file, digest: parseDigest(readFileSync(file), file) };
    }),
  );
}
