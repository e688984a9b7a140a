import { openDatabase } from '../store/database';
import { opener } from '../store/opener';
import { SourceStore } from './source-store';

/** @returns a function that gives the store of sources */
export function openSources(): () => Promise<SourceStore> {
  return opener(async (onLost) => new SourceStore(await openDatabase(undefined, onLost)));
}
