import { RUN_TOKENS } from '../fingerprints';
import type { KnownTitle, Word } from './known-title';

/**
 * Where a title's fingerprints begin, as word positions: the run that tells most in each of two parts. One changed word
 * spoils one part at most, and what tells most occurs least in other text. The parts are those before and after a
 * colon, for people write one without the other, or where the first is only a name, the halves of the rest.
 */
export function chooseRuns({ words, lead }: Pick<KnownTitle, 'words' | 'lead'>): number[] {
  if (words.length < RUN_TOKENS) return [];
  const isRestEnough = words.length - lead >= RUN_TOKENS;
  const from = isRestEnough && lead < RUN_TOKENS ? lead : 0;
  const middle = lead >= RUN_TOKENS && isRestEnough ? lead : Math.ceil((from + words.length) / 2);
  const runs = [best(words, from, middle), best(words, middle, words.length)];
  return [...new Set(runs)];
}

/** The position of the run within [from, to) that tells most, the first of equals; reaching out where there is no room. */
function best(words: Word[], from: number, to: number): number {
  const last = words.length - RUN_TOKENS;
  let at = Math.min(from, last);
  for (let i = at; i <= Math.min(to - RUN_TOKENS, last); i++)
    if (bitsAt(words, i) > bitsAt(words, at)) at = i;
  return at;
}

function bitsAt(words: Word[], at: number): number {
  return words.slice(at, at + RUN_TOKENS).reduce((sum, word) => sum + word.bits, 0);
}
