import type { Paper } from '../../core/paper';
import type { Database, ImportRun } from '../store/database';
import { exclusively } from '../store/exclusively';
import { knownPapers } from './find-known';
import { ImportStore, type OnApplied, type RunKind } from './import-store';
import { type ImportPreview, type ImportSource, readImport } from './read-import';
import { isBeingRead } from './reading-lock';

/** What was read, and waits for a yes or no. */
export interface ReadyImport {
  id: number;
  preview: ImportPreview;
}

/** Imports from end to end: read, look at, take or leave, take back. */
export class Importer {
  private readonly store: ImportStore;

  /** @param digest papers that are known besides those in the database */
  constructor(
    private readonly db: Database,
    private readonly digest: readonly Paper[],
    exclusive: typeof exclusively = exclusively,
  ) {
    this.store = new ImportStore(db, exclusive);
  }

  /**
   * Reads without changing the library.
   * @param name of the import, as people are to know it; @param today ISO 8601 day
   * @param kind where its papers come from by themselves
   * @throws what reading throws, and AbortError; then nothing is left
   */
  async read(
    name: string,
    sources: ImportSource[],
    today: string,
    signal: AbortSignal,
    onProgress?: (preview: ImportPreview) => void,
    kind: RunKind = {},
  ): Promise<ReadyImport> {
    // What was agreed to and broken off is a part of the library that this is compared with.
    for (const unfinished of await this.store.unfinished()) await this.store.proceed(unfinished);
    const id = await this.store.begin(name, kind);
    try {
      const known = knownPapers(this.db, this.digest);
      return { id, preview: await readImport(this.store, id, sources, known, today, signal, onProgress) };
    } catch (cause) {
      await this.store.discard(id);
      throw cause;
    }
  }

  discard(id: number): Promise<void> {
    return this.store.discard(id);
  }

  /**
   * Takes what was read into the library. From here on it is done, also where this page is closed: whoever comes next
   * goes on with it (`resume`).
   * @returns false where the library has changed since it was read: then it has to be read again
   */
  async take(id: number, onApplied?: OnApplied): Promise<boolean> {
    if (!(await this.store.agree(id))) return false;
    await this.store.proceed(id, onApplied);
    return true;
  }

  /** Takes an import back, also one that is under way. */
  async takeBack(id: number, onApplied?: OnApplied): Promise<void> {
    await this.store.takeBack(id);
    await this.store.proceed(id, onApplied);
  }

  /** Those that are in the library, or on their way into or out of it, sources aside; the last first. */
  async history(): Promise<{ id: number; run: ImportRun }[]> {
    return (await this.store.all()).filter(({ run }) => run.state !== 'reading' && !run.source);
  }

  /** Ends what an interruption has left: agreed imports are gone on with, others forgotten. @returns whether papers changed */
  async resume(isReadElsewhere?: (run: ImportRun) => Promise<boolean>): Promise<boolean> {
    let hasWorked = false;
    for (const id of await this.store.unfinished()) hasWorked = (await this.store.proceed(id)) || hasWorked;
    await this.forgetAbandoned(isReadElsewhere);
    return hasWorked;
  }

  /** Clears away what was read by pages and workers that are gone. */
  async forgetAbandoned(isReadElsewhere: (run: ImportRun) => Promise<boolean> = isBeingRead): Promise<void> {
    for (const { id, run } of await this.store.all())
      if (run.state === 'reading' && !(await isReadElsewhere(run))) await this.discard(id);
  }
}
