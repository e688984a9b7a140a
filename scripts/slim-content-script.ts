import type { Plugin } from 'vite';

/** Not the modules that the bundler makes around it (`?commonjs-…`). */
const POLYFILL = /webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js$/;
/**
 * Under Manifest V3 `chrome` gives promises, in Firefox too, and an element of the page with that id does not hide it as
 * one with the id "browser" would in Chrome: the polyfill's kilobytes would be read by every page in vain.
 */
const NATIVE = 'export default globalThis.chrome;';

const CONTEXT = /wxt[\\/]dist[\\/]utils[\\/]content-script-context\.mjs$/;
/**
 * WXT's context posts a message to the page and ends when the page dispatches an event: a page could see Papertip, and
 * switch it off. `contexts/content/notice-removal` does what is needed of it.
 */
const NO_CONTEXT = 'export class ContentScriptContext {}';

/**
 * In a page's own worker there is no extension API at all, and the polyfill would end it at its start: what merely stands
 * beside what is used there may ask for it.
 */
export function nativeApi(): Plugin {
  return {
    name: 'native-api',
    enforce: 'pre',
    transform: (_code, id) => (POLYFILL.test(id) ? { code: NATIVE, map: null } : null),
  };
}

/** Leaves out of the content script what it does not need of its libraries. @throws where one is not met */
export function slimContentScript(): Plugin {
  const met = new Set<RegExp>();
  return {
    name: 'slim-content-script',
    enforce: 'pre',
    transform(_code, id) {
      for (const [path, code] of [
        [POLYFILL, NATIVE],
        [CONTEXT, NO_CONTEXT],
      ] as const) {
        if (!path.test(id)) continue;
        met.add(path);
        return { code, map: null };
      }
      return null;
    },
    buildEnd(error) {
      if (!error && met.size < 2) this.error('A library that is slimmed here has moved: look at it anew.');
    },
  };
}
