import { dueAt } from '../../core/sources/schedule';
import type { KnownSource, Source, SourceState } from '../../core/sources/source';
import type { Database } from '../store/database';

/** The user's sources and what asking them has told; they outlive the worker. */
export class SourceStore {
  constructor(private readonly db: Database) {}

  /** In the order in which they were added. */
  async all(): Promise<KnownSource[]> {
    const { store } = this.db.transaction('sources');
    const [ids, stored] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return ids.map((id, i) => ({ id, ...(stored[i] as { source: Source; state: SourceState }) }));
  }

  async get(id: number): Promise<KnownSource | null> {
    const stored = await this.db.get('sources', id);
    return stored ? { id, ...stored } : null;
  }

  /** When the next one is due, in ms since 1970, `now` at the earliest; null where there is none. */
  async nextDueAt(now: number): Promise<number | null> {
    const times = (await this.all())
      .filter(({ source, state }) => !source.isPaused && !state.isProposed)
      .map(({ source, state }) => dueAt(source, state, now));
    return times.length > 0 ? Math.min(...times) : null;
  }

  /** @returns its id. @throws where another source has its address or name */
  async add(source: Source, state: SourceState): Promise<number> {
    const tx = this.db.transaction('sources', 'readwrite');
    const others = await tx.store.getAll();
    const twin = others.find((one) => one.source.url === source.url || one.source.name === source.name);
    if (twin) {
      await tx.done;
      const what = twin.source.url === source.url ? 'this address' : `the name “${source.name}”`;
      throw new Error(`There is a source with ${what} already.`);
    }
    const id = await tx.store.add({ source, state });
    await tx.done;
    return id;
  }

  /** Changes a source or its state; one that was removed meanwhile stays removed. @returns whether it was there */
  async change(
    id: number,
    next: (known: { source: Source; state: SourceState }) => { source: Source; state: SourceState },
  ): Promise<boolean> {
    const tx = this.db.transaction('sources', 'readwrite');
    const stored = await tx.store.get(id);
    if (stored) tx.store.put(next(stored), id);
    await tx.done;
    return stored !== undefined;
  }

  async remove(id: number): Promise<void> {
    await this.db.delete('sources', id);
  }
}
