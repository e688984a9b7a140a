import { hashName } from '../../core/hash';
import { mergePapers } from '../../core/identity/merge-papers';
import { isWanted } from '../../core/kept';
import type { Paper } from '../../core/paper';
import { changePapers, type PaperChange } from '../store/change-papers';
import type { Database, ImportRun, StagedPaper, UndoStep } from '../store/database';
import { exclusively } from '../store/exclusively';
import { holdReading } from './reading-lock';

/** Papers that go into the library in one transaction. */
const SLICE = 500;

export type RunKind = Pick<ImportRun, 'source' | 'marksNew' | 'isRemoval'>;

/** How far a run has come, in papers. */
export type OnApplied = (applied: number, total: number) => void;

/**
 * Imports as people see them: all of it, or none, also where the browser ends in the midst of it. What is read is staged
 * first; from the moment it is agreed to, it is gone on with by whoever comes next until it is done or taken back.
 */
export class ImportStore {
  /** By run: lets go of what is read here. */
  private readonly reading = new Map<number, () => void>();

  constructor(
    private readonly db: Database,
    private readonly exclusive: typeof exclusively = exclusively,
  ) {}

  /** @param kind where its papers come from by themselves; or that they go */
  async begin(name: string, kind: RunKind = {}): Promise<number> {
    const reader = crypto.randomUUID();
    const letGo = await holdReading(reader);
    const run: ImportRun = {
      ...kind,
      name,
      reader,
      startedAt: new Date().toISOString(),
      state: 'reading',
      comparedAt: await this.revision(),
      added: 0,
      changed: 0,
      total: 0,
      applied: 0,
    };
    const id = await this.db.add('imports', run);
    this.reading.set(id, letGo);
    return id;
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
    papers: ReadonlyMap<number, StagedPaper>,
    counts: Pick<ImportRun, 'added' | 'changed' | 'total'>,
  ): Promise<void> {
    const tx = this.db.transaction(['staged', 'imports'], 'readwrite');
    const run = await tx.objectStore('imports').get(id);
    if (run?.state !== 'reading') throw new Error('this import was ended meanwhile');
    for (const [place, paper] of papers) tx.objectStore('staged').put(paper, [id, place]);
    tx.objectStore('imports').put({ ...run, ...counts }, id);
    await tx.done;
  }

  async staged(id: number, from: number, count: number): Promise<StagedPaper[]> {
    const range = IDBKeyRange.bound([id, from], [id, Number.POSITIVE_INFINITY]);
    return this.db.getAll('staged', range, count);
  }

  /** One a place, in order; undefined where nothing is staged. */
  async stagedAt(id: number, places: number[]): Promise<(StagedPaper | undefined)[]> {
    const { store } = this.db.transaction('staged');
    return Promise.all(places.map((place) => store.get([id, place])));
  }

  /** Forgets what was staged and not agreed to. */
  async discard(id: number): Promise<void> {
    const run = await this.get(id);
    if (run?.state === 'reading') await this.forget(id);
    this.letGo(id);
  }

  /**
   * From here on the import is done, whatever happens.
   * @returns false where the library is not any more as it was when the run was compared with it: nothing has happened then
   */
  async agree(id: number): Promise<boolean> {
    const tx = this.db.transaction(['imports', 'revision'], 'readwrite');
    const runs = tx.objectStore('imports');
    const [run, revision = 0] = await Promise.all([runs.get(id), tx.objectStore('revision').get('papers')]);
    const isCurrent = run?.comparedAt === revision;
    if (isCurrent && run?.state === 'reading') runs.put({ ...run, state: 'applying' }, id);
    await tx.done;
    if (isCurrent) this.letGo(id);
    return isCurrent;
  }

  /** Takes the import back: what it added goes, what it changed is as it was. May be called while it is applied. */
  async takeBack(id: number): Promise<void> {
    const tx = this.db.transaction('imports', 'readwrite');
    const run = await tx.store.get(id);
    if (run && (run.state === 'done' || run.state === 'applying'))
      tx.store.put({ ...run, state: 'undoing' }, id);
    await tx.done;
  }

  /** Goes on with a run that is under way, until it is done or taken back. @returns whether anything was to be done */
  async proceed(id: number, onApplied: OnApplied = () => {}): Promise<boolean> {
    for (let hasWorked = false; ; hasWorked = true) {
      const run = await this.get(id);
      if (run?.state !== 'applying' && run?.state !== 'undoing') return hasWorked;
      const isApplying = run.state === 'applying';
      const applied = await this.exclusive(() => (isApplying ? this.applySlice(id) : this.undoSlice(id)));
      onApplied(applied, run.total);
    }
  }

  /** Runs that were begun and not ended, the first first. */
  async unfinished(): Promise<number[]> {
    const isUnfinished = ({ state }: ImportRun) => state === 'applying' || state === 'undoing';
    return (await this.all()).flatMap(({ id, run }) => (isUnfinished(run) ? id : [])).reverse();
  }

