import { tokens } from '../normalize';
import { stem } from '../search/terms';

/** How much each word tells, in bits: the rarer it is in the library, the more. */
export class WordWeights {
  private readonly counts = new Map<string, number>();
  /** How many texts were counted. */
  texts = 0;

  /** Counts a text once for every different word in it. */
  add(text: string): void {
    this.texts++;
    for (const word of new Set(tokens(text).map((token) => stem(token.text))))
      this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
  }

  /** −log₂ of the share of texts that hold the word, smoothed by half a text (Spärck Jones 1972); 0 for a word of all texts. */
  bits(stemmed: string): number {
    return Math.max(0, Math.log2((this.texts + 1) / ((this.counts.get(stemmed) ?? 0) + 0.5)));
  }
}
