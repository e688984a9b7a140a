import type { Paper } from '../../paper';
import type { Postings, SearchSource } from '../search-source';
import { findWord, PackedVocabulary } from './packed-vocabulary';
import { emptyPostings, readPostings } from './postings';
import { BLOCK_BYTES, type Segment } from './segment';

/** Where postings and papers are kept. */
export interface PackedStore {
  /** Blocks of a segment's postings, in the order asked for. */
  blocks(segment: Segment, indices: number[]): Promise<Uint8Array[]>;
  papers(ordinals: number[]): Promise<Paper[]>;
}

const encoder = new TextEncoder();

/** Segments as one source. */
export class PackedSource implements SearchSource {
  readonly vocabulary: PackedVocabulary;
  readonly size: number;
  readonly capacity: number;
  readonly averageTitleLength: number;
  readonly averageAbstractLength: number;
  private readonly titleLengths: Uint8Array;
  private readonly abstractLengths: Uint16Array;

  /** @param segments ascending; @param removed ordinals that are in them and no longer count */
  constructor(
    private readonly segments: readonly Segment[],
    private readonly store: PackedStore,
    private readonly removed: ReadonlySet<number>,
  ) {
    this.vocabulary = new PackedVocabulary(segments);
    const last = segments.at(-1);
    this.capacity = last ? last.from + last.titleLengths.length : 0;
    this.titleLengths = new Uint8Array(this.capacity);
    this.abstractLengths = new Uint16Array(this.capacity);
    for (const { from, titleLengths, abstractLengths } of segments) {
      this.titleLengths.set(titleLengths, from);
      this.abstractLengths.set(abstractLengths, from);
    }
    let size = 0;
    let titles = 0;
    let abstracts = 0;
    for (let at = 0; at < this.capacity; at++) {
      const title = this.titleLengths[at] as number;
      const abstract = this.abstractLengths[at] as number;
      if (title + abstract === 0 || removed.has(at)) continue;
      size++;
      titles += title;
      abstracts += abstract;
    }
    this.size = size;
    this.averageTitleLength = titles / size || 1;
    this.averageAbstractLength = abstracts / size || 1;
  }

  titleLength(ordinal: number): number {
    return this.titleLengths[ordinal] as number;
  }

  abstractLength(ordinal: number): number {
    return this.abstractLengths[ordinal] as number;
  }

  async postings(words: string[]): Promise<Postings[]> {
    const lists = words.map((word) => {
      const bytes = encoder.encode(word);
      return this.segments.flatMap((segment) => {
        const at = findWord(segment, bytes);
        return at < 0 ? [] : { segment, at };
      });
    });
    const blocks = await this.readBlocks(lists.flat());
    return lists.map((list) => {
      const count = list.reduce((sum, { segment, at }) => sum + (segment.papers[at] as number), 0);
      const found = emptyPostings(count);
      let filled = 0;
      for (const { segment, at } of list) {
        const papers = segment.papers[at] as number;
        readPostings(cut(segment, at, blocks.get(segment)), papers, segment.from, found, filled);
        filled += papers;
      }
      return this.removed.size > 0 ? withoutRemoved(found, this.removed) : found;
    });
  }

  load(ordinals: number[]): Promise<Paper[]> {
    return this.store.papers(ordinals);
  }

  /** All blocks that hold any of the lists, each asked for once. */
  private async readBlocks(lists: { segment: Segment; at: number }[]) {
    const wanted = new Map<Segment, Set<number>>();
    for (const { segment, at } of lists) {
      const indices = wanted.get(segment) ?? new Set();
      wanted.set(segment, indices);
      for (const index of blocksOf(segment, at)) indices.add(index);
    }
    const read = await Promise.all(
      [...wanted].map(async ([segment, indices]) => {
        const asked = [...indices];
        const found = await this.store.blocks(segment, asked);
        return [segment, new Map(asked.map((index, i) => [index, found[i] as Uint8Array]))] as const;
      }),
    );
    return new Map(read);
  }
}

function blocksOf({ places }: Segment, at: number): number[] {
  const first = Math.floor((places[at] as number) / BLOCK_BYTES);
  const last = Math.floor(((places[at + 1] as number) - 1) / BLOCK_BYTES);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** A word's postings out of the blocks they lie in. */
function cut(segment: Segment, at: number, blocks: Map<number, Uint8Array> | undefined): Uint8Array {
  const start = segment.places[at] as number;
  const end = segment.places[at + 1] as number;
  const indices = blocksOf(segment, at);
  const first = (indices[0] as number) * BLOCK_BYTES;
  const only = blocks?.get(indices[0] as number);
  if (indices.length === 1 && only) return only.subarray(start - first, end - first);
  const bytes = new Uint8Array(end - start);
  for (const index of indices) {
    const block = blocks?.get(index) as Uint8Array;
    const blockStart = index * BLOCK_BYTES;
    const from = Math.max(start, blockStart);
    const to = Math.min(end, blockStart + BLOCK_BYTES);
    bytes.set(block.subarray(from - blockStart, to - blockStart), from - start);
  }
  return bytes;
}

function withoutRemoved(found: Postings, removed: ReadonlySet<number>): Postings {
  const kept: number[] = [];
  for (let i = 0; i < found.ordinals.length; i++) if (!removed.has(found.ordinals[i] as number)) kept.push(i);
  const pick = (list: Uint8Array | Uint32Array) => kept.map((i) => list[i] as number);
  return {
    ordinals: Uint32Array.from(pick(found.ordinals)),
    inTitle: Uint8Array.from(pick(found.inTitle)),
    inAbstract: Uint8Array.from(pick(found.inAbstract)),
  };
}
