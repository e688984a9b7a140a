import { BETWEEN_WORDS_MAX } from '../limits';
import type { Token } from '../normalize';
import { BLOCK_EDGE, LINK_EDGE } from './title-find';

/** What stands beside a place in text. */
export interface Side {
  /**
   * Where the words beside it end: with a block, link, quotation or field of a record; at a colon; at other punctuation;
   * nowhere near.
   */
  edge: 'whole' | 'colon' | 'pause' | 'none';
  /** Positions of the words between the place and the nearest edge, nearest first; none where the edge is right here. */
  beside: number[];
  /** The text breaks off here: "…", or a word cut in two. */
  isCutOff: boolean;
}

/** Words looked at beside a place. */
const MAX_BESIDE = 8;
/** Quotation marks, the braces and quotes of a record's field, table bars, empty lines, list marks. */
const WHOLE = /["“”«»„|\t•*]|\n\s*\n|=\s*\{|\}\s*[,\n]|\}\s*$/;
/** What ends a phrase, not only a word; a closing bracket is in the midst of one: "(Large) Language". */
const PAUSE = /[.;!?…–—]|--|,\s|\s-\s|\n[^\S\n]*[-+#]/;
const PAUSE_BEFORE = /[([]/;
const BRACKET = /[()[\]]/;
const CUT_OFF = /^\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\])/;

/**
 * What stands before the word at `at`.
 * @param isBeginning of a title: then a colon or a closing bracket ends what is before, otherwise the words before it count
 */
export function sideBefore(text: string, words: Token[], at: number, isBeginning: boolean): Side {
  const beside: number[] = [];
  for (let i = at; ; i--) {
    const gap = between(text, words, i);
    const edge = i === 0 ? 'whole' : edgeIn(gap, isBeginning ? BRACKET : PAUSE_BEFORE, isBeginning);
    if (edge !== 'none' || beside.length === MAX_BESIDE) return { edge, beside, isCutOff: false };
    beside.push(i - 1);
  }
}

/** What stands after the word before `end`. @param isEnd of a title: then a colon ends what is after */
export function sideAfter(text: string, words: Token[], end: number, isEnd: boolean): Side {
  const beside: number[] = [];
  const first = between(text, words, end);
  const isCutOff = CUT_OFF.test(first);
  for (let i = end; ; i++) {
    const gap = between(text, words, i);
    const edge = i === words.length ? 'whole' : edgeIn(gap, BRACKET, isEnd);
    if (edge !== 'none' || beside.length === MAX_BESIDE) return { edge, beside, isCutOff };
    beside.push(i);
  }
}

/** What stands before the word at `i`, as much of it as is looked at. */
function between(text: string, words: Token[], i: number): string {
  const from = words[i - 1]?.end ?? 0;
  return text.slice(from, Math.min(words[i]?.start ?? text.length, from + BETWEEN_WORDS_MAX));
}

function edgeIn(gap: string, bracket: RegExp, isColonEdge: boolean): Side['edge'] {
  if (gap.length === BETWEEN_WORDS_MAX) return 'whole';
  if (gap.includes(BLOCK_EDGE) || gap.includes(LINK_EDGE) || WHOLE.test(gap)) return 'whole';
  if (isColonEdge && /[:：]/.test(gap)) return 'colon';
  return PAUSE.test(gap) || bracket.test(gap) ? 'pause' : 'none';
}
