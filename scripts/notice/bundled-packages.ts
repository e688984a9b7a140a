import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';

export interface BundledPackage {
  /** As its `package.json` says; of a package whose files stand inside another one's, the name of its folder. */
  name: string;
  /** Where its `package.json` is, or that of the package that brings it. */
  folder: string;
  /** The package that brings its files inside its own; left out for one that was installed. */
  within?: string;
}

/** What the bundler itself writes into a script, by the beginning of the module's name. */
const BUNDLER_MODULES: { prefix: string; name: string; within?: string }[] = [
  { prefix: 'vite/', name: 'vite' },
  { prefix: 'commonjsHelpers.js', name: '@rollup/plugin-commonjs', within: 'vite' },
];
/** A package's own bundler names the files that it put together, in comments (esbuild, Rolldown). */
const PUT_TOGETHER = /^[ \t]*\/\/(?:#region)? .*node_modules\/((?:@[\w.-]+\/)?[\w.-]+)/gm;
const INSTALLED = /^(.*?[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/;
const PATH_INSIDE = /\/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)/g;

/**
 * Collects the packages whose code the bundles really hold, whatever `package.json` names.
 * @param root the project's folder
 */
export class BundledPackages {
  readonly #found = new Map<string, BundledPackage>();

  constructor(private readonly root: string) {}

  plugin(): Plugin {
    const note = (id: string, source: string | null) => this.#note(id, source);
    return {
      name: 'bundled-packages',
      generateBundle(_options, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk') continue;
          for (const [id, { renderedLength }] of Object.entries(output.modules))
            if (renderedLength > 0) note(id, this.getModuleInfo(id)?.code ?? null);
        }
      },
    };
  }

  /** By name. */
  all(): BundledPackage[] {
    return [...this.#found.values()].sort((a, b) => compare(keyOf(a), keyOf(b)));
  }

  #note(id: string, source: string | null): void {
    const [path = ''] = id.replace(/^\0/, '').split('?', 1);
    const own = BUNDLER_MODULES.find(({ prefix }) => path.startsWith(prefix));
    if (own) this.#add({ name: own.name, within: own.within, folder: join(this.root, 'node_modules/vite') });
    const folder = folderOf(path);
    if (!folder) return;
    const name = nameIn(folder) as string;
    this.#add({ name, folder });
    const inside = [...path.slice(folder.length).replaceAll('\\', '/').matchAll(PATH_INSIDE)];
    for (const [, inner] of [...inside, ...(source ?? '').matchAll(PUT_TOGETHER)])
      if (inner && inner !== name) this.#add({ name: inner, folder, within: name });
  }

  #add(one: BundledPackage): void {
    this.#found.set(keyOf(one), one);
  }
}

/** The nearest folder above a file that is a package of its own; null for the project's files. */
function folderOf(path: string): string | null {
  if (!INSTALLED.test(path)) return null;
  for (let folder = dirname(path); basename(folder) !== 'node_modules'; folder = dirname(folder))
    if (nameIn(folder)) return folder;
  // Within a package's own `node_modules` that hold no packages: the files of another one.
  const [, outer] = INSTALLED.exec(path) ?? [];
  return outer && nameIn(outer) ? outer : null;
}

/** Some packages hold further `package.json` files that only say how modules are written. */
function nameIn(folder: string): string | null {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return null;
  const { name, version } = JSON.parse(readFileSync(file, 'utf8'));
  return name && version ? name : null;
}

function keyOf({ name, within, folder }: BundledPackage): string {
  return `${name} ${within ?? ''} ${folder}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
