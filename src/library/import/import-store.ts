import type { Paper } from '../../core/paper';
import { type LocalStore, localStore } from '../archive/local-store';
import { Answers } from '../store/answers';
import { changePapers } from '../store/change-papers';
import type { Database, ImportRun, Staged } from '../store/database';
import { exclusively } from '../store/exclusively';
import { LocalSteps } from './local-steps';
import { isPart, type Key, PART_STORES } from './part-steps';
import { holdReading } from './reading-lock';
import { applySteps, undoSteps } from './run-steps';

/** Papers that go into the library in one transaction. */
const SLICE = 500;

export type RunKind = Pick<ImportRun, 'source' | 'marksNew' | 'isRemoval'>;

/** How a run stands when nothing is left to do: papers that were removed and are back are undone, too. */
export type RunEnd = 'done' | 'undone' | 'forgotten';

/** How far a run has come, in papers. */
export type OnApplied = (applied: number, total: number) => void;

/**
 * Imports as people see them: all of it, or none, also where the browser ends in the midst of it. What is read is staged
 * first; from the moment it is agreed to, it is gone on with by whoever comes next until it is done or taken back.
 */
export class ImportStore {
  private readonly local: LocalSteps;
  /** By run: lets go of what is read here. */
  private readonly reading = new Map<number, () => void>();

  constructor(
    private readonly db: Database,
    private readonly exclusive: typeof exclusively = exclusively,
    local: LocalStore = localStore(db),
  ) {
    this.local = new LocalSteps(db, local);
  }

  /** @param kind where its papers come from by themselves; or that they go */
  async begin(name: string, kind: RunKind = {}): Promise<number> {
    const reader = crypto.randomUUID();
    const letGo = await holdReading(reader);
    const run = { ...newRun(name), ...kind, reader, comparedAt: await this.revision() };
    const id = await this.db.add('imports', run);
    this.reading.set(id, letGo);
    return id;
  }

  /**
   * A run by which papers go. It is agreed to as it begins: there is nothing that it was compared with.
   * @param once of the call that wants it: made again, it gets the run that it has begun
   * @param counts that are remembered with it
   * @returns null where no papers are to go
   */
  async beginRemoval<T extends object>(
    name: string,
    ids: readonly string[],
    once: string,
    counts: T,
  ): Promise<(T & { run: number }) | null> {
    const tx = this.db.transaction(['imports', 'staged', 'answers'], 'readwrite');
    const answers = new Answers(tx);
    const begun = await answers.find<T & { run: number }>(once);
    if (begun || ids.length === 0) return begun ?? null;
    const run: ImportRun = { ...newRun(name), state: 'applying', total: ids.length, isRemoval: true };
    const key = await tx.objectStore('imports').add(run);
    for (const [place, id] of ids.entries()) tx.objectStore('staged').put({ paper: null, id }, [key, place]);
    const answer = { ...counts, run: key };
    await answers.keep(once, answer);
    await tx.done;
    return answer;
  }

  get(id: number): Promise<ImportRun | undefined> {
    return this.db.get('imports', id);
  }

  /** The last first. */
  async all(): Promise<{ id: number; run: ImportRun }[]> {
    const tx = this.db.transaction('imports');
    const [ids, runs] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
    return ids.map((id, i) => ({ id, run: runs[i] as ImportRun })).reverse();
  }

  /**
   * Keeps what is to be added or changed until it is agreed to.
   * @param papers by place in the run, counted from 0: one that is staged again, better, keeps its place
   */
  async stage(
    id: number,
    papers: ReadonlyMap<number, Staged>,
    counts: Pick<ImportRun, 'added' | 'changed' | 'total'> & { isRestore?: true },
  ): Promise<void> {
    const tx = this.db.transaction(['staged', 'imports'], 'readwrite');
    const run = await tx.objectStore('imports').get(id);
    if (run?.state !== 'reading') throw new Error('this import was ended meanwhile');
    for (const [place, paper] of papers) tx.objectStore('staged').put(paper, [id, place]);
    tx.objectStore('imports').put({ ...run, ...counts }, id);
    await tx.done;
  }

