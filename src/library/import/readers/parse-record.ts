import { JSON_MAX_DEPTH, RECORD_MAX_LENGTH } from '../import-limits';
import type { ReadProblem } from '../read-problem';
import { depthOf } from './json-pieces';

export type JsonObject = Record<string, unknown>;

/**
 * One record's JSON as an object, or why it is none.
 * @param depth how deep it is nested, where that is known
 */
export function parseRecord(
  text: string,
  depth = depthOf(text),
): { value: JsonObject } | Pick<ReadProblem, 'reason'> {
  if (text.length > RECORD_MAX_LENGTH) return { reason: 'the record is longer than 5 MB; it is skipped' };
  if (depth > JSON_MAX_DEPTH) return { reason: `the record is nested more than ${JSON_MAX_DEPTH} deep` };
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? { value } : { reason: 'a paper is expected here, an object in braces' };
  } catch (cause) {
    return { reason: describe((cause as Error).message) };
  }
}

/** Browsers count lines and characters within the record; a file has others. */
function describe(message: string): string {
  if (/unterminated|unexpected end|end of data/i.test(message))
    return 'the record ends before it is complete';
  const place = /position (\d+)/.exec(message)?.[1];
  const what = message.replace(/^JSON\.parse: | (?:in JSON )?at (?:position|line) .*$/gs, '').slice(0, 120);
  return `this is not JSON (${what}${place ? `, at its character ${Number(place) + 1}` : ''})`;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
