import { editDistance } from './edit-distance';
import type { KnownWord, Vocabulary } from './search-source';
import { stem } from './terms';

/** The words of some hundred papers. */
export class MemoryVocabulary implements Vocabulary {
  private readonly counts = new Map<string, number>();
  private readonly byStem = new Map<string, string[]>();

  /** @param words each once */
  add(words: Iterable<string>): void {
    for (const word of words) {
      const count = this.counts.get(word) ?? 0;
      this.counts.set(word, count + 1);
      if (count > 0) continue;
      const relatives = this.byStem.get(stem(word));
      if (relatives) relatives.push(word);
      else this.byStem.set(stem(word), [word]);
    }
  }

  papersWith(word: string): number {
    return this.counts.get(word) ?? 0;
  }

  withStem(stemmed: string): KnownWord[] {
    return (this.byStem.get(stemmed) ?? []).map((word) => ({ word, papers: this.papersWith(word) }));
  }

  startingWith(prefix: string, limit: number): KnownWord[] {
    const found: KnownWord[] = [];
    for (const [word, papers] of this.counts) if (word.startsWith(prefix)) found.push({ word, papers });
    return found.sort((a, b) => b.papers - a.papers).slice(0, limit);
  }

  near(word: string, most: 1 | 2, limit: number): (KnownWord & { edits: number })[] {
    const found: (KnownWord & { edits: number })[] = [];
    for (const [other, papers] of this.counts) {
      if (Math.abs(other.length - word.length) > most) continue;
      const edits = editDistance(word, other, most);
      if (edits <= most) found.push({ word: other, papers, edits });
    }
    return found.sort((a, b) => a.edits - b.edits || b.papers - a.papers).slice(0, limit);
  }
}
