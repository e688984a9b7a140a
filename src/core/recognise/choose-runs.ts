import { hashRunAt, RUN_TOKENS } from '../fingerprints';
import type { Token } from '../normalize';

/** The fingerprints of a title: its first run and its last. */
export function chooseRuns(words: Token[]): number[] {
  const first = hashRunAt(words, 0);
  const last = hashRunAt(words, words.length - RUN_TOKENS);
  return first === null || last === null ? [] : [...new Set([first, last])];
}
