import type { Alignment, Gap } from './align';
import { type KnownTitle, sumBits, type Word } from './known-title';
import type { Side } from './surroundings';
import type { TitleFind } from './title-find';

/**
 * When text that is not word for word a title is taken for it: the one rule of near recognition.
 *
 * What the title and the text share speaks for it, in bits (`WordWeights`): a rare word tells much, a common one nothing.
 * What differs speaks against it, with more force: another paper's title differs from ours in a word or two.
 *
 *     evidence = shared − DOUBT × (missing + foreign) + where it stands
 *
 * A word put in another's place tells as much as it would by itself, however common the other is: "Token-level" tells
 * nothing in a library about tokens, and "Instance" in its place still makes it another paper.
 *
 * A plain ratio of the same figures cannot tell "Prompt Learning for Vision-Language Models", all common words and another
 * paper, from a long title with one word changed: the absolute amount has to decide, too.
 */

/** A ratio of shared to all of 0.75 begins to hold other papers' titles, however long they are. */
const DOUBT = 3;
/** Evidence (bits) needed is that of choosing one title among all, less this: a text is seldom like a title by chance. */
const EASE = 4;
const LEAST = 2;
/** So much less is needed where a link to the same paper stands beside it, but more for than against: the link says the rest. */
const LINK_BITS = 9;
/** A name dropped, or put in front, is the commonest difference between preprint and publication. */
const LEAD_SHARE = 0.35;
/** Another name put in its place says more: follow-up papers keep the rest of the title. */
const RENAMED_SHARE = 0.5;
/** A text that breaks off, with "…" or in the midst of a word, goes on as the title does, for all we know. */
const CUT_SHARE = 0.1;
/** A heading, link or field that ends early may be the title's short form. */
const SHORT_SHARE = 0.65;
/** Less of a title than this is not its short form. */
const MOST = 0.6;
/** A title's first part with its initials in front is how people call the paper. */
const SUBTITLE_SHARE = 0.15;
/** Where part of a title is missing on one side, a sentence that goes on at the other is likely another title. */
const GOES_ON_SHARE = 0.5;
const INITIALS_BITS = 8;
/** So many words in a row are not the same by chance, nor the end of many titles. */
const LONG_REST = 7;
/** Another number or version is another paper: "Qwen3" is not "Qwen2". */
const VERSION_BITS = 8;
/** A whole link, heading, list item, quotation or field is somebody's name for something; running text is not. */
const PLACE_BITS = { whole: 2, colon: 1, pause: 1, none: 0 };
/** Each word that goes on beside a place makes it less of a name, up to three on either side. */
const BESIDE_BITS = -1.5;
const MAX_BESIDE = 3;

export interface Finding {
  title: KnownTitle;
  alignment: Alignment;
  before: Side;
  after: Side;
  /** Words of the text. */
  words: Word[];
}

/** @param bits of evidence; @param titles in the library: each is a chance to be wrong */
export function judge(bits: number, titles: number): TitleFind['certainty'] | null {
  const enough = Math.max(LEAST, Math.log2(titles) - EASE);
  if (bits >= enough) return 'probable';
  return bits >= Math.max(0, enough - LINK_BITS) ? 'supported' : null;
}

/** In bits; see above. */
export function evidence(finding: Finding): number {
  const { alignment, before, after } = finding;
  const lead = finding.title.words.slice(0, finding.title.lead);
  const between = alignment.gaps.reduce((sum, gap) => sum + weighGap(gap, lead), 0);
  const differs = between + atHead(finding) + atTail(finding);
  return (
    alignment.shared +
    (hasInitials(finding) ? INITIALS_BITS : 0) -
    DOUBT * differs +
    placeBits(before) +
    placeBits(after)
  );
}

function placeBits({ edge, beside }: Side): number {
  return beside.length === 0 ? PLACE_BITS[edge] : BESIDE_BITS * Math.min(MAX_BESIDE, beside.length);
}

/** What the text lacks of the title's beginning, and has instead. */
function atHead(finding: Finding): number {
  const { title, alignment, before, after, words } = finding;
  const missing = title.words.slice(0, alignment.first);
  if (missing.length === 0) return 0;
  const instead = weighAt(before.beside, words);
  const isDropped = alignment.first === title.lead && before.beside.length === 0;
  // A colon right before: the text has another name for it.
  const share = isDropped ? (before.edge === 'colon' ? RENAMED_SHARE : LEAD_SHARE) : 1;
  const version = isDropped && isOtherVersion(title.words[title.lead - 1], words[alignment.start - 1]);
  const other = version ? VERSION_BITS : 0;
  if (isRetitled(finding)) return RENAMED_SHARE * (sumBits(missing) + instead);
  return sumBits(missing) * share + instead + other + GOES_ON_SHARE * weighAt(after.beside, words);
}

/** A link, heading or field that has other first words and then all the rest of a long title, to its end. */
function isRetitled({ title, alignment, before, after }: Finding): boolean {
  const { first, last, gaps } = alignment;
  const isRest = last === title.words.length && last - first >= LONG_REST && first <= (last - first) / 4;
  const isAlone = before.edge === 'whole' && after.edge === 'whole' && after.beside.length === 0;
  const isOther = before.beside.length > 0 && before.beside.length <= first + 1;
  return isRest && isAlone && isOther && gaps.length === 0;
}

/** "Weather3: …" for "Weather2: …" has not only another name in front. */
function isOtherVersion(ours?: Word, theirs?: Word): boolean {
  const name = (word?: Word) => word?.text.replace(/\d+/g, '');
  return ours?.text !== theirs?.text && /\d/.test(ours?.text ?? '') && name(ours) === name(theirs);
}

/** What the text lacks of the title's end, and has instead. */
function atTail(finding: Finding): number {
  const { title, alignment, before, after, words } = finding;
  const missing = title.words.slice(alignment.last);
  if (missing.length === 0) return 0;
  if (after.isCutOff) return sumBits(missing) * CUT_SHARE;
  const isWhole = after.beside.length === 0 && after.edge === 'whole';
  const isLead = alignment.first === 0 && alignment.last === title.lead && title.isLeadPhrase;
  const isNamed = isLead && hasInitials(finding) && after.beside.length === 0;
  const isMost = alignment.last - alignment.first >= MOST * title.words.length;
  const share = isNamed ? SUBTITLE_SHARE : isWhole && isMost ? SHORT_SHARE : 1;
  return (
    weigh(missing) * share + weighAt(after.beside, words) + GOES_ON_SHARE * weighAt(before.beside, words)
  );
}

/** "SPO: Segment Policy Optimization": the first letters in front say that these words are a name. */
export function hasInitials({ title, alignment, words, before }: Finding): boolean {
  if (alignment.end - alignment.start < 3 || before.beside.length) return false;
  const letters = title.words
    .slice(alignment.first, alignment.last)
    .map(({ text }) => text[0])
    .join('');
  return words[alignment.start - 1]?.text === letters;
}

function weighGap({ missing, foreign }: Gap, lead: Word[]): number {
  const [ours, theirs] = [weigh(missing), weigh(foreign)];
  if (missing.length && missing.every((word) => lead.includes(word))) return RENAMED_SHARE * (ours + theirs);
  return missing.length && foreign.length ? 2 * Math.max(ours, theirs) : ours + theirs;
}

function weighAt(places: number[], words: Word[]): number {
  return weigh(places.map((at) => words[at] as Word));
}

function weigh(words: Word[]): number {
  const versions = words.filter(({ text }) => /\d/.test(text)).length;
  return sumBits(words) + versions * VERSION_BITS;
}
