/**
 * @typedef {object} Kind of a page
 * @property {string} name
 * @property {() => Document} make
 * @property {boolean} [own] needs the papers of `own-papers.mjs` in the library
 * @property {(page: import('puppeteer-core').Page) => Promise<void>} [act] what a person does there, with real input
 *
 * @typedef {object} Document
 * @property {string} body
 * @property {string} [type] its media type; HTML where left out
 * @property {Record<string, string>} [files] further ones beside it, by name
 */

/** A paper of the digest. */
export const TITLE = 'Zero-Shot Tokenizer Transfer';
/** Another one, long. */
export const LONG_TITLE =
  'Segment Policy Optimization: Effective Segment-Level Credit Assignment in RL for Large Language Models';
export const PROSE =
  'The model reads a long context of tokens and learns what to keep, so that the memory it needs stays small. ';

/** @param {string} body @param {string} [head] @returns {string} */
export function page(body, head = '') {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}

/** @param {string} name @param {string} body @param {string} [head] @returns {Kind} */
export function still(name, body, head) {
  return { name, make: () => ({ body: page(body, head) }) };
}

/**
 * A page that is made by a script of its own.
 * @param {string} name @param {string} code @param {string} [body] @returns {Kind}
 */
export function made(name, code, body = '') {
  return { name, make: () => ({ body: page(`${body}<script>${code}</script>`) }) };
}

/** A page with a mention that does something again and again. @param {string} name @param {number} ms @param {string} work @param {string} [before] @param {string} [body] @returns {Kind} */
export function busy(name, ms, work, before = '', body = '') {
  return made(
    name,
    `${before}; setInterval(() => { ${work} }, ${ms});`,
    `<p id="mention">On ${TITLE}.</p>${body}`,
  );
}

/** @param {number} count @param {(i: number) => string} of */
export function times(count, of) {
  return Array.from({ length: count }, (_, i) => of(i)).join('');
}

/** @param {string} text @param {number} length */
export function fill(text, length) {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}
