import type { Fingerprints } from '../../core/fingerprints';
import { PackedTitles } from '../../core/recognise/packed/packed-titles';
import { buildTitlePart, mergeTitleParts, unsealTitles } from '../../core/recognise/packed/title-part';
import type { WordCounts } from '../../core/recognise/word-counts';
import { buildSegment } from '../../core/search/packed/build-segment';
import { mergeSegments } from '../../core/search/packed/merge-segments';
import { PackedSource } from '../../core/search/packed/packed-source';
import type { Segment } from '../../core/search/packed/segment';
import { BlockCache } from './block-cache';
import { chooseMerge } from './choose-merge';
import { type Database, type Manifest, NEW_MANIFEST } from './database';
import { exclusively } from './exclusively';
import type { PaperStore } from './paper-store';
import { readBlocks, readSegment, whole, writeSegment } from './segment-files';

/** Papers that are indexed at once: a fifth of a second, and little to do again where the worker is stopped. */
const SLICE = 1000;

export interface IndexProgress {
  indexed: number;
  /** Highest ordinal: papers that are gone count as done. */
  total: number;
}

interface Opened {
  /** The manifest's revision. */
  key: number;
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
          (keys) => readBlocks(this.db, keys),
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

  /**
   * The fingerprints of all that is indexed and of what is known besides, made when they are first asked for.
   * @param besides version of that; @throws DamagedError as `source` does
   */
  async fingerprints(
    besides: string,
    make: (titles: PackedTitles, version: string) => Fingerprints,
  ): Promise<Fingerprints> {
    const tx = this.db.transaction(['manifest', 'fingerprints']);
    const [manifest = NEW_MANIFEST, kept] = await Promise.all([
      tx.objectStore('manifest').get('index'),
      tx.objectStore('fingerprints').get('made'),
    ]);
    // What was removed may stay: pages ask in vain.
    const version = `${besides}.${manifest.nextName}`;
    if (kept?.version === version) return kept;
    const titles = await this.titles();
    const made = make(titles, `${besides}.${titles.version}`);
    await this.db.put('fingerprints', made, 'made');
    return made;
  }

  /** What is known of the index as it is now. */
  private async open(
    reading: Promise<Manifest | undefined>,
  ): Promise<{ manifest: Manifest; opened: Opened }> {
    const manifest = (await reading) ?? NEW_MANIFEST;
    const key = manifest.revision;
    if (this.opened?.key !== key) this.opened = { key };
    return { manifest, opened: this.opened as Opened };
  }

  get isOpen(): boolean {
    return this.opened !== null;
  }

  /** Whether nothing has changed since `source` was opened: only then what is missing is a damage. */
  async isCurrent(): Promise<boolean> {
    return this.opened?.key === (await this.manifest()).revision;
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
      const { nextName, revision } = (await tx.objectStore('manifest').get('index')) ?? NEW_MANIFEST;
      for (const name of ['segments', 'titles', 'blocks'] as const) tx.objectStore(name).clear();
      // Names go on: what is cached under the old ones is never mistaken for what comes.
      await tx.objectStore('manifest').put({ ...NEW_MANIFEST, nextName, revision: revision + 1 }, 'index');
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
      await writeSegment(this.db, manifest, buildSegment(slice, from), part, [], to);
      return to < last;
    });
  }

  /** @returns whether anything was merged */
  private mergeOnce(signal: AbortSignal): Promise<boolean> {
    return this.exclusive(async () => {
      const manifest = await this.manifest();
      const chosen = chooseMerge(manifest.segments, manifest.removed);
      if (!chosen) return false;
      const old = manifest.segments.slice(...chosen);
      const parts = await Promise.all(old.map(({ name }) => readSegment(this.db, name)));
      const removed = new Set(manifest.removed);
      const isRemoved = (ordinal: number) => removed.has(ordinal);
      const steps = mergeSegments(parts, isRemoved);
      for (;;) {
        const step = steps.next();
        if (step.done) {
          const titles = await Promise.all(old.map(({ name }) => this.db.get('titles', name)));
          const part = mergeTitleParts(titles.map(unsealTitles), isRemoved);
          await writeSegment(this.db, manifest, step.value, part, old, manifest.indexedTo);
          return true;
        }
        if (signal.aborted) return false;
        await pause();
      }
    });
  }

  private async manifest(): Promise<Manifest> {
    return (await this.db.get('manifest', 'index')) ?? NEW_MANIFEST;
  }

  private async lastOrdinal(): Promise<number> {
    const cursor = await this.db.transaction('papers').store.openKeyCursor(null, 'prev');
    return cursor?.key ?? 0;
  }
}

/** Lets searches and messages have their turn. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
