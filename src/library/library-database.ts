import { browser } from 'wxt/browser';
import { type Database, openDatabase } from './store/database';
import { moveLocal } from './store/move-local';
import { opener } from './store/opener';

/** The library's database, open as long as this context has it; with all that an earlier version kept elsewhere. */
export const libraryDatabase: () => Promise<Database> = opener(async (onLost) => {
  const db = await openDatabase(undefined, onLost);
  await moveLocal(db, browser.storage.local);
  return db;
});
