import type { IndexedPaper, WordCount } from './indexed-paper';
import type { Query } from './query';
import { isSameWord, type Term } from './terms';

/**
 * BM25F (Zaragoza, Craswell, Taylor, Saria & Robertson, TREC 2004): field-weighted, length-normalised term
 * frequencies are added up before they saturate. k1 and b as in Robertson & Zaragoza, "The Probabilistic Relevance
 * Framework", 2009; titles are short and evenly long, so their length is normalised less.
 */
const K1 = 1.2;
const TITLE_WEIGHT = 3;
const TITLE_B = 0.5;
const ABSTRACT_B = 0.75;
/** Another word of the same stem ("tokenizer" for "tokens") counts less than the word itself. */
const STEM_WEIGHT = 0.7;
/** A word that only begins with what was typed counts less than the word itself. */
const PREFIX_WEIGHT = 0.5;

export interface CollectionStats {
  papers: number;
  averageTitleLength: number;
  averageAbstractLength: number;
}

/** @returns a score per candidate, in the given order; 0 where no word matches */
export function scoreBm25f(query: Query, candidates: IndexedPaper[], stats: CollectionStats): number[] {
  const scores = candidates.map(() => 0);
  for (const term of query.terms) {
    const prefix = query.prefix?.stem === term.stem ? query.prefix.word : undefined;
    const frequencies = candidates.map((candidate) => weightedFrequency(candidate, term, prefix, stats));
    const matching = frequencies.filter((frequency) => frequency > 0).length;
    const idf = Math.log(1 + (stats.papers - matching + 0.5) / (matching + 0.5));
    frequencies.forEach((frequency, i) => {
      scores[i] = (scores[i] as number) + (idf * frequency * (K1 + 1)) / (K1 + frequency);
    });
  }
  return scores;
}

function weightedFrequency(
  candidate: IndexedPaper,
  term: Term,
  prefix: string | undefined,
  stats: CollectionStats,
): number {
  let inTitle = 0;
  let inAbstract = 0;
  for (const count of candidate.counts) {
    const weight = weightOf(count, term, prefix);
    inTitle += weight * count.inTitle;
    inAbstract += weight * count.inAbstract;
  }
  const titleNorm = 1 - TITLE_B + TITLE_B * (candidate.titleLength / (stats.averageTitleLength || 1));
  const abstractNorm =
    1 - ABSTRACT_B + ABSTRACT_B * (candidate.abstractLength / (stats.averageAbstractLength || 1));
  return (TITLE_WEIGHT * inTitle) / titleNorm + inAbstract / abstractNorm;
}

function weightOf(count: WordCount, term: Term, prefix: string | undefined): number {
  if (count.stem === term.stem) return isSameWord(count.word, term.word) ? 1 : STEM_WEIGHT;
  return prefix && count.word.startsWith(prefix) ? PREFIX_WEIGHT : 0;
}
