import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { BundledPackages } from '../../../scripts/notice/bundled-packages';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => void rmSync(folder, { recursive: true })));

/** Bundles `main.js` of a folder with these files. @returns "name" or "name < package that it stands inside" */
async function packagesOf(files: Record<string, string>): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'papertip-packages-'));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const packages = new BundledPackages(root);
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [packages.plugin()],
    build: { write: false, rollupOptions: { input: join(root, 'main.js') } },
  });
  return packages.all().map(({ name, within }) => (within ? `${name} < ${within}` : name));
}

const manifest = (name: string) =>
  JSON.stringify({ name, version: '1.0.0', main: 'index.js', type: 'module' });

test('names packages, scoped and nested ones and those of other packages', async () => {
  const found = await packagesOf({
    'main.js': 'import { a } from "alpha"; console.log(a);',
    'node_modules/alpha/package.json': manifest('alpha'),
    'node_modules/alpha/index.js':
      'import { b } from "@scope/beta"; import { c } from "gamma"; export const a = [b, c];',
    'node_modules/alpha/node_modules/gamma/package.json': manifest('gamma'),
    'node_modules/alpha/node_modules/gamma/index.js': 'export const c = "inner gamma";',
    'node_modules/@scope/beta/package.json': manifest('@scope/beta'),
    // Says only how the modules in this folder are written.
    'node_modules/@scope/beta/dist/package.json': '{ "type": "module" }',
    'node_modules/@scope/beta/index.js': 'export { b } from "./dist/b.js";',
    'node_modules/@scope/beta/dist/b.js': 'export const b = "beta";',
    'node_modules/unused/package.json': manifest('unused'),
  });
  expect(found).toEqual(['@scope/beta', 'alpha', 'gamma']);
});

test('leaves out what is imported and not used', async () => {
  const found = await packagesOf({
    'main.js': 'import { a } from "alpha"; console.log(1);',
    'node_modules/alpha/package.json': manifest('alpha'),
    'node_modules/alpha/index.js': 'export const a = "alpha";',
  });
  expect(found).toEqual([]);
});

test('names what stands inside a package: as files, or as what its bundler put together', async () => {
  const found = await packagesOf({
    'main.js': 'import { a } from "alpha"; console.log(a);',
    'node_modules/alpha/package.json': manifest('alpha'),
    'node_modules/alpha/index.js':
      'import { d } from "./dist/node_modules/delta/d.js";\n//#region node_modules/epsilon/e.js\nconst e = "epsilon";\n//#endregion\n// node_modules/@scope/zeta/z.js\nexport const a = [d, e];',
    'node_modules/alpha/dist/node_modules/delta/d.js': 'export const d = "delta";',
  });
  expect(found).toEqual(['@scope/zeta < alpha', 'alpha', 'delta < alpha', 'epsilon < alpha']);
});

test('names the bundler where its own code comes along', async () => {
  const found = await packagesOf({
    'main.js': 'import alpha from "alpha"; import("./later.js"); console.log(alpha);',
    'later.js': 'console.log("later");',
    'node_modules/alpha/package.json': JSON.stringify({ name: 'alpha', version: '1.0.0', main: 'index.cjs' }),
    'node_modules/alpha/index.cjs': 'module.exports = function named() {};',
  });
  expect(found).toEqual(['@rollup/plugin-commonjs < vite', 'alpha', 'vite']);
});
