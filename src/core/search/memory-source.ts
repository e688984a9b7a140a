import { Index } from 'flexsearch';
import type { Paper } from '../paper';
import { MemoryVocabulary } from './memory-vocabulary';
import type { Postings, SearchSource } from './search-source';
import { terms } from './terms';

const MOST = 255;
const bySpaces = (text: string) => text.split(' ');

interface WordCount {
  inTitle: number;
  inAbstract: number;
}

interface Entry {
  paper: Paper;
  counts: Map<string, WordCount>;
  titleLength: number;
  abstractLength: number;
}

/**
 * The digest and what is new, some hundred papers in memory. FlexSearch tells which papers have a word; it ranks by
 * position and wants all words in one field, so ranking is done elsewhere (`bm25f.ts`).
 */
export class MemorySource implements SearchSource {
  readonly vocabulary = new MemoryVocabulary();
  private readonly index = new Index({ tokenize: 'strict', encode: bySpaces });
  private readonly entries: Entry[] = [];
  private titleTotal = 0;
  private abstractTotal = 0;

  get size(): number {
    return this.entries.length;
  }

  get capacity(): number {
    return this.entries.length;
  }

  get averageTitleLength(): number {
    return this.titleTotal / this.size || 1;
  }

  get averageAbstractLength(): number {
    return this.abstractTotal / this.size || 1;
  }

  add(paper: Paper): void {
    const counts = new Map<string, WordCount>();
    const count = (text: string, field: keyof WordCount) => {
      const words = terms(text);
      for (const { word } of words) {
        const known = counts.get(word) ?? { inTitle: 0, inAbstract: 0 };
        known[field] = Math.min(MOST, known[field] + 1);
        counts.set(word, known);
      }
      return words.length;
    };
    const titleLength = count(paper.title, 'inTitle');
    const abstractLength = count(paper.abstract, 'inAbstract');
    this.index.add(this.entries.length, [...counts.keys()].join(' '));
    this.vocabulary.add(counts.keys());
    this.entries.push({ paper, counts, titleLength, abstractLength });
    this.titleTotal += titleLength;
    this.abstractTotal += abstractLength;
  }

  titleLength(ordinal: number): number {
    return (this.entries[ordinal] as Entry).titleLength;
  }

  abstractLength(ordinal: number): number {
    return (this.entries[ordinal] as Entry).abstractLength;
  }

  async postings(words: string[]): Promise<Postings[]> {
    return words.map((word) => {
      const found = this.index.search(word, { limit: this.size }) as number[];
      const ordinals = Uint32Array.from(found).sort();
      const counts = [...ordinals].map(
        (ordinal) => (this.entries[ordinal] as Entry).counts.get(word) as WordCount,
      );
      return {
        ordinals,
        inTitle: Uint8Array.from(counts, ({ inTitle }) => inTitle),
        inAbstract: Uint8Array.from(counts, ({ inAbstract }) => inAbstract),
      };
    });
  }

  async load(ordinals: number[]): Promise<Paper[]> {
    return ordinals.map((ordinal) => {
      const entry = this.entries[ordinal];
      if (!entry) throw new RangeError(`no paper ${ordinal}`);
      return entry.paper;
    });
  }
}
