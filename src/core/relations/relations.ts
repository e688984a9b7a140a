import { SHARED_TERMS_SHOWN } from '../limits';
import type { Paper } from '../paper';
import { dot, MIN_SCORE, paperVectors, type Vector, type WordRarity } from './vectors';

/** As a reason "credit assignment" says more than "credit" or "assignment". */
const PAIR_TELLS_MORE = 1.8;

export interface Relation {
  paperId: string;
  /** Cosine, 0 to 1. */
  score: number;
  sharedTerms: string[];
}

/** Which papers are near which: the cosine of their vectors (scheme ltc.ltc, see `vectors`). */
export class Relations {
  private readonly vectors: Map<string, Vector>;

  /** @param library that the papers are a part of, if they are: it says how rare a word is */
  constructor(papers: Paper[], library?: WordRarity) {
    this.vectors = new Map(paperVectors(papers, library).map((vector) => [vector.paperId, vector]));
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
