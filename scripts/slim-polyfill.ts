import type { Plugin } from 'vite';

/** The namespaces of `browser.*` that a content script has and Papertip's uses. */
const NAMESPACES = ['runtime', 'storage'];
/** Not the modules that the bundler makes around it (`?commonjs-…`). */
const POLYFILL = /webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js$/;
const TABLE = /const apiMetadata = (\{[\s\S]*?\n {6}\});/;

/**
 * Leaves out of webextension-polyfill's table of all extension APIs what no content script has: a kilobyte of gzip that every
 * page would read in vain. Calls outside the table go to the browser as they are.
 * @throws where the table is not found: a new version of the polyfill wants a new look at it
 */
export function slimPolyfill(): Plugin {
  return {
    name: 'slim-polyfill',
    enforce: 'pre',
    transform(code, id) {
      if (!POLYFILL.test(id)) return null;
      const table = TABLE.exec(code);
      if (!table?.[1]) throw new Error(`${id}: no table of APIs`);
      const all = JSON.parse(table[1]) as Record<string, unknown>;
      const kept = Object.fromEntries(NAMESPACES.map((name) => [name, all[name]]));
      return { code: code.replace(TABLE, () => `const apiMetadata = ${JSON.stringify(kept)};`), map: null };
    },
  };
}
