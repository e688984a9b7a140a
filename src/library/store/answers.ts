import type { IDBPTransaction, StoreNames } from 'idb';
import type { Schema } from './database';

/** A lost answer is asked for again within a second; even then others may come in between. */
const MOST_KEPT = 16;

type Writing = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

/**
 * Answers of calls that must not be done twice, kept in the very transaction that does them: whoever asks again, because the
 * worker was stopped before it could answer, gets the same answer.
 * @param tx over `answers`, among others
 */
export class Answers {
  constructor(private readonly tx: Writing) {}

  /** What was answered under a name; undefined where nothing was. */
  async find<T>(once: string): Promise<T | undefined> {
    const kept = await this.tx.objectStore('answers').index('once').get(once);
    return kept?.value as T | undefined;
  }

  async keep(once: string, value: unknown): Promise<void> {
    const store = this.tx.objectStore('answers');
    const last = await store.add({ once, value });
    await store.delete(IDBKeyRange.upperBound(last - MOST_KEPT));
  }
}
