import type { Paper } from '../paper';
import { type Term, terms } from '../search/terms';
import { FILLER_STEMS } from './filler-words';

/** A word or a pair of neighbouring words that a paper is about. */
export interface Phrase {
  /** Stem, or two stems with a space: what is compared. */
  key: string;
  /** Folded, of a single word; '' of a pair. */
  word: string;
  /** As written in the text, the first time. */
  surface: string;
  inTitle: number;
  inAbstract: number;
}

/** Single content words and pairs of them that stand side by side ("credit assignment"). */
export function phrases(paper: Paper): Map<string, Phrase> {
  const found = new Map<string, Phrase>();
  collect(paper.title, 'inTitle', found);
  // A link names people and places, not subjects.
  collect(paper.abstract.replace(/https?:\/\/\S+/g, ' '), 'inAbstract', found);
  return found;
}

function collect(text: string, field: 'inTitle' | 'inAbstract', found: Map<string, Phrase>): void {
  let before: Term | undefined;
  let beforeIsTail = false;
  for (const term of terms(text)) {
    if (!isContent(term)) {
      before = undefined;
      continue;
    }
    count(term.stem, term.word, text.slice(term.start, term.end), field, found);
    const gap = before ? text.slice(before.end, term.start) : '';
    const isHyphen = gap === '-' || gap === '‐' || gap === '‑';
    // Only a space or a hyphen may stand between: a comma or full stop ends a thought. The tail of a compound goes
    // with its head: "segment-level credit" is not about "level credit".
    if (before && !beforeIsTail && (isHyphen || /^[ \u00a0\n]$/.test(gap))) {
      count(`${before.stem} ${term.stem}`, '', text.slice(before.start, term.end), field, found);
    }
    before = term;
    beforeIsTail = isHyphen;
  }
}

function isContent({ word, stem, isStop }: Term): boolean {
  return !isStop && /\p{L}/u.test(word) && (word.length > 1 || word > '\u007f') && !FILLER_STEMS.has(stem);
}

function count(
  key: string,
  word: string,
  surface: string,
  field: 'inTitle' | 'inAbstract',
  found: Map<string, Phrase>,
): void {
  const known = found.get(key);
  if (known) known[field]++;
  else found.set(key, { key, word, surface, inTitle: 0, inAbstract: 0, [field]: 1 });
}
