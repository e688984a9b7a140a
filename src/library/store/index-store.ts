import { PackedTitles } from '../../core/recognise/packed/packed-titles';
import {
  buildTitlePart,
  mergeTitleParts,
  sealTitles,
  type TitlePart,
  unsealTitles,
} from '../../core/recognise/packed/title-part';
import type { WordCounts } from '../../core/recognise/word-counts';
import { buildSegment } from '../../core/search/packed/build-segment';
import { checksum, DamagedError } from '../../core/search/packed/bytes';
import { mergeSegments } from '../../core/search/packed/merge-segments';
import { PackedSource } from '../../core/search/packed/packed-source';
import {
  BLOCK_BYTES,
  type BuiltSegment,
  type Segment,
  type StoredSegment,
  seal,
  unseal,
} from '../../core/search/packed/segment';
import { BlockCache } from './block-cache';
import { chooseMerge } from './choose-merge';
import { type Database, type Manifest, NEW_MANIFEST } from './database';
import { exclusively } from './exclusively';
import type { PaperStore } from './paper-store';

/** Papers that are indexed at once: a fifth of a second, and little to do again where the worker is stopped. */
const SLICE = 1000;

export interface IndexProgress {
  indexed: number;
  /** Highest ordinal: papers that are gone count as done. */
  total: number;
}

interface Opened {
  /** The manifest as it was. */
  key: string;
  source?: PackedSource;
  titles?: PackedTitles;
}

/**
 * The index of the stored papers by words and titles, in segments. It is a function of the papers, and follows them slice by slice:
 * each is written with the manifest in one transaction, so a worker that is stopped goes on where it was.
 */
export class IndexStore {
  private readonly cache = new BlockCache();
  private opened: Opened | null = null;

  /** @param others words of papers that are known besides */
  constructor(
    private readonly db: Database,
    private readonly papers: PaperStore,
    private readonly exclusive: typeof exclusively = exclusively,
    private readonly others: () => Promise<WordCounts[]> = async () => [],
  ) {}

  /** All that is indexed so far, by words. @throws DamagedError where a part is not what was written: then `rebuild` */
  async source(): Promise<PackedSource> {
    // One snapshot of manifest and segments: a merge may come between two.
    const tx = this.db.transaction(['manifest', 'segments']);
    const { manifest, opened } = await this.open(tx.objectStore('manifest').get('index'));
    if (opened.source) return opened.source;
    const store = tx.objectStore('segments');
    const stored = await Promise.all(manifest.segments.map(({ name }) => store.get(name)));
    const segments = stored.map(whole);
    const names = new Map(segments.map((segment, i) => [segment, manifest.segments[i]?.name as number]));
    const read = {
      blocks: (segment: Segment, indices: number[]) =>
        this.cache.read(
          indices.map((index) => [names.get(segment) as number, index]),
          (keys) => this.readBlocks(keys),
        ),
      papers: (ordinals: number[]) => this.papers.byOrdinals(ordinals),
    };
    opened.source = new PackedSource(segments, read, new Set(manifest.removed));
    return opened.source;
  }

  /** All that is indexed so far, by titles and links. @throws DamagedError as `source` does */
  async titles(): Promise<PackedTitles> {
    const tx = this.db.transaction(['manifest', 'titles']);
    const { manifest, opened } = await this.open(tx.objectStore('manifest').get('index'));
    if (opened.titles) return opened.titles;
    const store = tx.objectStore('titles');
    const stored = await Promise.all(manifest.segments.map(({ name }) => store.get(name)));
    opened.titles = new PackedTitles(
      stored.map(unsealTitles),
      new Set(manifest.removed),
      String(manifest.nextName),
    );
    return opened.titles;
  }

  /** What is known of the index as it is now. */
  private async open(
    reading: Promise<Manifest | undefined>,
  ): Promise<{ manifest: Manifest; opened: Opened }> {
    const manifest = (await reading) ?? NEW_MANIFEST;
    const key = JSON.stringify(manifest);
    if (this.opened?.key !== key) this.opened = { key };
    return { manifest, opened: this.opened as Opened };
  }

  get isOpen(): boolean {
    return this.opened !== null;
  }

  /** Whether nothing has changed since `source` was opened: only then what is missing is a damage. */
  async isCurrent(): Promise<boolean> {
    return this.opened?.key === JSON.stringify(await this.manifest());
  }

  async progress(): Promise<IndexProgress> {
    const [{ indexedTo }, total] = await Promise.all([this.manifest(), this.lastOrdinal()]);
    return { indexed: Math.min(indexedTo, total), total };
  }

  /** Indexes what is not yet, and merges; may be stopped at any time and called again. */
  async catchUp(
    signal: AbortSignal,
    onProgress: (progress: IndexProgress) => void = () => {},
  ): Promise<void> {
    while (!signal.aborted && (await this.indexSlice())) {
      onProgress(await this.progress());
      await pause();
    }
    while (!signal.aborted && (await this.mergeOnce(signal))) await pause();
  }

  /** Forgets the index, to be built anew by `catchUp`: the papers stay. */
  rebuild(): Promise<void> {
    return this.exclusive(async () => {
      const tx = this.db.transaction(['segments', 'titles', 'blocks', 'manifest'], 'readwrite');
      const { nextName } = (await tx.objectStore('manifest').get('index')) ?? NEW_MANIFEST;
      for (const name of ['segments', 'titles', 'blocks'] as const) tx.objectStore(name).clear();
      // Names go on: what is cached under the old ones is never mistaken for what comes.
      await tx.objectStore('manifest').put({ ...NEW_MANIFEST, nextName }, 'index');
      await tx.done;
      this.opened = null;
    });
  }

