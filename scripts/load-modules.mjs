import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from './root.mjs';

/**
 * What a TypeScript module exports, built for Node.
 * @param {URL} module
 * @returns {Promise<any>}
 */
export async function loadModules(module) {
  // Inside the project, so that what is left out of the bundle is found.
  const folder = mkdtempSync(join(fileURLToPath(root), 'node_modules', '.papertip-bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        outDir: folder,
        ssr: fileURLToPath(module),
        rollupOptions: { output: { entryFileNames: 'modules.mjs' } },
      },
    });
    return await import(pathToFileURL(join(folder, 'modules.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
