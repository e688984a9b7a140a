import { openDB } from 'idb';
import type { LocalData } from '../core/local-data';
import { DEFAULT_SETTINGS } from '../core/settings';
import { libraryDatabase } from './library-database';
import { DATABASE_NAME, type Schema } from './store/database';
import { readLocal } from './store/local-values';
import { NewerDatabaseError } from './store/newer-database';

const NOTHING: LocalData = {
  settings: DEFAULT_SETTINGS,
  rejections: [],
  history: { isOn: false, visits: [] },
};

/**
 * What is kept besides papers, as far as it can be read: without it pages are still read. Of what a newer Papertip has
 * written it is read all the same: a site that was switched off stays so.
 */
export async function loadLocal(): Promise<LocalData> {
  try {
    return await readLocal(await libraryDatabase());
  } catch (cause) {
    console.error('papertip: what is kept cannot be read', cause);
    return cause instanceof NewerDatabaseError ? loadNewer() : NOTHING;
  }
}

async function loadNewer(): Promise<LocalData> {
  const db = await openDB<Schema>(DATABASE_NAME);
  try {
    return db.objectStoreNames.contains('local') ? await readLocal(db) : NOTHING;
  } catch {
    return NOTHING;
  } finally {
    db.close();
  }
}
