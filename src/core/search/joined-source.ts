import type { Paper } from '../paper';
import type { KnownWord, Postings, SearchSource, Vocabulary } from './search-source';

/** Two sources as one: the second's ordinals follow the first's. A paper in both is found twice. */
export class JoinedSource implements SearchSource {
  readonly vocabulary: Vocabulary;
  readonly size: number;
  readonly capacity: number;
  readonly averageTitleLength: number;
  readonly averageAbstractLength: number;

  constructor(
    private readonly first: SearchSource,
    private readonly second: SearchSource,
  ) {
    this.vocabulary = new JoinedVocabulary(first.vocabulary, second.vocabulary);
    this.size = first.size + second.size;
    this.capacity = first.capacity + second.capacity;
    const mean = (of: (source: SearchSource) => number) =>
      (of(first) * first.size + of(second) * second.size) / this.size || 1;
    this.averageTitleLength = mean((source) => source.averageTitleLength);
    this.averageAbstractLength = mean((source) => source.averageAbstractLength);
  }

  titleLength(ordinal: number): number {
    const { capacity } = this.first;
    return ordinal < capacity ? this.first.titleLength(ordinal) : this.second.titleLength(ordinal - capacity);
  }

  abstractLength(ordinal: number): number {
    const { capacity } = this.first;
    return ordinal < capacity
      ? this.first.abstractLength(ordinal)
      : this.second.abstractLength(ordinal - capacity);
  }

  async postings(words: string[]): Promise<Postings[]> {
    const [own, others] = await Promise.all([this.first.postings(words), this.second.postings(words)]);
    return own.map((list, i) => join(list, others[i] as Postings, this.first.capacity));
  }

  async load(ordinals: number[]): Promise<Paper[]> {
    const { capacity } = this.first;
    const [own, others] = await Promise.all([
      this.first.load(ordinals.filter((ordinal) => ordinal < capacity)),
      this.second.load(
        ordinals.filter((ordinal) => ordinal >= capacity).map((ordinal) => ordinal - capacity),
      ),
    ]);
    let a = 0;
    let b = 0;
    return ordinals.map((ordinal) => (ordinal < capacity ? own[a++] : others[b++]) as Paper);
  }
}

class JoinedVocabulary implements Vocabulary {
  constructor(
    private readonly first: Vocabulary,
    private readonly second: Vocabulary,
  ) {}

  papersWith(word: string): number {
    return this.first.papersWith(word) + this.second.papersWith(word);
  }

  withStem(stem: string): KnownWord[] {
    return this.full([...this.first.withStem(stem), ...this.second.withStem(stem)]);
  }

  startingWith(prefix: string, limit: number): KnownWord[] {
    return this.full([...this.first.startingWith(prefix, limit), ...this.second.startingWith(prefix, limit)])
      .sort((a, b) => b.papers - a.papers)
      .slice(0, limit);
  }

  near(word: string, edits: 1 | 2, limit: number): (KnownWord & { edits: number })[] {
    return this.full([...this.first.near(word, edits, limit), ...this.second.near(word, edits, limit)])
      .sort((a, b) => a.edits - b.edits || b.papers - a.papers)
      .slice(0, limit);
  }

  /** Each word once, with all its papers. */
  private full<Known extends KnownWord>(found: Known[]): Known[] {
    const distinct = new Map(found.map((known) => [known.word, known]));
    return [...distinct.values()].map((known) => ({ ...known, papers: this.papersWith(known.word) }));
  }
}

function join(a: Postings, b: Postings, shift: number): Postings {
  if (b.ordinals.length === 0) return a;
  const at = a.ordinals.length;
  const ordinals = new Uint32Array(at + b.ordinals.length);
  const inTitle = new Uint8Array(ordinals.length);
  const inAbstract = new Uint8Array(ordinals.length);
  ordinals.set(a.ordinals);
  inTitle.set(a.inTitle);
  inAbstract.set(a.inAbstract);
  for (let i = 0; i < b.ordinals.length; i++) ordinals[at + i] = (b.ordinals[i] as number) + shift;
  inTitle.set(b.inTitle, at);
  inAbstract.set(b.inAbstract, at);
  return { ordinals, inTitle, inAbstract };
}
