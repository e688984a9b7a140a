/**
 * One character of page or title text, folded: NFKC, lower case, no diacritics, Greek letters by name.
 * The three outcomes decide how text falls into tokens.
 */

import { letterBits } from './hash';
import { LINK_EDGE } from './recognise/title-find';

const SKIPPED_ASCII = "'`$^_{}";
/** In `LETTERS`: what ends a token and stands for nothing else. */
export const BREAK = 0;
/** In `LETTERS`: apostrophes, LaTeX's `$ ^ _ { }` and backslash: `foldAt` knows what they do. */
export const ODD = 2;

/** For codes below 128: BREAK, ODD, or the bits of the folded letter or digit, an odd number. */
export const LETTERS: Int32Array = asciiLetters();

const SKIPPED = `${SKIPPED_ASCII}´ʹʻʼʽˈ‘’‛′™®©℠`;
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
  /** `skip`: as if it were not there. `separate`: a token by itself (scripts written without spaces). */
  kind: 'letters' | 'break' | 'skip' | 'separate';
  /** Folded letters and digits; empty for `break` and `skip`. */
  text: string;
  /** `letterBits` of the text's units. */
  bits: number[];
  /** UTF-16 units of the character. */
  width: number;
}

const cache = new Map<number, FoldedChar>();

/** Folds one character; a backslash is a break here. */
export function foldCodePoint(codePoint: number): FoldedChar {
  let folded = cache.get(codePoint);
  if (!folded) {
    const char = String.fromCodePoint(codePoint);
    const { kind, text } = foldUncached(char);
    folded = {
      kind,
      text,
      bits: text.split('').map((unit) => letterBits(unit.charCodeAt(0))),
      width: char.length,
    };
    cache.set(codePoint, folded);
  }
  return folded;
}

type Outcome = Pick<FoldedChar, 'kind' | 'text'>;

const BREAKING: Outcome = { kind: 'break', text: '' };

function foldUncached(char: string): Outcome {
  if (char === LINK_EDGE || SKIPPED.includes(char) || /^[\p{M}\p{Cf}]$/u.test(char))
    return { kind: 'skip', text: '' };
  if (SEPARATE.test(char)) return foldSeparate(char.normalize('NFKC'));
  let text = '';
  for (const part of char.normalize('NFKD').toLowerCase().normalize('NFKD')) text += foldLetter(part);
  // What holds such letters but is none (㍘, 🈁) is a sign.
  return text && ![...text].some((part) => SEPARATE.test(part)) ? { kind: 'letters', text } : BREAKING;
}

/** Squared words and bracketed letters (㌀, ㈀) are signs, not letters of a word. */
function foldSeparate(char: string): Outcome {
  return /^[\p{L}\p{N}]$/u.test(char) ? { kind: 'separate', text: char } : BREAKING;
}

function foldLetter(part: string): string {
  const code = part.codePointAt(0) as number;
  if (code >= 0x3b1 && code <= 0x3c9) return GREEK[code - 0x3b1] ?? part;
  if (STROKED[part]) return STROKED[part];
  // The apostrophe in ŉ is one of the letters that are skipped by themselves.
  return /^[\p{L}\p{N}]$/u.test(part) && !SKIPPED.includes(part) ? part : '';
}

function asciiLetters(): Int32Array {
  const table = new Int32Array(128);
  for (const char of '0123456789abcdefghijklmnopqrstuvwxyz') {
    const bits = letterBits(char.charCodeAt(0));
    table[char.charCodeAt(0)] = bits;
    table[char.toUpperCase().charCodeAt(0)] = bits;
  }
  for (const char of `${SKIPPED_ASCII}\\`) table[char.charCodeAt(0)] = ODD;
  return table;
}
