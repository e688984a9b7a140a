import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The settings page's view by itself, for a page that gives it what it likes: `window.view.mountSettings`. */
export async function bundleSettings(): Promise<{ script: string; style: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'papertip-view-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: {
        entry: fileURLToPath(new URL('../../src/ui/settings/mount.tsx', import.meta.url)),
        formats: ['iife'],
        name: 'view',
        fileName: () => 'view.js',
      },
    },
  });
  const read = (ending: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
  const bundle = { script: read('.js'), style: read('.css') };
  rmSync(folder, { recursive: true });
  return bundle;
}