  async staged(id: number, from: number, count: number): Promise<Staged[]> {
    const range = IDBKeyRange.bound([id, from], [id, Number.POSITIVE_INFINITY]);
    return this.db.getAll('staged', range, count);
  }

  /** Papers, one a place, in order; null where none is staged. */
  async stagedAt(id: number, places: number[]): Promise<(Paper | null)[]> {
    const { store } = this.db.transaction('staged');
    const steps = await Promise.all(places.map((place) => store.get([id, place])));
    return steps.map((step) => (step && !isPart(step) ? step.paper : null));
  }

  /** Forgets what was staged and not agreed to. */
  async discard(id: number): Promise<void> {
    await this.forget(id, ({ state }) => state === 'reading');
    this.letGo(id);
  }

  /**
   * From here on the import is done, whatever happens.
   * @param choice of what a whole library brings
   * @returns false where the library is not any more as it was when the run was compared with it: nothing has happened then
   */
  async agree(id: number, choice: Pick<ImportRun, 'takesSettings'> = {}): Promise<boolean> {
    const tx = this.db.transaction(['imports', 'revision'], 'readwrite');
    const runs = tx.objectStore('imports');
    const [run, revision = 0] = await Promise.all([runs.get(id), tx.objectStore('revision').get('papers')]);
    const isCurrent = run?.comparedAt === revision;
    if (isCurrent && run?.state === 'reading') runs.put({ ...run, ...choice, state: 'applying' }, id);
    await tx.done;
    if (isCurrent) this.letGo(id);
    return isCurrent;
  }

  /**
   * Takes the import back: what it added goes, what it changed is as it was. May be called while it is applied, and joins in
   * where it is being taken back already.
   * @returns how it stands then, whoever else wanted something of it meanwhile
   */
  async takeBack(id: number, onApplied?: OnApplied): Promise<RunEnd> {
    await this.turn(id, ['done', 'applying'], (run) => ({ ...run, state: 'undoing' }));
    await this.proceed(id, onApplied);
    return this.end(id);
  }

  /** Does again what was taken back, or is being taken back; joins in where it is on its way. @returns as `takeBack` */
  async bringBack(id: number, onApplied?: OnApplied): Promise<RunEnd> {
    await this.proceed(id, onApplied);
    const total = await this.db.count('staged', runRange(id));
    await this.turn(id, ['undone'], ({ undoneAt: _, ...run }) => ({ ...run, total, state: 'applying' }));
    await this.proceed(id, onApplied);
    return this.end(id);
  }

  /** What would do again the runs that were taken back before a time is forgotten; so is the way back of removals before one. */
  async forgetOld(undoneBefore: string, removedBefore: string): Promise<void> {
    const isOld = ({ state, undoneAt = '', isRemoval, startedAt }: ImportRun) =>
      (state === 'undone' && undoneAt < undoneBefore) ||
      (state === 'done' && isRemoval === true && startedAt < removedBefore);
    for (const { id, run } of await this.all()) if (isOld(run)) await this.forget(id, isOld);
  }

  /** Goes on with a run that is under way, until it is done or taken back. @returns whether anything was to be done */
  async proceed(id: number, onApplied: OnApplied = () => {}): Promise<boolean> {
    for (let hasWorked = false; ; hasWorked = true) {
      const run = await this.get(id);
      if (run?.state !== 'applying' && run?.state !== 'undoing') return hasWorked;
      onApplied(await this.exclusive(() => this.slice(id, run)), run.total);
    }
  }

  /** Runs that were begun and not ended, the first first. */
  async unfinished(): Promise<number[]> {
    const isUnfinished = ({ state }: ImportRun) => state === 'applying' || state === 'undoing';
    return (await this.all()).flatMap(({ id, run }) => (isUnfinished(run) ? id : [])).reverse();
  }

  /** @returns how much of the run is in the library now */
  private async slice(id: number, { state, isRestore }: ImportRun): Promise<number> {
    if (state === 'undoing') {
      if (isRestore) await this.local.undo(id);
      return this.undoSlice(id);
    }
    if (isRestore) await this.local.apply(id);
    return this.applySlice(id);
  }

