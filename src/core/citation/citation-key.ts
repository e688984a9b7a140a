import { normalForm } from '../normal-form';
import type { Paper } from '../paper';
import { publishedYear } from '../published-year';
import { familyOf } from './author-name';

/** Words that name nothing; a citation key does without them. */
const EMPTY_WORDS = new Set(
  'a an and are as at by can do does for from how in into is it its of on or that the their this to via what when why with your'.split(
    ' ',
  ),
);
/** Enough to tell the papers of one bibliography apart, short enough to type. */
const KEY_WORDS = 4;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Keys for the entries of one file, in their order: a key that was there before goes on with a, b, …, z, aa. The same
 * papers in the same order always have the same keys.
 */
export function uniqueKeys(): (paper: Paper) => string {
  const taken = new Set<string>();
  /** How many letters were tried already: ten thousand papers of one name stay quick. */
  const tried = new Map<string, number>();
  return (paper) => {
    const plain = citationKey(paper);
    let key = plain;
    for (let next = tried.get(plain) ?? 0; taken.has(key); next++) {
      key = plain + inLetters(next);
      tried.set(plain, next + 1);
    }
    taken.add(key);
    return key;
  };
}

/** `ost2021lakes` where the author is known, else words of the title. */
export function citationKey(paper: Paper): string {
  const words = plainWords(paper.title);
  const naming = words.filter((word) => !EMPTY_WORDS.has(word));
  const family = plainWords(familyOf(paper.authors?.[0] ?? '')).join('');
  if (family) return `${family}${publishedYear(paper) ?? ''}${naming[0] ?? ''}`;
  return (naming.length > 0 ? naming : words.length > 0 ? words : ['paper', paper.id])
    .slice(0, KEY_WORDS)
    .join('-');
}

/** Words in the letters that every BibTeX takes in a key. */
function plainWords(text: string): string[] {
  const plain = normalForm(text, 'NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, '');
  return plain.match(/[a-z0-9]+/g) ?? [];
}

/** 0 is a, 25 is z, 26 is aa. */
function inLetters(number: number): string {
  const last = LETTERS[number % LETTERS.length] as string;
  return number < LETTERS.length ? last : inLetters(Math.floor(number / LETTERS.length) - 1) + last;
}
