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

function stem(word: string): string {
  let found = stems.get(word);
  if (found === undefined) {
    // Digits make names (h2o, 4k): a stem would only blur them.
    found = /\d/.test(word) ? word : stemmer(word);
    if (stems.size >= STEM_CACHE_SIZE) stems.clear();
    stems.set(word, found);
  }
  return found;
}