  private applySlice(id: number): Promise<number> {
    return changePapers(this.db, [...PART_STORES], async (change) => {
      const { tx } = change;
      const run = await tx.objectStore('imports').get(id);
      if (run?.state !== 'applying') return run?.applied ?? 0;
      const range = runRange(id);
      const [keys, staged, revision = 0] = await Promise.all([
        tx.objectStore('staged').getAllKeys(range, SLICE),
        tx.objectStore('staged').getAll(range, SLICE),
        tx.objectStore('revision').get('papers'),
      ]);
      await applySteps(change, run, keys as Key[], staged, revision === run.comparedAt);
      const last = keys.at(-1);
      if (last) await tx.objectStore('staged').delete(IDBKeyRange.bound([id, 0], last));
      const applied = run.applied + staged.length;
      const state = staged.length < SLICE ? 'done' : 'applying';
      if (state === 'done' && run.source) await tx.objectStore('imports').delete(id);
      // This slice makes it one more.
      else await tx.objectStore('imports').put({ ...run, applied, state, comparedAt: revision + 1 }, id);
      return applied;
    });
  }

  private undoSlice(id: number): Promise<number> {
    return changePapers(this.db, [...PART_STORES, 'answers'], async (change) => {
      const { tx } = change;
      const run = await tx.objectStore('imports').get(id);
      if (run?.state !== 'undoing') return run?.applied ?? 0;
      const range = runRange(id);
      const [keys, steps] = await Promise.all([
        tx.objectStore('undo').getAllKeys(range, SLICE),
        tx.objectStore('undo').getAll(range, SLICE),
      ]);
      await undoSteps(change, keys as Key[], steps);
      const last = keys.at(-1);
      if (last) await tx.objectStore('undo').delete(IDBKeyRange.bound([id, 0], last));
      const applied = run.applied - steps.length;
      if (steps.length === SLICE) await tx.objectStore('imports').put({ ...run, applied }, id);
      else if (run.isRemoval) {
        tx.objectStore('staged').delete(range);
        tx.objectStore('imports').delete(id);
        await new Answers(tx).keep(backName(id), true);
      } else {
        const undone: ImportRun = { ...run, applied: 0, state: 'undone', undoneAt: new Date().toISOString() };
        await tx.objectStore('imports').put(undone, id);
      }
      return applied;
    });
  }

  private async end(id: number): Promise<RunEnd> {
    const tx = this.db.transaction(['imports', 'answers']);
    const [run, isBack] = await Promise.all([
      tx.objectStore('imports').get(id),
      tx.objectStore('answers').index('once').getKey(backName(id)),
    ]);
    if (run) return run.state === 'undone' ? 'undone' : 'done';
    return isBack === undefined ? 'forgotten' : 'undone';
  }

  private letGo(id: number): void {
    this.reading.get(id)?.();
    this.reading.delete(id);
  }

  private async turn(
    id: number,
    from: ImportRun['state'][],
    to: (run: ImportRun) => ImportRun,
  ): Promise<boolean> {
    const tx = this.db.transaction('imports', 'readwrite');
    const run = await tx.store.get(id);
    const isTurned = run !== undefined && from.includes(run.state);
    if (isTurned) tx.store.put(to(run), id);
    await tx.done;
    return isTurned;
  }

  /** @param isWanted asked in the same moment: others may have turned the run since it was looked at */
  private async forget(id: number, isWanted: (run: ImportRun) => boolean): Promise<void> {
    const tx = this.db.transaction(['imports', 'staged', 'undo'], 'readwrite');
    const run = await tx.objectStore('imports').get(id);
    if (run && isWanted(run)) {
      for (const store of ['staged', 'undo'] as const) tx.objectStore(store).delete(runRange(id));
      tx.objectStore('imports').delete(id);
    }
    await tx.done;
  }

  private async revision(): Promise<number> {
    return (await this.db.get('revision', 'papers')) ?? 0;
  }
}

function newRun(name: string): ImportRun {
  const startedAt = new Date().toISOString();
  return { name, startedAt, state: 'reading', comparedAt: 0, added: 0, changed: 0, total: 0, applied: 0 };
}

/** A removal is forgotten once its papers are back; that they are is remembered for a while. */
const backName = (removal: number) => `removal ${removal} is back`;

function runRange(id: number): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]);
}
