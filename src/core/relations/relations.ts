import { SHARED_TERMS_SHOWN } from '../limits';
import type { Paper } from '../paper';
import { type Phrase, phrases } from './phrases';

/** What a title says weighs as much as saying it this often. */
const TITLE_COUNTS_AS = 2;
/** A pair of words must stand in two papers to relate them, and in no more than this share to tell them apart. */
const MAX_PAIR_SHARE = 0.5;
/** Below this cosine two papers share little but common words. */
const MIN_SCORE = 0.02;
/** As a reason "credit assignment" says more than "credit" or "assignment". */
const PAIR_TELLS_MORE = 1.8;

export interface Relation {
  paperId: string;
  /** Cosine, 0 to 1. */
  score: number;
  sharedTerms: string[];
}

interface Vector {
  paperId: string;
  weights: Map<string, number>;
  phrases: Map<string, Phrase>;
}

/**
 * Which papers are near which: cosine of TF-IDF vectors over words and word pairs, with sublinear term frequency
 * 1 + ln tf, idf = ln(N / df), length-normalised (Manning, Raghavan & Schütze, "Introduction to Information
 * Retrieval", 2008, ch. 6: scheme ltc.ltc).
 */
export class Relations {
  private readonly vectors = new Map<string, Vector>();

  /** @param library that the papers are a part of, if they are: it says how rare a word is */
  constructor(papers: Paper[], library?: { papers: number; with(phrase: Phrase): number }) {
    const counted = papers.map((paper) => ({ paperId: paper.id, phrases: phrases(paper) }));
    const documents = new Map<string, number>();
    for (const { phrases } of counted) {
      for (const key of phrases.keys()) documents.set(key, (documents.get(key) ?? 0) + 1);
    }
    const rarityOf = (phrase: Phrase) => {
      const inPapers = documents.get(phrase.key) as number;
      // Of a pair only these papers can tell.
      if (!phrase.word)
        return isTellingPair(inPapers, papers.length) ? Math.log(papers.length / inPapers) : 0;
      return library
        ? Math.log(library.papers / Math.max(1, library.with(phrase)))
        : Math.log(papers.length / inPapers);
    };
    const rarities = new Map<string, number>();
    const rarity = (phrase: Phrase) => {
      const known = rarities.get(phrase.key) ?? rarityOf(phrase);
      rarities.set(phrase.key, known);
      return known;
    };
    for (const { paperId, phrases } of counted) {
      this.vectors.set(paperId, { paperId, phrases, weights: weigh(phrases, rarity) });
    }
  }

  /** The nearest papers, nearest first, each with the terms that weigh most; [] for an unknown id. */
  nearest(paperId: string, limit: number): Relation[] {
    const from = this.vectors.get(paperId);
    if (!from) return [];
    const scored: { to: Vector; score: number }[] = [];
    for (const to of this.vectors.values()) {
      if (to === from) continue;
      const score = dot(from.weights, to.weights);
      if (score >= MIN_SCORE) scored.push({ to, score });
    }
    scored.sort((a, b) => b.score - a.score);
    return scored
      .slice(0, limit)
      .map(({ to, score }) => ({ paperId: to.paperId, score, sharedTerms: sharedTerms(from, to) }));
  }
}

function isTellingPair(inPapers: number, papers: number): boolean {
  return inPapers >= 2 && inPapers <= papers * MAX_PAIR_SHARE;
}

function weigh(found: Map<string, Phrase>, rarity: (phrase: Phrase) => number): Map<string, number> {
  const weights = new Map<string, number>();
  let squares = 0;
  for (const phrase of found.values()) {
    const frequency = TITLE_COUNTS_AS * phrase.inTitle + phrase.inAbstract;
    const weight = (1 + Math.log(frequency)) * rarity(phrase);
    if (weight <= 0) continue;
    weights.set(phrase.key, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [key, weight] of weights) weights.set(key, weight / length);
  return weights;
}

function dot(a: Map<string, number>, b: Map<string, number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, weight] of small) sum += weight * (large.get(key) ?? 0);
  return sum;
}

/** The terms that make most of the score, each about something else: a pair of words stands for its words. */
function sharedTerms(from: Vector, to: Vector): string[] {
  const shared = [...from.weights]
    .map(([key, weight]) => ({ key, words: key.split(' '), share: weight * (to.weights.get(key) ?? 0) }))
    .filter(({ share }) => share > 0)
    .map((term) => ({ ...term, rank: term.share * (term.words.length > 1 ? PAIR_TELLS_MORE : 1) }))
    .sort((a, b) => b.rank - a.rank);
  const told = new Set<string>();
  const chosen: string[] = [];
  for (const { key, words } of shared) {
    if (chosen.length >= SHARED_TERMS_SHOWN) break;
    if (words.some((word) => told.has(word))) continue;
    for (const word of words) told.add(word);
    chosen.push(from.phrases.get(key)?.surface ?? key);
  }
  return chosen;
}
