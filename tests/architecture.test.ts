import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Which folder may import which; the same table as in src/README.md. Itself is always allowed. */
const MAY_IMPORT: Record<string, string[]> = {
  core: [],
  library: ['core'],
  messaging: ['core', 'library'],
  page: ['core'],
  ui: ['core'],
  contexts: ['core', 'library', 'messaging', 'page', 'ui'],
};
/** Folders whose code may name `browser.*` (`wxt/browser`). */
const BROWSER_APIS = ['library', 'messaging', 'contexts'];
const EXTENSION_API = /\b(?:browser|chrome)\.(?:runtime|storage|tabs|action)\b/;
const FORBIDDEN =
  /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|@ts-ignore|@ts-expect-error|biome-ignore/;

const sources = filesBelow('src').filter((file) => /\.(tsx?|css)$/.test(file));
const code = sources.filter((file) => /\.tsx?$/.test(file));

describe('layers', () => {
  it('has code in every folder of the table, and no other folder', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(folders.sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it('imports only from its own layer and the layers above it', () => {
    const foreign = code.flatMap((file) => {
      const layer = layerOf(file);
      const allowed = [layer, ...(MAY_IMPORT[layer] as string[])];
      return importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => relative(ROOT, resolve(ROOT, dirname(file), name)))
        .filter((target) => !target.startsWith('src/') || !allowed.includes(layerOf(target)))
        .map((target) => `${file} → ${target}`);
    });
    expect(foreign).toEqual([]);
  });

  it('names extension APIs only where it may', () => {
    const offenders = code
      .filter((file) => !BROWSER_APIS.includes(layerOf(file)))
      .filter(
        (file) => importsOf(file).some((name) => name.startsWith('wxt')) || EXTENSION_API.test(read(file)),
      );
    expect(offenders).toEqual([]);
  });

  it('keeps FlexSearch in one file', () => {
    expect(code.filter((file) => importsOf(file).some((name) => name.startsWith('flexsearch')))).toEqual([
      'src/core/search/memory-source.ts',
    ]);
  });
});

describe('listeners', () => {
  it('hear a page only through onTrusted, which drops what the page’s own script dispatches', () => {
    const inPages = ['src/page/', 'src/ui/card-host/', 'src/contexts/content/'];
    const offenders = code
      .filter((file) => inPages.some((folder) => file.startsWith(folder)))
      .flatMap((file) =>
        [...read(file).matchAll(/addEventListener\(\s*('?\w+'?)/g)]
          // A signal is the extension's own; what is contained is only kept from the page.
          .filter(([, type]) => type !== "'abort'" && !file.endsWith('/contain-events.ts'))
          .map(([, type]) => `${file}: ${type}`),
      );
    expect(offenders).toEqual([]);
  });
});

describe('files', () => {
  it.each([
    { folder: 'src', ceiling: 300 },
    { folder: 'scripts', ceiling: 300 },
    { folder: 'tests', ceiling: 400 },
    // Wiring only, no decisions.
    { folder: 'entrypoints', ceiling: 40 },
  ])('has at most $ceiling lines in $folder', ({ folder, ceiling }) => {
    const long = filesBelow(folder)
      .filter((file) => /\.(?:tsx?|mjs|css)$/.test(file))
      .map((file) => `${file}: ${read(file).split('\n').length - 1}`)
      .filter((entry) => Number(entry.split(': ')[1]) > ceiling);
    expect(long).toEqual([]);
  });

  it('has neither barrels nor default exports', () => {
    expect(code.filter((file) => /(?:^|\/)index\.tsx?$/.test(file))).toEqual([]);
    expect(code.filter((file) => /^export (?:default|\* from)/m.test(read(file)))).toEqual([]);
  });

  it('loads no script later, and starts workers by names that are written there', () => {
    expect(code.filter((file) => /\bimportScripts\(|\bimport\(\s*\/\*/.test(read(file)))).toEqual([]);
    const starts = code.flatMap((file) =>
      [...read(file).matchAll(/new Worker\(([^,)]*)/g)].map(([, name]) => name),
    );
    expect([...new Set(starts)].sort()).toEqual(["'/import-worker.js'", 'url']);
    expect(read('src/contexts/views/map-access.ts')).toContain("getURL('/map-worker.js')");
  });

  it('neither interprets text as HTML or code nor switches a check off', () => {
    expect(code.filter((file) => FORBIDDEN.test(read(file)))).toEqual([]);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

function layerOf(file: string): string {
  return file.split('/')[1] as string;
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function importsOf(file: string): string[] {
  return [...read(file).matchAll(/^(?:import|export)\b[^'";]*['"]([^'"]+)['"]/gm)].map(
    (match) => match[1] as string,
  );
}
