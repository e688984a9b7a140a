import type { Token } from '../normalize';
import type { Side } from './surroundings';

/** So few titles are all names; with each doubling there are phrases among them that tell so much more (bits). */
const FEW_TITLES = 12;
const BITS_A_DOUBLING = 2.5;
/** So many words in a row are seldom the same by chance, however common each is. */
const LONG = 6;
/** Shorter words are written small in titles, too. */
const MIN_LETTERS = 4;

export interface Place {
  /** Bits of the title. */
  bits: number;
  words: Token[];
  isExact: boolean;
  before: Side;
  after: Side;
}

/**
 * Whether words are a phrase of the text around them rather than a title's name, though they are the title's own:
 * "Memory for Large Language Models" in "Efficient Online Memory for Large Language Models", and "regulating AI agents"
 * in a sentence. Words that tell much are never that. The others count where they are all that a block, link, quotation
 * or field says, or where they are written with capitals, and in the midst of small ones, as a name is.
 * @param text of the tokens; @param all of its tokens; @param titles in the library
 */
export function isCommonPhrase(text: string, all: Token[], place: Place, titles: number): boolean {
  const { before, after, bits, words, isExact } = place;
  const isLong = isExact && words.length >= LONG;
  if (isLong || bits >= BITS_A_DOUBLING * Math.log2(titles / FEW_TITLES)) return false;
  const isName = words.every((word) => word.end - word.start < MIN_LETTERS || isCapital(text, word));
  const isWhole = before.edge === 'whole' && after.edge === 'whole';
  const isAlone = before.beside.length + after.beside.length === 0;
  if (isAlone) return !isName && !isWhole;
  const next = [before.beside[0], after.beside[0]].flatMap((at) => (at === undefined ? [] : (all[at] ?? [])));
  const isPartOfName = next.some((word) => isCapital(text, word));
  return !isName || isPartOfName || isWhole;
}

function isCapital(text: string, { start }: Token): boolean {
  return /^\p{Lu}/u.test(text.slice(start, start + 2));
}
