import type { IDBPTransaction, StoreNames } from 'idb';
import type { Paper } from '../../core/paper';
import { type Database, NEW_MANIFEST, type Schema, toStored } from './database';

const STORES = ['papers', 'manifest', 'revision'] as const;

export interface PaperChange {
  tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;
  /** Takes a paper out, if it is there. @returns it */
  drop(id: string): Promise<Paper | null>;
  /** A paper whose id is free. */
  put(paper: Paper): Promise<unknown>;
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
  const removed = [...manifest.removed];
  const drop = async (id: string) => {
    const ordinal = await papers.index('id').getKey(id);
    if (ordinal === undefined) return null;
    const stored = await papers.get(ordinal);
    await papers.delete(ordinal);
    if (ordinal <= manifest.indexedTo) removed.push(ordinal);
    return stored?.paper ?? null;
  };
  try {
    const result = await work({ tx, drop, put: (paper) => papers.add(toStored(paper)) });
    if (removed.length > manifest.removed.length) {
      const { revision } = manifest;
      await tx.objectStore('manifest').put({ ...manifest, removed, revision: revision + 1 }, 'index');
    }
    await tx
      .objectStore('revision')
      .put(((await tx.objectStore('revision').get('papers')) ?? 0) + 1, 'papers');
    await tx.done;
    return result;
  } catch (cause) {
    tx.abort();
    // It fails, as it was told to: what matters is why.
    await tx.done.catch(() => {});
    throw cause;
  }
}
