import { analyse } from 'scslre';
import { parseAst, transformWithEsbuild } from 'vite';

/** @typedef {{ line: number, text: string, why: string }} SlowRegex */

/** Of one expression the first reason is enough. */
const REPORTS = 1;

/**
 * The regular expressions of a script for which there are texts that take time at the square of their length, or worse. Those
 * that are put together from texts are not looked at.
 * @param {string} code TypeScript or JavaScript, with JSX or without
 * @param {string} file its name says which
 * @returns {Promise<SlowRegex[]>}
 */
export async function slowRegexes(code, file) {
  // The project's own options extend a file that a fresh clone does not have yet.
  const options = /** @type {const} */ ({ jsx: 'automatic', target: 'esnext', tsconfigRaw: '{}' });
  const { code: plain } = await transformWithEsbuild(code, file, options);
  return regexesIn(parseAst(plain)).flatMap(({ regex: { pattern, flags }, raw }) => {
    const [report] = analyse({ source: pattern, flags }, { maxReports: REPORTS }).reports;
    if (!report) return [];
    // The syntax tree is that of the code without its types: there the lines are others.
    const line = code.slice(0, Math.max(0, code.indexOf(raw))).split('\n').length;
    return [{ line, text: raw, why: reasonOf(report) }];
  });
}

/** @typedef {{ regex: { pattern: string, flags: string }, raw: string }} RegexNode */

/**
 * @param {unknown} node
 * @returns {RegexNode[]}
 */
function regexesIn(node) {
  if (typeof node !== 'object' || node === null) return [];
  if ('regex' in node && node.regex) return [/** @type {RegexNode} */ (node)];
  return Object.values(node).flatMap(regexesIn);
}

/** @param {import('scslre').Report} report */
function reasonOf({ type, exponential }) {
  if (exponential) return 'may try exponentially many ways';
  if (type === 'Move') return 'looks through the same characters from each place where it may begin';
  return 'tries each way to part the same characters between two of its parts';
}
