import { RUN_TOKENS } from '../fingerprints';
import { type Token, tokens } from '../normalize';
import { STOP_WORDS } from '../search/stop-words';
import { stem } from '../search/terms';
import type { WordWeights } from './word-weights';

/** A word to compare: as it is, its stem, and what it tells (bits). */
export interface Word {
  text: string;
  stem: string;
  bits: number;
  /** What makes a name another name without being a letter: the `++` of "VBench++". */
  sign: string;
}

/** A title taken apart for comparison. */
export interface KnownTitle {
  paperIds: string[];
  words: Word[];
  /** Bits of all words. */
  bits: number;
  /** Words before the colon: a name, or a phrase to which the rest is a subtitle; 0 where there is none. */
  lead: number;
  /** The first part is a phrase of several words, not only a name. */
  isLeadPhrase: boolean;
  /** What is nearly it may be meant; else only its very words. */
  mayDiffer: boolean;
}

/** "among" for "between" tells nothing, also in a small library that never says "among". */
const STOP_WORD_BITS = 1;
/** Words with spaces between that make a phrase of a title's first part. */
const PHRASE_WORDS = 3;
/**
 * A title of fewer different words has nothing to be recognised by but one fingerprint, and all of it; of 93,000 papers'
 * titles each says at least every second word once only. What repeats itself more is near all that repeats the same.
 */
const MIN_DIFFERENT = RUN_TOKENS + 1;
const MIN_DIFFERENT_SHARE = 0.5;
/** What ends the first part of a title. */
const LEAD_END = /[:?!]\s|\s[–—-]\s|:$/;

export function takeApart(title: string, paperIds: string[], weights: WordWeights): KnownTitle {
  const found = tokens(title);
  const words = found.map((token) => toWord(token, title, weights));
  const different = new Set(words.map(({ text }) => text)).size;
  const end = LEAD_END.exec(title)?.index ?? -1;
  const lead = end < 0 ? 0 : found.filter((token) => token.end <= end).length;
  return {
    paperIds,
    words,
    bits: sumBits(words),
    lead: lead === words.length ? 0 : lead,
    isLeadPhrase: title.slice(0, Math.max(0, end)).trim().split(/\s+/).length >= PHRASE_WORDS,
    mayDiffer: different >= Math.max(MIN_DIFFERENT, words.length * MIN_DIFFERENT_SHARE),
  };
}

/** @param context the text that the token is of */
export function toWord({ text, end }: Token, context: string, weights: WordWeights): Word {
  const stemmed = stem(text);
  return {
    text,
    stem: stemmed,
    bits: STOP_WORDS.has(text) ? Math.min(STOP_WORD_BITS, weights.bits(stemmed)) : weights.bits(stemmed),
    sign: /^\+*/.exec(context.slice(end, end + 3))?.[0] ?? '',
  };
}

export function sumBits(words: Word[]): number {
  return words.reduce((sum, word) => sum + word.bits, 0);
}
