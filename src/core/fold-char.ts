/**
 * One character of page or title text, folded: NFKC, lower case, no diacritics, Greek letters by name.
 * The three outcomes decide how text falls into tokens.
 */

import { LINK_EDGE } from './recognise/title-find';

/** Ends a token: white space, punctuation, dashes, quotes, emoji. */
export const BREAK = 0;
/** As if it were not there: soft hyphen, zero-width characters, accents, apostrophes, LaTeX's `$ ^ _ { }`. */
export const SKIP = 1;

/** For codes below 128: BREAK, SKIP, or the code of the folded letter or digit. */
export const ASCII: Uint8Array = asciiTable();

const APOSTROPHES = "'`´ʹʻʼʽˈ‘’‛′";
const MARKS_OF_TRADE = '™®©℠';
/** Latin letters that NFKD leaves whole. */
const STROKED: Record<string, string> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
/** So that `$\alpha$`, α and "alpha" are the same word. In the order of the alphabet, ς beside σ. */
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

const SEPARATE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;

export interface FoldedChar {
  /** Folded letters and digits; empty where `kind` is BREAK or SKIP. */
  text: string;
  kind: 'letters' | 'break' | 'skip' | 'separate';
}

const cache = new Map<number, FoldedChar>();

/** Folds a code point of 128 or above. `separate`: a token by itself (scripts written without spaces). */
export function foldCodePoint(codePoint: number): FoldedChar {
  let folded = cache.get(codePoint);
  if (!folded) {
    folded = foldUncached(String.fromCodePoint(codePoint));
    cache.set(codePoint, folded);
  }
  return folded;
}

const BREAKING: FoldedChar = { text: '', kind: 'break' };

function foldUncached(char: string): FoldedChar {
  if (char === LINK_EDGE || APOSTROPHES.includes(char) || MARKS_OF_TRADE.includes(char)) return { text: '', kind: 'skip' };
  if (/^[\p{M}\p{Cf}]$/u.test(char)) return { text: '', kind: 'skip' };
  if (SEPARATE.test(char)) return foldSeparate(char.normalize('NFKC'));
  let text = '';
  for (const part of char.normalize('NFKD').toLowerCase().normalize('NFKD')) text += foldLetter(part);
  // What holds such letters but is none (㍘, 🈁) is a sign.
  return text && ![...text].some((part) => SEPARATE.test(part)) ? { text, kind: 'letters' } : BREAKING;
}

/** Squared words and bracketed letters (㌀, ㈀) are signs, not letters of a word. */
function foldSeparate(char: string): FoldedChar {
  return /^[\p{L}\p{N}]$/u.test(char) ? { text: char, kind: 'separate' } : BREAKING;
}

function foldLetter(part: string): string {
  const code = part.codePointAt(0) as number;
  if (code >= 0x3b1 && code <= 0x3c9) return GREEK[code - 0x3b1] ?? part;
  if (STROKED[part]) return STROKED[part];
  return /^[\p{L}\p{N}]$/u.test(part) ? part : '';
}

function asciiTable(): Uint8Array {
  const table = new Uint8Array(128);
  for (const char of '0123456789abcdefghijklmnopqrstuvwxyz') {
    table[char.charCodeAt(0)] = char.charCodeAt(0);
    table[char.toUpperCase().charCodeAt(0)] = char.charCodeAt(0);
  }
  for (const char of "'`$^_{}") table[char.charCodeAt(0)] = SKIP;
  return table;
}
