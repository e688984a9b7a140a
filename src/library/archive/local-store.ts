import type { LocalData } from '../../core/local-data';
import type { Database } from '../store/database';
import { changeLocal, readLocal } from '../store/local-values';

/** Where settings, rejections and history are kept. */
export interface LocalStore {
  load(): Promise<LocalData>;
  /** All of it or nothing is stored. @returns what is stored now */
  change(next: (now: LocalData) => LocalData): Promise<LocalData>;
}

export function localStore(db: Database): LocalStore {
  return {
    load: () => readLocal(db),
    change: async (next) => (await changeLocal(db, next)).after,
  };
}
