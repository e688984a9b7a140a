import { RUN_TOKENS } from '../fingerprints';
import type { KnownTitle, Word } from './known-title';

/** A run of words that stand together in more than one of so many texts by chance alone tells too little (bits less). */
const CHANCE_BITS = 3;

/**
 * Where a title's fingerprints begin, as word positions: the run that tells most in each of two parts. One changed word
 * spoils one part at most, and what tells most occurs least in other text. The parts are those before and after a
 * colon, for people write one without the other, or where the first is only a name, the halves of the rest.
 * "Large language models" would stop the reader of any page at each paragraph: where a part has nothing better, its
 * run reaches into the other part.
 * @param texts that the words' bits were counted in
 */
export function chooseRuns({ words, lead }: Pick<KnownTitle, 'words' | 'lead'>, texts: number): number[] {
  if (words.length < RUN_TOKENS) return [];
  const isRestEnough = words.length - lead >= RUN_TOKENS;
  const from = isRestEnough && lead < RUN_TOKENS ? lead : 0;
  const middle = lead >= RUN_TOKENS && isRestEnough ? lead : Math.ceil((from + words.length) / 2);
  const first = best(words, from, middle);
  const second = best(words, middle, words.length);
  const enough = Math.log2(texts) - CHANCE_BITS;
  const runs = [first, second].flatMap((at) => {
    if (bitsAt(words, at) >= enough) return at;
    const other = at === first ? second : first;
    const instead = best(words, 0, words.length, other);
    return bitsAt(words, instead) >= enough ? instead : [];
  });
  return runs.length ? [...new Set(runs)] : [best(words, 0, words.length)];
}

/** The position of the run within [from, to) that tells most, the first of equals; reaching out where there is no room. */
function best(words: Word[], from: number, to: number, except = -1): number {
  const last = words.length - RUN_TOKENS;
  let at = Math.min(from, last);
  for (let i = at; i <= Math.min(to - RUN_TOKENS, last); i++)
    if (i !== except && (at === except || bitsAt(words, i) > bitsAt(words, at))) at = i;
  return at;
}

function bitsAt(words: Word[], at: number): number {
  return words.slice(at, at + RUN_TOKENS).reduce((sum, word) => sum + word.bits, 0);
}
