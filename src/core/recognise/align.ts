import type { Word } from './known-title';
import { likeness } from './word-likeness';

/** A title laid along text: which of its words stand there, and what stands between them. */
export interface Alignment {
  /** Positions in the text of the first and the last shared word, [start, end). */
  start: number;
  end: number;
  /** Positions in the title of the same, [first, last). */
  first: number;
  last: number;
  /** Bits of title words that the text has. */
  shared: number;
  /** Where they differ between these, in no order. */
  gaps: Gap[];
}

export interface Gap {
  /** Title words that the text has not. */
  missing: Word[];
  /** Text words that the title has not. */
  foreign: Word[];
}

/** So many words may stand between two words of a title: more are another sentence. */
const MAX_GAP = 4;

/**
 * Lays a title along text from a place where they agree for `length` words, outwards in both directions.
 * @param at position in the title; @param place position in the text
 */
export function align(title: Word[], text: Word[], at: number, place: number, length: number): Alignment {
  const before = extend(
    title.slice(0, at).reverse(),
    text.slice(Math.max(0, place - room(at)), place).reverse(),
  );
  const afterTitle = title.slice(at + length);
  const afterText = text.slice(place + length, place + length + room(afterTitle.length));
  const after = extend(afterTitle, afterText);
  return {
    start: place - before.textUsed,
    end: place + length + after.textUsed,
    first: at - before.titleUsed,
    last: at + length + after.titleUsed,
    shared: before.shared + bitsOf(title.slice(at, at + length)) + after.shared,
    gaps: [...before.gaps, ...after.gaps],
  };
}

interface Extension {
  shared: number;
  titleUsed: number;
  textUsed: number;
  gaps: Gap[];
}

interface Cell extends Extension {
  worth: number;
}

const NOTHING: Cell = { worth: 0, shared: 0, titleUsed: 0, textUsed: 0, gaps: [] };

/**
 * The best way on from an agreed place: each cell is a pair of words that agree, reached over at most `MAX_GAP` words
 * of either side. What agrees counts for it, what lies between counts against it.
 */
function extend(title: Word[], text: Word[]): Extension {
  const cells = new Map<number, Cell>();
  const width = text.length + 1;
  let best = NOTHING;
  for (let i = 0; i < title.length; i++) {
    for (let j = 0; j < text.length; j++) {
      for (const pair of pairsAt(title, text, i, j)) {
        const cell = reach(cells, width, title, text, i, j, pair);
        if (!cell) continue;
        const key = cell.titleUsed * width + cell.textUsed;
        const known = cells.get(key);
        if (!known || known.worth < cell.worth) cells.set(key, cell);
        if (cell.worth > best.worth) best = cell;
      }
    }
  }
  return best;
}

interface Pair {
  titleWords: number;
  textWords: number;
  shared: number;
}

/** Ways in which the words at two places agree; a word may be written as two: "pre-training", "pretraining". */
function pairsAt(title: Word[], text: Word[], i: number, j: number): Pair[] {
  const a = title[i] as Word;
  const b = text[j] as Word;
  const alike = likeness(a, b);
  if (alike > 0) return [{ titleWords: 1, textWords: 1, shared: a.bits * alike }];
  const a2 = title[i + 1];
  const b2 = text[j + 1];
  if (a2 && isJoined(b, a, a2)) return [{ titleWords: 2, textWords: 1, shared: a.bits + a2.bits }];
  if (b2 && isJoined(a, b, b2)) return [{ titleWords: 1, textWords: 2, shared: a.bits }];
  return [];
}

/** In either order: leftwards the words come reversed. */
function isJoined(whole: Word, one: Word, other: Word): boolean {
  if (whole.text.length !== one.text.length + other.text.length) return false;
  return whole.text === one.text + other.text || whole.text === other.text + one.text;
}

function reach(
  cells: Map<number, Cell>,
  width: number,
  title: Word[],
  text: Word[],
  i: number,
  j: number,
  { titleWords, textWords, shared }: Pair,
): Cell | null {
  let best: Cell | null = null;
  for (let skipI = 0; skipI <= Math.min(MAX_GAP, i); skipI++) {
    for (let skipJ = 0; skipJ <= Math.min(MAX_GAP, j); skipJ++) {
      const fromI = i - skipI;
      const fromJ = j - skipJ;
      const from = fromI === 0 && fromJ === 0 ? NOTHING : cells.get(fromI * width + fromJ);
      if (!from) continue;
      const missing = title.slice(fromI, i);
      const foreign = text.slice(fromJ, j);
      const worth = from.worth + shared - bitsOf(missing) / 2 - bitsOf(foreign);
      if (best && best.worth >= worth) continue;
      best = {
        worth,
        shared: from.shared + shared,
        titleUsed: i + titleWords,
        textUsed: j + textWords,
        gaps: skipI + skipJ > 0 ? [...from.gaps, { missing, foreign }] : from.gaps,
      };
    }
  }
  return best;
}

/** Text words looked at for so many title words. */
function room(words: number): number {
  return words + MAX_GAP;
}

function bitsOf(words: Word[]): number {
  return words.reduce((sum, word) => sum + word.bits, 0);
}
