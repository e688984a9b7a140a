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
/** Title and text drift apart by so many words at most, all gaps together: only repeated words go on beyond that. */
const MAX_DRIFT = 4 * MAX_GAP;

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

/** A pair of words that agree, with the best way to it. */
interface Cell {
  worth: number;
  shared: number;
  titleUsed: number;
  textUsed: number;
  /** Words passed over right before the pair. */
  skipped: { title: number; text: number };
  before: Cell | null;
}

const NOTHING: Cell = {
  worth: 0,
  shared: 0,
  titleUsed: 0,
  textUsed: 0,
  skipped: { title: 0, text: 0 },
  before: null,
};

/**
 * The best way on from an agreed place: each cell is a pair of words that agree, reached over at most `MAX_GAP` words
 * of either side. What agrees counts for it, what lies between counts against it. Linear in the title's length, for only
 * pairs near the diagonal are looked at.
 */
function extend(title: Word[], text: Word[]): Extension {
  const cells = new Map<number, Cell>();
  const width = text.length + 1;
  let best = NOTHING;
  for (let i = 0; i < title.length; i++) {
    const last = Math.min(text.length - 1, i + MAX_DRIFT);
    for (let j = Math.max(0, i - MAX_DRIFT); j <= last; j++) {
      const pair = pairAt(title, text, i, j);
      const cell = pair && reach(cells, width, title, text, i, j, pair);
      if (!cell) continue;
      const key = cell.titleUsed * width + cell.textUsed;
      const known = cells.get(key);
      if (!known || known.worth < cell.worth) cells.set(key, cell);
      if (cell.worth > best.worth) best = cell;
    }
  }
  const { shared, titleUsed, textUsed } = best;
  return { shared, titleUsed, textUsed, gaps: gapsOf(best, title, text) };
}

function gapsOf(end: Cell, title: Word[], text: Word[]): Gap[] {
  const gaps: Gap[] = [];
  for (let { before, skipped } = end; before; { before, skipped } = before)
    if (skipped.title + skipped.text > 0)
      gaps.push({
        missing: title.slice(before.titleUsed, before.titleUsed + skipped.title),
        foreign: text.slice(before.textUsed, before.textUsed + skipped.text),
      });
  return gaps;
}

interface Pair {
  titleWords: number;
  textWords: number;
  shared: number;
}

/** How the words at two places agree, if they do; a word may be written as two: "pre-training", "pretraining". */
function pairAt(title: Word[], text: Word[], i: number, j: number): Pair | null {
  const a = title[i] as Word;
  const b = text[j] as Word;
  const alike = likeness(a, b);
  if (alike > 0) return { titleWords: 1, textWords: 1, shared: a.bits * alike };
  const a2 = title[i + 1];
  const b2 = text[j + 1];
  if (a2 && isJoined(b, a, a2)) return { titleWords: 2, textWords: 1, shared: a.bits + a2.bits };
  if (b2 && isJoined(a, b, b2)) return { titleWords: 1, textWords: 2, shared: a.bits };
  return null;
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
    const fromI = i - skipI;
    const missing = bitsBetween(title, fromI, i) / 2;
    for (let skipJ = 0; skipJ <= Math.min(MAX_GAP, j); skipJ++) {
      const fromJ = j - skipJ;
      const from = fromI === 0 && fromJ === 0 ? NOTHING : cells.get(fromI * width + fromJ);
      if (!from) continue;
      const worth = from.worth + shared - missing - bitsBetween(text, fromJ, j);
      if (best && best.worth >= worth) continue;
      best = {
        worth,
        shared: from.shared + shared,
        titleUsed: i + titleWords,
        textUsed: j + textWords,
        skipped: { title: skipI, text: skipJ },
        before: from,
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
  return bitsBetween(words, 0, words.length);
}

function bitsBetween(words: Word[], from: number, until: number): number {
  let sum = 0;
  for (let at = from; at < until; at++) sum += (words[at] as Word).bits;
  return sum;
}
