import type { MarkedText } from '../paper';
import type { Query } from './query';
import type { TermGroup } from './term-group';
import { type Term, terms } from './terms';

/** Two lines of the popup at its text size. */
const SNIPPET_LENGTH = 170;

/** What is marked: the words typed and their relatives, the beginning that was typed, and what was meant. */
export interface MarkedWords {
  stems: ReadonlySet<string>;
  prefix: string | undefined;
  words: ReadonlySet<string>;
}

export function markedWords(query: Query, groups: TermGroup[]): MarkedWords {
  const prefix = query.prefix?.word;
  const meant = groups.flatMap(({ words }) => words.map(({ word }) => word));
  return {
    stems: new Set(query.terms.map((term) => term.stem)),
    prefix,
    words: new Set(meant.filter((word) => !(prefix && word.startsWith(prefix)))),
  };
}

/** The places in a text that match the query's words. */
export function markMatches(marked: MarkedWords, text: string): MarkedText {
  return { text, marks: matching(marked, terms(text)) };
}

/** The passage that holds the most of the query's words, cut at words, with its matches. */
export function bestSnippet(marked: MarkedWords, text: string): MarkedText {
  const words = terms(text);
  const from = bestStart(marked, text, words);
  const end = cutEnd(text, words, from);
  const lead = from > 0 ? '… ' : '';
  const shift = lead.length - from;
  return {
    text: `${lead}${text.slice(from, end)}${end < text.length ? ' …' : ''}`,
    marks: matching(
      marked,
      words.filter((word) => word.start >= from && word.end <= end),
    ).map(([a, b]) => [a + shift, b + shift]),
  };
}

function matching(marked: MarkedWords, words: Term[]): MarkedText['marks'] {
  const { stems, prefix, words: meant } = marked;
  const marks: MarkedText['marks'] = [];
  for (const word of words) {
    if (stems.has(word.stem) || meant.has(word.word)) marks.push([word.start, word.end]);
    else if (prefix && word.word.startsWith(prefix)) {
      // Where folding changed the length (ﬁ, accents) the part typed cannot be told: mark the word.
      const isPlain = word.end - word.start === word.word.length;
      marks.push([word.start, isPlain ? word.start + prefix.length : word.end]);
    }
  }
  return marks;
}

/** Where the window of `SNIPPET_LENGTH` with the most different matches begins: at a sentence if one is near. */
function bestStart(marked: MarkedWords, text: string, words: Term[]): number {
  const matches = matching(marked, words).map(([start]) => start);
  const stemAt = new Map(words.map((word) => [word.start, word.stem]));
  let best = 0;
  let bestCount = 0;
  for (const [i, start] of matches.entries()) {
    const distinct = new Set<string | undefined>();
    // Letters are not closer than in every other place: a window has only so many matches.
    for (let j = i; j < matches.length && (matches[j] as number) < start + SNIPPET_LENGTH * 0.8; j++)
      distinct.add(stemAt.get(matches[j] as number));
    if (distinct.size > bestCount) [best, bestCount] = [start, distinct.size];
  }
  if (best < SNIPPET_LENGTH * 0.5) return 0;
  const sentence = text.lastIndexOf('. ', best) + 2;
  if (sentence > 1 && best - sentence < SNIPPET_LENGTH * 0.3) return sentence;
  return words.findLast((word) => word.end <= best - 20)?.start ?? 0;
}

function cutEnd(text: string, words: Term[], from: number): number {
  if (text.length - from <= SNIPPET_LENGTH) return text.length;
  return (
    words.findLast((word) => word.end <= from + SNIPPET_LENGTH)?.end ??
    Math.min(text.length, from + SNIPPET_LENGTH)
  );
}
