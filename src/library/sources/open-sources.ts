import { openDatabase } from '../store/database';
import { SourceStore } from './source-store';

/** @returns a function that gives the store of sources, opening it once; a failure is tried again by the next call */
export function openSources(): () => Promise<SourceStore> {
  let opening: Promise<SourceStore> | undefined;
  return () => {
    opening ??= openDatabase()
      .then((db) => new SourceStore(db))
      .catch((cause) => {
        opening = undefined;
        throw cause;
      });
    return opening;
  };
}