  /** @returns whether there may be more */
  private indexSlice(): Promise<boolean> {
    return this.exclusive(async () => {
      const manifest = await this.manifest();
      const last = await this.lastOrdinal();
      const from = manifest.indexedTo + 1;
      const to = Math.min(from + SLICE - 1, last);
      if (from > last) return false;
      const range = IDBKeyRange.bound(from, to);
      const tx = this.db.transaction('papers');
      const [keys, stored] = await Promise.all([tx.store.getAllKeys(range), tx.store.getAll(range)]);
      const slice = new Array(to - from + 1).fill(null);
      for (const [i, ordinal] of keys.entries()) slice[ordinal - from] = stored[i]?.paper ?? null;
      const others = [...(await this.others()), await this.titles()];
      const part = buildTitlePart(slice, from, others, last);
      await this.write(manifest, buildSegment(slice, from), part, [], to);
      return to < last;
    });
  }

  /** @returns whether anything was merged */
  private mergeOnce(signal: AbortSignal): Promise<boolean> {
    return this.exclusive(async () => {
      const manifest = await this.manifest();
      const chosen = chooseMerge(manifest.segments);
      if (!chosen) return false;
      const old = manifest.segments.slice(...chosen);
      const parts = await Promise.all(old.map(({ name }) => this.readWhole(name)));
      const removed = new Set(manifest.removed);
      const isRemoved = (ordinal: number) => removed.has(ordinal);
      const steps = mergeSegments(parts, isRemoved);
      for (;;) {
        const step = steps.next();
        if (step.done) {
          const titles = await Promise.all(old.map(({ name }) => this.db.get('titles', name)));
          const part = mergeTitleParts(titles.map(unsealTitles), isRemoved);
          await this.write(manifest, step.value, part, old, manifest.indexedTo);
          return true;
        }
        if (signal.aborted) return false;
        await pause();
      }
    });
  }

  /** A segment in the place of others, and the manifest that says so, at once. */
  private async write(
    manifest: Manifest,
    { segment, postings }: BuiltSegment,
    titles: TitlePart,
    old: Manifest['segments'],
    indexedTo: number,
  ): Promise<void> {
    const { from } = segment;
    const count = segment.titleLengths.length;
    const name = manifest.nextName;
    const tx = this.db.transaction(['segments', 'titles', 'blocks', 'manifest'], 'readwrite');
    const blocks = tx.objectStore('blocks');
    for (const { name: gone } of old) {
      tx.objectStore('segments').delete(gone);
      tx.objectStore('titles').delete(gone);
      blocks.delete(IDBKeyRange.bound([gone, 0], [gone, Number.POSITIVE_INFINITY]));
    }
    tx.objectStore('segments').put(seal(segment), name);
    tx.objectStore('titles').put(sealTitles(titles), name);
    for (let at = 0; at < postings.length; at += BLOCK_BYTES) {
      const bytes = postings.slice(at, at + BLOCK_BYTES);
      blocks.put({ bytes, checksum: checksum(bytes) }, [name, at / BLOCK_BYTES]);
    }
    const isOld = new Set(old.map((one) => one.name));
    const segments = [...manifest.segments.filter((one) => !isOld.has(one.name)), { name, from, count }];
    // What was removed from the merged segments is gone for good.
    const isMerged = (ordinal: number) => old.length > 0 && ordinal >= from && ordinal < from + count;
    tx.objectStore('manifest').put(
      {
        indexedTo,
        segments: segments.sort((a, b) => a.from - b.from),
        removed: manifest.removed.filter((ordinal) => !isMerged(ordinal)),
        nextName: name + 1,
      },
      'index',
    );
    await tx.done;
  }

  private async manifest(): Promise<Manifest> {
    return (await this.db.get('manifest', 'index')) ?? NEW_MANIFEST;
  }

  private async lastOrdinal(): Promise<number> {
    const cursor = await this.db.transaction('papers').store.openKeyCursor(null, 'prev');
    return cursor?.key ?? 0;
  }

  private async readSegment(name: number): Promise<Segment> {
    return whole(await this.db.get('segments', name));
  }

  private async readBlocks(keys: [name: number, index: number][]): Promise<Uint8Array[]> {
    const tx = this.db.transaction('blocks');
    const found = await Promise.all(keys.map((key) => tx.store.get(key)));
    return found.map((block) => {
      if (!block || checksum(block.bytes) !== block.checksum)
        throw new DamagedError('A part of the index is missing or damaged.');
      return block.bytes;
    });
  }

  private async readWhole(name: number): Promise<BuiltSegment> {
    const segment = await this.readSegment(name);
    const length = segment.places.at(-1) ?? 0;
    const count = Math.ceil(length / BLOCK_BYTES);
    const blocks = await this.readBlocks(Array.from({ length: count }, (_, index) => [name, index]));
    const postings = new Uint8Array(length);
    for (const [i, block] of blocks.entries()) postings.set(block, i * BLOCK_BYTES);
    return { segment, postings };
  }
}

function whole(stored: StoredSegment | undefined): Segment {
  if (!stored) throw new DamagedError('A part of the index is missing.');
  return unseal(stored);
}

/** Lets searches and messages have their turn. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
