import { IMPORTS } from './operations/imports.mjs';
import { LOOKS } from './operations/looks.mjs';
import { PAPERS } from './operations/papers.mjs';

/**
 * @typedef {import('./model.mjs').Model} Model
 *
 * @typedef {object} Operation what a person does
 * @property {string} name
 * @property {boolean} [isWrite] a browser may be killed in it
 * @property {(model: Model, chance: import('./seeded.mjs').Chance, world: World) => Plan | null} plan null where there is nothing
 *   that it could be done with
 *
 * @typedef {object} Plan
 * @property {Model[]} ends what may be there where it was cut off, besides what was there before; the last one where it was not
 * @property {(opened: import('./open-browser.mjs').Opened) => Promise<void>} run
 * @property {() => void} [takeBack] where it was cut off before anything came of it: else that comes later by itself
 *
 * @typedef {object} World
 * @property {string} folder for files
 * @property {{ id: string, title: string }[]} bundled papers of the digest
 * @property {{ count: number }} lakes in the feed
 * @property {number} step
 * @property {number} firstCount papers of the first import
 */

/** @type {Operation[]} */
export const OPERATIONS = [...IMPORTS, ...PAPERS, ...LOOKS];
