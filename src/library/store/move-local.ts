import type { Database } from './database';
import { LOCAL_NAMES } from './local-values';

/** Where settings, rejections and history were kept before: in reach of content scripts. */
export interface OldStorage {
  get(keys: string[]): Promise<Record<string, unknown>>;
  remove(keys: string[]): Promise<void>;
}

/**
 * Moves what an earlier version has left there into the database, once and for all: what anybody writes there later is not
 * taken for the user's. May be cut off at any point: what was copied is not copied again, and nothing is removed before.
 */
export async function moveLocal(db: Database, old: OldStorage): Promise<void> {
  const names = [...LOCAL_NAMES];
  const moved = await db.get('local', 'moved');
  if (moved === 'removed') return;
  if (moved !== 'copied') {
    const values = await old.get(names);
    const tx = db.transaction('local', 'readwrite');
    // Another context may have been faster.
    if ((await tx.store.get('moved')) === undefined) {
      for (const name of names) if (values[name] !== undefined) tx.store.put(values[name], name);
      tx.store.put('copied', 'moved');
    }
    await tx.done;
  }
  await old.remove(names);
  await db.put('local', 'removed', 'moved');
}
