import type { Paper } from '../paper';

/** In which papers a word stands: ordinals ascending, the counts beside them. */
export interface Postings {
  /** A paper's place in its index: dense, never given to another paper. */
  ordinals: Uint32Array;
  /** How often the word stands in the title and in the abstract; 255 stands for more. */
  inTitle: Uint8Array;
  inAbstract: Uint8Array;
}

/** A word of the index as it was written, folded (`core/normalize`), not stemmed. */
export interface KnownWord {
  word: string;
  /** How many papers have it. */
  papers: number;
}

/** All words of an index. */
export interface Vocabulary {
  /** 0 for an unknown word. */
  papersWith(word: string): number;
  /** The words with this stem (`core/search/terms`), in no order. */
  withStem(stem: string): KnownWord[];
  /** The most frequent words that begin so, at most `limit`. */
  startingWith(prefix: string, limit: number): KnownWord[];
  /**
   * Words at most `edits` letters away: one is dropped, added, replaced, or swapped with its neighbour (optimal string
   * alignment distance). Nearest first, then the most frequent; at most `limit`.
   */
  near(word: string, edits: 1 | 2, limit: number): (KnownWord & { edits: number })[];
}

/**
 * What ranking asks of an index, whatever that is kept in: in memory for the digest and what is new, packed in
 * IndexedDB for the rest.
 */
export interface SearchSource {
  /** How many papers can be found. */
  readonly size: number;
  /** All ordinals are below this. */
  readonly capacity: number;
  /** In words; 1 where there are no papers. */
  readonly averageTitleLength: number;
  readonly averageAbstractLength: number;
  /** In words. */
  titleLength(ordinal: number): number;
  abstractLength(ordinal: number): number;
  readonly vocabulary: Vocabulary;
  /** One answer a word, in order; empty arrays for an unknown word. Papers that were removed are left out. */
  postings(words: string[]): Promise<Postings[]>;
  /** The papers in the order of the ordinals. @throws where one is unknown: ordinals come from `postings` */
  load(ordinals: number[]): Promise<Paper[]>;
}
