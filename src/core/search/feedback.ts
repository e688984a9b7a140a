import type { Paper } from '../paper';
import type { SearchSource } from './search-source';
import type { TermGroup } from './term-group';
import { type Term, terms } from './terms';

/**
 * Pseudo-relevance feedback after Rocchio (1971), as Anserini has it for BM25: the best papers of a first round are
 * taken for relevant, and the terms that tell most of them are asked for, too. So many papers, so many terms.
 */
const FEEDBACK_PAPERS = 6;
const FEEDBACK_TERMS = 20;
/** What the strongest of the new terms counts beside one that was typed. */
const FEEDBACK_WEIGHT = 0.4;
/** What so large a share of a large library says tells nothing of a need, and costs most. */
const COMMON_SHARE = 0.1;
const LARGE_LIBRARY = 5000;
/** A title's words stand for the paper more than an abstract's. */
const TITLE_COUNTS_AS = 2;

export const FEEDBACK_NEEDS = FEEDBACK_PAPERS;

export interface Expansion {
  /** As it is written in the best papers. */
  word: string;
  group: TermGroup;
}

/** The terms, heaviest first, that the best papers of a first round have in common. @param best first round's, best first */
export function expandFrom(best: Paper[], typed: TermGroup[], source: SearchSource): Expansion[] {
  const known = new Set(typed.flatMap((group) => group.words.map(({ word }) => word)));
  const sums = new Map<string, { word: string; weight: number; papers: number }>();
  for (const paper of best.slice(0, FEEDBACK_PAPERS)) {
    for (const [stem, { word, weight, papers }] of weigh(paper, source)) {
      if (known.has(word)) continue;
      if (source.size > LARGE_LIBRARY && papers > source.size * COMMON_SHARE) continue;
      const sum = sums.get(stem) ?? { word, weight: 0, papers: 0 };
      sum.weight += weight;
      sum.papers++;
      sums.set(stem, sum);
    }
  }
  const chosen = [...sums]
    .filter(([, { papers }]) => papers > 1)
    .sort(([, a], [, b]) => b.weight - a.weight)
    .slice(0, FEEDBACK_TERMS);
  const most = chosen[0]?.[1].weight ?? 1;
  return chosen.map(([stem, { word, weight }]) => ({
    word,
    group: {
      typed: word,
      words: source.vocabulary.withStem(stem).map((known) => ({ word: known.word, weight: 1 })),
      weight: (FEEDBACK_WEIGHT * weight) / most,
      correction: null,
    },
  }));
}

interface Weighed {
  word: string;
  weight: number;
  /** That have the word. */
  papers: number;
}

/** A paper's stems by TF-IDF, of length 1. */
function weigh(paper: Paper, source: SearchSource): Map<string, Weighed> {
  const counts = new Map<string, Weighed>();
  const count = (term: Term, by: number) => {
    if (term.isStop || term.word.length < 2) return;
    const known = counts.get(term.stem);
    if (known) known.weight += by;
    else counts.set(term.stem, { word: term.word, weight: by, papers: 1 });
  };
  for (const term of terms(paper.title)) count(term, TITLE_COUNTS_AS);
  for (const term of terms(paper.abstract)) count(term, 1);
  let squares = 0;
  for (const entry of counts.values()) {
    // Of the word as it stands: to ask for its relatives, too, takes as long as the search itself.
    entry.papers = Math.max(1, source.vocabulary.papersWith(entry.word));
    entry.weight = (1 + Math.log(entry.weight)) * Math.log(1 + source.size / entry.papers);
    squares += entry.weight ** 2;
  }
  const length = Math.sqrt(squares) || 1;
  for (const entry of counts.values()) entry.weight /= length;
  return counts;
}
