import { ImportStore, type OnApplied } from './import/import-store';
import type { Database } from './store/database';
import { exclusively } from './store/exclusively';

export interface Removed {
  /** Takes it back. */
  run: number;
  /** Papers that went. */
  papers: number;
  /** Bundled papers, which stay: what was kept of them went. */
  cleared: number;
}

/**
 * Takes papers out of the library, and gives them back: all or none of them, also where the browser ends in the midst of it.
 * The way back is remembered for a while (`import/importer`).
 */
export class Removal {
  private readonly runs: ImportStore;

  constructor(
    private readonly db: Database,
    exclusive: typeof exclusively = exclusively,
  ) {
    this.runs = new ImportStore(db, exclusive);
  }

  /**
   * What the user added goes, with what is kept of it; of a bundled paper only what is kept.
   * @param ids unknown ones are passed over
   * @param name of what goes, as people are to know it
   * @param once of the call (`store/answers`): what it has begun is gone on with
   * @returns null where nothing was there to go
   */
  async remove(
    ids: readonly string[],
    name: string,
    once: string = crypto.randomUUID(),
    onApplied?: OnApplied,
  ): Promise<Removed | null> {
    const { stored, keptOnly } = await this.known(ids);
    const counts = { papers: stored.length, cleared: keptOnly.length };
    const begun = await this.runs.beginRemoval(name, [...stored, ...keptOnly], once, counts);
    if (begun) await this.runs.proceed(begun.run, onApplied);
    return begun;
  }

  /**
   * Papers, and what was kept of them, are as they were; what came again since stays as it is. Asked again meanwhile it
   * joins in, and asked again afterwards there is nothing to do.
   */
  async takeBack(run: number, onApplied?: OnApplied): Promise<void> {
    const end = await this.runs.takeBack(run, onApplied);
    if (end === 'forgotten') throw new Error('it was removed too long ago');
  }

  /** Of the ids those of stored papers, in their order, and those of others of which something is kept; each once. */
  private async known(ids: readonly string[]): Promise<{ stored: string[]; keptOnly: string[] }> {
    const tx = this.db.transaction(['papers', 'kept']);
    const index = tx.objectStore('papers').index('id');
    const distinct = [...new Set(ids)];
    const [ordinals, kept] = await Promise.all([
      Promise.all(distinct.map((id) => index.getKey(id))),
      Promise.all(distinct.map((id) => tx.objectStore('kept').getKey(id))),
    ]);
    const stored = distinct.flatMap((id, i) => {
      const ordinal = ordinals[i];
      return ordinal === undefined ? [] : { id, ordinal };
    });
    return {
      stored: stored.sort((a, b) => a.ordinal - b.ordinal).map(({ id }) => id),
      keptOnly: distinct.filter((_, i) => ordinals[i] === undefined && kept[i] !== undefined),
    };
  }
}
