import type { Paper } from '../paper';
import { type Phrase, phrases } from './phrases';

/** What a title says weighs as much as saying it this often. */
const TITLE_COUNTS_AS = 2;
/** A pair of words must stand in two papers to relate them, and in no more than this share to tell them apart. */
const MAX_PAIR_SHARE = 0.5;
/** Below this cosine two papers share little but common words. */
export const MIN_SCORE = 0.02;

/** A paper as what it is about. */
export interface Vector {
  paperId: string;
  /** By a phrase's key; of length 1. */
  weights: Map<string, number>;
  phrases: Map<string, Phrase>;
}

/** Says how rare a word is in a library that the papers are a part of. */
export interface WordRarity {
  papers: number;
  with(phrase: Phrase): number;
}

/**
 * TF-IDF over words and word pairs, with sublinear term frequency 1 + ln tf, idf = ln(N / df), length-normalised
 * (Manning, Raghavan & Schütze, "Introduction to Information Retrieval", 2008, ch. 6: scheme ltc).
 * @param library that the papers are a part of, if they are
 * @param onRead told after each paper, so that a long reading can be followed
 */
export function paperVectors(papers: Paper[], library?: WordRarity, onRead?: () => void): Vector[] {
  const counted = papers.map((paper) => {
    const found = phrases(paper);
    onRead?.();
    return { paperId: paper.id, phrases: found };
  });
  const documents = new Map<string, number>();
  for (const { phrases } of counted) {
    for (const key of phrases.keys()) documents.set(key, (documents.get(key) ?? 0) + 1);
  }
  const rarityOf = (phrase: Phrase) => {
    const inPapers = documents.get(phrase.key) as number;
    // Of a pair only these papers can tell.
    if (!phrase.word) return isTellingPair(inPapers, papers.length) ? Math.log(papers.length / inPapers) : 0;
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
  return counted.map(({ paperId, phrases }) => ({ paperId, phrases, weights: weigh(phrases, rarity) }));
}

/** The cosine of two vectors, 0 to 1. */
export function dot(a: Map<string, number>, b: Map<string, number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, weight] of small) sum += weight * (large.get(key) ?? 0);
  return sum;
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
