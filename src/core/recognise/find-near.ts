import { RUN_TOKENS } from '../fingerprints';
import type { Token } from '../normalize';
import { align } from './align';
import { isCommonPhrase } from './common-phrase';
import { withCutWord } from './cut-word';
import { evidence, type Finding, hasInitials, judge } from './evidence';
import type { KnownTitle, Word } from './known-title';
import { sideAfter, sideBefore } from './surroundings';
import { BLOCK_EDGE, type TitleFind } from './title-find';

/** A text with its tokens, and with what each of them tells. */
export interface Reading {
  text: string;
  tokens: Token[];
  words: Word[];
}

/** @property bits of evidence */
export interface NearFind extends TitleFind {
  bits: number;
}

/** A name that replaces a title's first words is no longer. */
const MAX_RENAMED = 4;
/** No label such as "Paper:" is written so. */
const NAME = /^(?:.+[\p{Lu}\p{N}]|\p{N}.*\p{L})/u;

/**
 * A title that a text may have where one of its runs stands; null where the evidence is not enough.
 * @param at the run's place in the title; @param place in the text; @param titles in the library
 */
export function findNear(
  reading: Reading,
  title: KnownTitle,
  at: number,
  place: number,
  titles: number,
): NearFind | null {
  const finding = layAlong(reading, title, at, place);
  const { alignment, before, after } = finding;
  const bits = evidence(finding);
  const certainty = judge(bits, titles);
  const { text, tokens } = reading;
  const words = tokens.slice(alignment.start, alignment.end);
  const named = { bits: title.bits, words, isExact: false, before, after };
  if (!certainty || isCommonPhrase(text, tokens, named, titles)) return null;
  // Two blocks may hold a title's two lines, but not each a part of something like it.
  const isAll = alignment.first === 0 && alignment.last === title.words.length && alignment.gaps.length === 0;
  const inner = text.slice(words[0]?.start, words.at(-1)?.end);
  if (!isAll && inner.includes(BLOCK_EDGE)) return null;
  return { ...spanOf(reading, finding), paperIds: title.paperIds, certainty, bits };
}

function layAlong({ text, tokens, words }: Reading, title: KnownTitle, at: number, place: number): Finding {
  const aligned = align(title.words, words, at, place, RUN_TOKENS);
  const isWhole = aligned.first === 0 && aligned.last === title.words.length;
  const isBeginning = aligned.first === 0 || aligned.first === title.lead;
  const before = sideBefore(text, tokens, aligned.start, isBeginning);
  const afterAligned = sideAfter(text, tokens, aligned.end, isWhole);
  const cut = withCutWord(aligned, title.words, words, afterAligned);
  const after = cut ? { ...sideAfter(text, tokens, cut.end, isWhole), isCutOff: true } : afterAligned;
  return { title, alignment: cut ?? aligned, before, after, words };
}

/** UTF-16 offsets. What a text has instead of a title's first or last words belongs to the title as it is written there. */
function spanOf({ text, tokens }: Reading, finding: Finding): { start: number; end: number } {
  const { title, alignment, before, after } = finding;
  let { start, end } = alignment;
  const front = tokens[start - 1];
  const isOtherHead = alignment.first > 0 && before.edge === 'whole' && before.beside.length <= MAX_RENAMED;
  const isOtherTail =
    alignment.last < title.words.length && after.edge === 'whole' && after.beside.length <= MAX_RENAMED;
  if (isOtherHead) start -= before.beside.length;
  const isRenamed =
    alignment.first > 0 && before.edge === 'colon' && front && NAME.test(text.slice(front.start, front.end));
  if (hasInitials(finding) || isRenamed) start--;
  if (isOtherTail) end += after.beside.length;
  return { start: (tokens[start] as Token).start, end: (tokens[end - 1] as Token).end };
}
