import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * The very modules that the worker uses, built for Node.
 * @returns {Promise<typeof import('./papertip.ts')>}
 */
export async function loadPapertip() {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  // Inside the project, so that what is left out of the bundle is found.
  const folder = mkdtempSync(join(root, 'node_modules', '.papertip-bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        outDir: folder,
        ssr: fileURLToPath(new URL('papertip.ts', import.meta.url)),
        rollupOptions: { output: { entryFileNames: 'papertip.mjs' } },
      },
    });
    return await import(pathToFileURL(join(folder, 'papertip.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
