import { Index } from 'flexsearch';
import type { IndexedPaper } from './indexed-paper';
import type { Query } from './query';

const bySpaces = (text: string) => text.split(' ');

/**
 * FlexSearch as a source of candidates: which papers have any of the words. It ranks by position and wants all words
 * in one field, so ranking is done elsewhere (`bm25f.ts`). One list of stems, one of prefixes.
 */
export class CandidateIndex {
  private readonly stems = new Index({ tokenize: 'strict', encode: bySpaces });
  private readonly prefixes = new Index({ tokenize: 'forward', encode: bySpaces });

  add(position: number, { counts }: IndexedPaper): void {
    this.stems.add(position, [...new Set(counts.map((count) => count.stem))].join(' '));
    this.prefixes.add(position, counts.map((count) => count.word).join(' '));
  }

  /** Positions of all papers that have at least one of the query's words, ascending. */
  find(query: Query, limit: number): number[] {
    const found = new Set<number>();
    for (const term of query.terms) {
      for (const id of this.stems.search(term.stem, { limit })) found.add(Number(id));
    }
    if (query.prefix) {
      for (const id of this.prefixes.search(query.prefix.word, { limit })) found.add(Number(id));
    }
    return [...found].sort((a, b) => a - b);
  }
}
