import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { packExtension } from '../build-extension.mjs';
import { root } from '../root.mjs';

/**
 * Unpacks the sources that `wxt zip` packed for Firefox into a folder of their own, packs them there, and compares.
 * @returns {Promise<string[]>} the zips that differ
 * @throws where there is no zip, or the sources do not build
 */
export async function differingZips() {
  const { name, version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const zips = ['firefox', 'sources'].map((what) => `.output/${name}-${version}-${what}.zip`);
  const sources = /** @type {string} */ (zips.at(-1));
  const folder = mkdtempSync(join(tmpdir(), 'papertip-sources-'));
  try {
    await unpack(readFileSync(new URL(sources, root)), folder);
    symlinkSync(fileURLToPath(new URL('node_modules', root)), join(folder, 'node_modules'), 'junction');
    const { code, output } = await packExtension('firefox', { cwd: folder, quiet: true });
    if (code !== 0) throw new Error(`The packed sources do not build:\n${output}`);
    return zips.filter((zip) => !readFileSync(new URL(zip, root)).equals(readFileSync(join(folder, zip))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {string} folder
 */
async function unpack(bytes, folder) {
  const { files } = await JSZip.loadAsync(bytes);
  for (const file of Object.values(files)) {
    if (file.dir) continue;
    const path = join(folder, file.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await file.async('uint8array'));
  }
}