  /** @returns how many papers of the run are in the library now */
  private applySlice(id: number): Promise<number> {
    return changePapers(this.db, ['imports', 'staged', 'undo'], async (change) => {
      const { tx } = change;
      const run = await tx.objectStore('imports').get(id);
      if (run?.state !== 'applying') return run?.applied ?? 0;
      const range = runRange(id);
      const [keys, staged, revision = 0] = await Promise.all([
        tx.objectStore('staged').getAllKeys(range, SLICE),
        tx.objectStore('staged').getAll(range, SLICE),
        tx.objectStore('revision').get('papers'),
      ]);
      const isCurrent = revision === run.comparedAt;
      // All of a slice is asked for at once: one after the other takes three times as long.
      const befores = await Promise.all(
        // What was new when it was compared is new still, and need not be looked for.
        staged.map((step) => (isCurrent && step.paper && !step.isKnown ? null : change.drop(idOf(step)))),
      );
      const steps = await Promise.all(
        staged.map((step, i) => applyStep(change, step, befores[i] ?? null, run, isCurrent)),
      );
      const last = keys.at(-1);
      await Promise.all([
        ...(run.source ? [] : steps).map((step, i) =>
          tx.objectStore('undo').put(step, keys[i] as [number, number]),
        ),
        last && tx.objectStore('staged').delete(IDBKeyRange.bound([id, 0], last)),
      ]);
      const applied = run.applied + staged.length;
      const state = staged.length < SLICE ? 'done' : 'applying';
      if (state === 'done' && run.source) await tx.objectStore('imports').delete(id);
      // This slice makes it one more.
      else await tx.objectStore('imports').put({ ...run, applied, state, comparedAt: revision + 1 }, id);
      return applied;
    });
  }

  /** @returns how many papers of the run are in the library still */
  private undoSlice(id: number): Promise<number> {
    return changePapers(this.db, ['imports', 'staged', 'undo'], async (change) => {
      const { tx } = change;
      const run = await tx.objectStore('imports').get(id);
      if (run?.state !== 'undoing') return run?.applied ?? 0;
      const range = runRange(id);
      const [keys, steps] = await Promise.all([
        tx.objectStore('undo').getAllKeys(range, SLICE),
        tx.objectStore('undo').getAll(range, SLICE),
      ]);
      await Promise.all(steps.map((step) => restore(change, step)));
      const last = keys.at(-1);
      if (last) await tx.objectStore('undo').delete(IDBKeyRange.bound([id, 0], last));
      const applied = run.applied - steps.length;
      if (steps.length === SLICE) await tx.objectStore('imports').put({ ...run, applied }, id);
      else {
        tx.objectStore('staged').delete(range);
        tx.objectStore('imports').delete(id);
      }
      return applied;
    });
  }

  private letGo(id: number): void {
    this.reading.get(id)?.();
    this.reading.delete(id);
  }

  private async forget(id: number): Promise<void> {
    const tx = this.db.transaction(['imports', 'staged'], 'readwrite');
    tx.objectStore('staged').delete(runRange(id));
    tx.objectStore('imports').delete(id);
    await tx.done;
  }

  private async revision(): Promise<number> {
    return (await this.db.get('revision', 'papers')) ?? 0;
  }
}

/**
 * @param before what was there; it has been taken out
 * @param isCurrent nothing but this run has changed the library since it was read
 * @returns what takes the step back
 */
async function applyStep(
  { put, kept, keep }: PaperChange,
  step: StagedPaper,
  before: Paper | null,
  { marksNew }: ImportRun,
  isCurrent: boolean,
): Promise<UndoStep> {
  const id = idOf(step);
  if (step.paper) {
    const paper = before && !isCurrent ? mergePapers(before, step.paper) : step.paper;
    await put(paper);
    if (marksNew && !step.isKnown) await keep(id, { ...(await kept(id)), isNew: true });
    return { id, before, print: printOf(paper) };
  }
  const was = await kept(id);
  if (was) await keep(id, null);
  return { id, before, print: printOf(null), ...(was ? { kept: was } : {}) };
}

function idOf(step: StagedPaper): string {
  return step.paper ? step.paper.id : step.id;
}

/** What was changed again since stays as it is; so does a paper that only this import brought, and that is wanted now. */
async function restore(
  { tx, drop, put, kept, keep }: PaperChange,
  { id, before, print, kept: was }: UndoStep,
): Promise<void> {
  const now = await tx.objectStore('papers').index('id').get(id);
  const isKept = await kept(id);
  if (was && !isKept) await keep(id, was);
  if (printOf(now?.paper ?? null) !== print || (!before && isWanted(isKept))) return;
  await drop(id);
  if (before) await put(before);
  else if (isKept) await keep(id, null);
}

function printOf(paper: Paper | null): string {
  return hashName(JSON.stringify(paper));
}

function runRange(id: number): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]);
}
