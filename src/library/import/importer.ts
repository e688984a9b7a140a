import type { Paper } from '../../core/paper';
import { type LocalStore, localStore } from '../archive/local-store';
import { RestoreReading } from '../archive/restore-reading';
import type { Database, ImportRun } from '../store/database';
import { exclusively } from '../store/exclusively';
import { type KnownPapers, knownPapers } from './find-known';
import type { ImportPreview } from './import-preview';
import { ImportStore, type OnApplied, type RunEnd, type RunKind } from './import-store';
import { isSame } from './match-papers';
import { type ImportSource, readImport, type StartRestoring } from './read-import';
import { isBeingRead } from './reading-lock';

const DAY_MS = 24 * 60 * 60 * 1000;
/** So long an import that was taken back can be brought back, unless another one comes. */
const AGAIN_MS = DAY_MS;
/** So long what was removed can be brought back, as with most bins: its papers take room until then. */
const REMOVED_MS = 30 * DAY_MS;

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
    private readonly local: LocalStore = localStore(db),
  ) {
    this.store = new ImportStore(db, exclusive, local);
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
      const restoring = this.startRestoring;
      return {
        id,
        preview: await readImport(this.store, id, sources, known, today, signal, onProgress, restoring),
      };
    } catch (cause) {
      await this.store.discard(id);
      throw cause;
    }
  }

  /** A paper that was changed here takes the place of a bundled one, and is compared with none. */
  private startRestoring: StartRestoring = (run, preview, note) =>
    new RestoreReading(this.db, this.store, run, this.storedPapers(), this.local, preview, note);

  /** Those of an id, too: a library's papers come with their own. */
  private storedPapers(): KnownPapers['alike'] {
    const known = knownPapers(this.db, []);
    const isEmpty = this.db.count('papers').then((count) => count === 0);
    const bundled = new Map(this.digest.map((paper) => [paper.id, paper]));
    // Under its id another paper would stand in its place, unseen.
    const impostors = (papers: Paper[]) =>
      papers.map((paper) => {
        const real = bundled.get(paper.id);
        return real && !isSame(real, paper) ? [real] : [];
      });
    return async (papers) => {
      const others = impostors(papers);
      // Mostly a library is restored where there is none.
      if (await isEmpty) return others;
      const [alike, ofIds] = await Promise.all([
        known.alike(papers),
        known.byIds(papers.map(({ id }) => id)),
      ]);
      return alike.map((found, i) => {
        const ofId = ofIds[i];
        const all = ofId && !found.some(({ id }) => id === ofId.id) ? [ofId, ...found] : found;
        return ofId ? all : [...all, ...(others[i] ?? [])];
      });
    };
  }

  discard(id: number): Promise<void> {
    return this.store.discard(id);
  }

  /**
   * Takes what was read into the library. From here on it is done, also where this page is closed: whoever comes next
   * goes on with it (`resume`).
   * @param choice of what a whole library brings
   * @returns false where the library has changed since it was read: then it has to be read again
   */
  async take(
    id: number,
    onApplied?: OnApplied,
    choice: Pick<ImportRun, 'takesSettings'> = {},
  ): Promise<boolean> {
    if (!(await this.store.agree(id, choice))) return false;
    // What comes by itself takes nobody's way back.
    if (!(await this.store.get(id))?.source) await this.forgetOld(0);
    await this.store.proceed(id, onApplied);
    return true;
  }

  /** Takes an import back, also one that is under way. @returns how it stands then */
  takeBack(id: number, onApplied?: OnApplied): Promise<RunEnd> {
    return this.store.takeBack(id, onApplied);
  }

  /** Brings an import back that was taken back. @returns how it stands then: forgotten after another import, or a day */
  bringBack(id: number, onApplied?: OnApplied): Promise<RunEnd> {
    return this.store.bringBack(id, onApplied);
  }

  /** Those that are in the library, on their way into or out of it, or taken back; removals, too, sources aside. The last first. */
  async history(): Promise<{ id: number; run: ImportRun }[]> {
    return (await this.store.all()).filter(({ run }) => run.state !== 'reading' && !run.source);
  }

  /**
   * Ends what an interruption has left: agreed imports are gone on with, others forgotten; so are ways back that are old.
   * @returns whether papers changed
   */
  async resume(isReadElsewhere?: (run: ImportRun) => Promise<boolean>): Promise<boolean> {
    let hasWorked = false;
    for (const id of await this.store.unfinished()) hasWorked = (await this.store.proceed(id)) || hasWorked;
    await this.forgetAbandoned(isReadElsewhere);
    await this.forgetOld();
    return hasWorked;
  }

  private forgetOld(againMs = AGAIN_MS): Promise<void> {
    const before = (ms: number) => new Date(Date.now() - ms).toISOString();
    // Taken back in this very moment is taken back before the next import, too.
    return this.store.forgetOld(before(againMs - 1), before(REMOVED_MS));
  }

  /** Clears away what was read by pages and workers that are gone. */
  async forgetAbandoned(isReadElsewhere: (run: ImportRun) => Promise<boolean> = isBeingRead): Promise<void> {
    for (const { id, run } of await this.store.all())
      if (run.state === 'reading' && !(await isReadElsewhere(run))) await this.discard(id);
  }
}
