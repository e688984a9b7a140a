import type { IDBPTransaction, StoreNames } from 'idb';
import { isDiskFull } from '../../core/disk-full';
import type { Kept } from '../../core/kept';
import type { Paper } from '../../core/paper';
import { type Database, NEW_MANIFEST, type Schema, toStored } from './database';
import { toStoredKept } from './kept-store';

const STORES = ['papers', 'kept', 'manifest', 'revision'] as const;

export interface PaperChange {
  tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;
  /** Where a stored paper stands. */
  ordinalOf(id: string): Promise<number | undefined>;
  /** Takes a paper out, if it is there. @returns it */
  drop(id: string): Promise<Paper | null>;
  /** The same, and where it stood. */
  take(id: string): Promise<{ paper: Paper; ordinal: number } | null>;
  /**
   * A paper whose id is free, as the last one.
   * @param ordinal where the very same paper stood before: it goes back there as long as the index knows it there
   */
  put(paper: Paper, ordinal?: number): Promise<unknown>;
  /** What the user keeps of a paper. */
  kept(id: string): Promise<Kept | null>;
  keep(id: string, kept: Kept | null): Promise<unknown>;
}

/**
 * One transaction over the papers: all of the work is done, or none. What a segment still holds of a paper that goes is
 * noted in the manifest. To be called exclusively (`exclusively`).
 * @param more stores that the work needs besides
 */
export async function changePapers<T>(
  db: Database,
  more: StoreNames<Schema>[],
  work: (change: PaperChange) => Promise<T>,
): Promise<T> {
  const tx = db.transaction([...STORES, ...more] as StoreNames<Schema>[], 'readwrite');
  const papers = tx.objectStore('papers');
  const manifest = (await tx.objectStore('manifest').get('index')) ?? NEW_MANIFEST;
  const removed = new Set(manifest.removed);
  let isIndexChanged = false;
  const ordinalOf = (id: string) => papers.index('id').getKey(id);
  const take = async (id: string) => {
    const ordinal = await ordinalOf(id);
    if (ordinal === undefined) return null;
    const [stored] = await Promise.all([papers.get(ordinal), papers.delete(ordinal)]);
    if (ordinal <= manifest.indexedTo) {
      removed.add(ordinal);
      isIndexChanged = true;
    }
    return stored ? { paper: stored.paper, ordinal } : null;
  };
  const drop = async (id: string) => (await take(id))?.paper ?? null;
  const put = async (paper: Paper, ordinal?: number) => {
    const stored = toStored(paper);
    // Merged away since, it can only be indexed as a new one.
    const isGone = ordinal === undefined || (ordinal <= manifest.indexedTo && !removed.has(ordinal));
    if (isGone) return papers.add(stored);
    if (removed.delete(ordinal)) isIndexChanged = true;
    return papers.add(stored, ordinal);
  };
  const keeping = tx.objectStore('kept');
  const kept = async (id: string) => (await keeping.get(id))?.kept ?? null;
  let isKeptChanged = false;
  const keep = (id: string, kept: Kept | null) => {
    isKeptChanged = true;
    return kept ? keeping.put(toStoredKept(kept), id) : keeping.delete(id);
  };
  const revisions = tx.objectStore('revision');
  const count = async (what: 'papers' | 'kept') =>
    revisions.put(((await revisions.get(what)) ?? 0) + 1, what);
  try {
    const result = await work({ tx, ordinalOf, drop, take, put, kept, keep });
    if (isIndexChanged) {
      const { revision } = manifest;
      const next = { ...manifest, removed: [...removed], revision: revision + 1 };
      await tx.objectStore('manifest').put(next, 'index');
    }
    await count('papers');
    if (isKeptChanged) await count('kept');
    await tx.done;
    return result;
  } catch (cause) {
    abort(tx);
    // It fails, as it was told to: what matters is why. A full disk ends it by itself, and what was asked last only knows that.
    const end = await tx.done.catch((why: unknown) => why);
    throw isDiskFull(end) ? end : cause;
  }
}

function abort(tx: PaperChange['tx']): void {
  try {
    tx.abort();
  } catch {
    // It has ended by itself.
  }
}
