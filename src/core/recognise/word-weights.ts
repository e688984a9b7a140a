import type { WordCounts } from './word-counts';

/** The titles alone of so many papers say how rare a word is; of fewer, their abstracts have to say it, too. */
export const ENOUGH_TITLES = 2000;
const CACHE_SIZE = 20_000;

/** How much each word tells, in bits: the rarer it is in the library, the more. */
export class WordWeights {
  /** How many texts the words were counted in. */
  readonly texts: number;
  private readonly countIn: (part: WordCounts, stemmed: string) => number;
  private readonly cache = new Map<string, number>();

  /** @param parts of the library, each counted by itself */
  constructor(private readonly parts: readonly WordCounts[]) {
    this.texts = parts.reduce((sum, { papers }) => sum + papers, 0);
    const isLarge = this.texts > ENOUGH_TITLES || parts.some(({ inPapers }) => !inPapers);
    this.countIn = (part, stemmed) =>
      isLarge || !part.inPapers ? part.inTitles(stemmed) : part.inPapers(stemmed);
  }

  /** −log₂ of the share of texts that hold the word, smoothed by half a text (Spärck Jones 1972); 0 for a word of all texts. */
  bits(stemmed: string): number {
    const known = this.cache.get(stemmed);
    if (known !== undefined) return known;
    const count = this.parts.reduce((sum, part) => sum + this.countIn(part, stemmed), 0);
    const bits = Math.max(0, Math.log2((this.texts + 1) / (count + 0.5)));
    if (this.cache.size >= CACHE_SIZE) this.cache.clear();
    this.cache.set(stemmed, bits);
    return bits;
  }
}
