import { joinLocal, partLocal } from '../../core/local-data';
import type { LocalStore } from '../archive/local-store';
import type { Database, Staged, Undo } from '../store/database';

/** Where a run has what does not go into the database; its other parts follow. */
export const LOCAL_PLACE = 0;

/**
 * The step of a run that goes into another storage than the papers, and so not into their transaction. Each part of it may
 * be done again after an interruption.
 */
export class LocalSteps {
  constructor(
    private readonly db: Database,
    private readonly store: LocalStore,
  ) {}

  /** Does nothing where it is done already. */
  async apply(run: number): Promise<void> {
    const key: [number, number] = [run, LOCAL_PLACE];
    const step = localPart(await this.db.get('staged', key));
    if (!step) return;
    const takesSettings = (await this.db.get('imports', run))?.takesSettings === true;
    // Written first, and once: what was there before is known, whatever happens then.
    if (!localPart(await this.db.get('undo', key))) {
      const before = await this.store.load();
      const after = joinLocal(before, step.local, takesSettings);
      await this.db.put('undo', { part: 'local', before, after }, key);
    }
    await this.store.change((now) => joinLocal(now, step.local, takesSettings));
    await this.move(run, 'staged', 1);
  }

  async undo(run: number): Promise<void> {
    const key: [number, number] = [run, LOCAL_PLACE];
    const step = localPart(await this.db.get('undo', key));
    if (!step) return;
    const { before, after } = step;
    if (!localPart(await this.db.get('staged', key)))
      await this.db.put('staged', { part: 'local', local: after }, key);
    await this.store.change((now) => partLocal(now, before, after));
    await this.move(run, 'undo', -1);
  }

  /** The step is done: it is not done again. */
  private async move(run: number, from: 'staged' | 'undo', by: number): Promise<void> {
    const tx = this.db.transaction(['imports', 'staged', 'undo'], 'readwrite');
    tx.objectStore(from).delete([run, LOCAL_PLACE]);
    const imports = tx.objectStore('imports');
    const known = await imports.get(run);
    if (known) imports.put({ ...known, applied: known.applied + by }, run);
    await tx.done;
  }
}

function localPart<T extends Staged | Undo>(step: T | undefined): Extract<T, { part: 'local' }> | null {
  return step && 'part' in step && step.part === 'local' ? (step as Extract<T, { part: 'local' }>) : null;
}
