import type { Plugin } from 'vite';

/** What libraries can do and Papertip never asks of them, but store reviews look for; and what stands there instead. */
const CHANGES = [
  {
    // Where neither `self` nor `global` is known, which is nowhere.
    path: /lodash\.merge[\\/]index\.js$/,
    text: "Function('return this')()",
    other: 'globalThis',
  },
  {
    // CSV may be read from an address.
    path: /papaparse[\\/]papaparse\.min\.js$/,
    text: 'new XMLHttpRequest',
    other: 'null',
  },
  {
    // An element's contents may be given as HTML, under a name that no view here uses.
    path: /preact[\\/]dist[\\/]preact\.mjs$/,
    text: '.innerHTML',
    other: '.textContent',
  },
  {
    // A selection's contents may be given as HTML.
    path: /d3-selection[\\/]dist[\\/]d3-selection\.mjs$/,
    text: 'innerHTML',
    other: 'textContent',
  },
];

/** Takes code and HTML made from text, and requests, out of libraries. @throws where one no longer has what is taken out */
export function plainLibraries(): Plugin {
  return {
    name: 'plain-libraries',
    enforce: 'pre',
    transform(code, id) {
      const change = CHANGES.find(({ path }) => path.test(id));
      if (!change) return null;
      if (!code.includes(change.text)) this.error(`${id} has changed: look at what is taken out of it anew.`);
      return { code: code.replaceAll(change.text, change.other), map: null };
    },
  };
}
