import { stemmer } from 'stemmer';
import { tokens } from '../normalize';
import { STOP_WORDS } from './stop-words';

export interface Term {
  /** Folded word as it stands. */
  word: string;
  /** Porter stem: singular and plural, verb and noun alike. */
  stem: string;
  isStop: boolean;
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
}

const STEM_CACHE_SIZE = 50_000;
const stems = new Map<string, string>();

/** The words of a text for searching and relating: folded, stemmed (Porter 1980), with their places. */
export function terms(text: string): Term[] {
  return tokens(text).map(({ text: word, start, end }) => ({
    word,
    stem: stem(word),
    isStop: STOP_WORDS.has(word),
    start,
    end,
  }));
}

/** Whether two words are the same but for number: "token" and "tokens", not "tokenizer". */
export function isSameWord(a: string, b: string): boolean {
  return a === b || singular(a) === singular(b);
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

/** Porter's stem of a folded word; a word with a digit is its own. */
export function stem(word: string): string {
  let found = stems.get(word);
  if (found === undefined) {
    // Digits make names (h2o, 4k): a stem would only blur them.
    found = /\d/.test(word) ? word : stemmer(word);
    if (stems.size >= STEM_CACHE_SIZE) stems.clear();
    stems.set(word, found);
  }
  return found;
}
