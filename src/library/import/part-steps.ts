import { hashName } from '../../core/hash';
import { joinKept } from '../../core/join-kept';
import type { Kept } from '../../core/kept';
import type { Source } from '../../core/sources/source';
import { recordText } from '../archive/archive-schemas';
import type { PaperChange } from '../store/change-papers';
import type { ImportRun, Staged, StagedPart, Undo, UndoPart } from '../store/database';

/** Stores that these steps need. */
export const PART_STORES = ['imports', 'staged', 'undo', 'sources'] as const;

/** The way in which a source that came with a library waits. */
const PROPOSED = 'It came with a library that was restored, and is not asked before you allow it.';

export type Key = [run: number, place: number];

export function isPart<T extends Staged | Undo>(step: T): step is Extract<T, { part: string }> {
  return 'part' in step;
}

/** @param steps of one kind @returns what takes each back; null where it was there already */
export async function applyParts(
  change: PaperChange,
  steps: StagedPart[],
  keys: Key[],
): Promise<(UndoPart | null)[]> {
  const apply = (step: StagedPart, i: number) => applyPart(change, step, keys[i] as Key);
  const [first] = steps;
  if (first?.part !== 'source' && first?.part !== 'import') return Promise.all(steps.map(apply));
  // Two sources must not take one name, nor an import come twice.
  const undos: (UndoPart | null)[] = [];
  for (const [i, step] of steps.entries()) undos.push(await apply(step, i));
  return undos;
}

/** Puts one thing there that came with a whole library. @returns what takes that back; null where it was there already */
async function applyPart(change: PaperChange, step: StagedPart, key: Key): Promise<UndoPart | null> {
  const { tx } = change;
  switch (step.part) {
    case 'kept':
      return applyKept(change, step.id, step.kept);
    case 'source': {
      const sources = tx.objectStore('sources');
      const others = (await sources.getAll()).map(({ source }) => source);
      if (others.some(({ url }) => url === step.source.url)) return null;
      const source = { ...step.source, name: freeName(step.source.name, others) };
      // It has never been asked here, and nobody here has agreed that it is.
      const at = new Date().toISOString();
      const problem = { kind: 'permission' as const, words: PROPOSED, at };
      const state = { nextAt: at, failures: 0, isProposed: true as const, problem };
      return { part: 'source', id: await sources.add({ source, state }) };
    }
    case 'import': {
      const imports = tx.objectStore('imports');
      if ((await imports.getAll()).some((run) => isSameRun(run, step.run))) return null;
      return { part: 'import', id: await imports.add(step.run) };
    }
    case 'undo': {
      const run = await tx.objectStore('undo').get([key[0], step.of]);
      if (!run || !isPart(run) || run.part !== 'import') return null;
      const put: Key = [run.id, key[1]];
      tx.objectStore('undo').put(step.step, put);
      return { part: 'undo', of: step.of, key: put };
    }
    case 'local':
      throw new Error('this is no part of the database');
  }
}

/** Takes it back; what was changed since stays as it is. @returns what does the step again, null where there is nothing to do */
export async function undoPart({ tx, kept, keep }: PaperChange, undo: UndoPart): Promise<StagedPart | null> {
  switch (undo.part) {
    case 'kept': {
      const now = await kept(undo.id);
      if (!now || printOfKept(now) !== undo.print) return null;
      await keep(undo.id, undo.before);
      return { part: 'kept', id: undo.id, kept: now };
    }
    case 'source': {
      const known = await tx.objectStore('sources').get(undo.id);
      if (!known) return null;
      tx.objectStore('sources').delete(undo.id);
      return { part: 'source', source: known.source };
    }
    case 'import': {
      const run = await tx.objectStore('imports').get(undo.id);
      if (run?.state !== 'done') return null;
      tx.objectStore('imports').delete(undo.id);
      return { part: 'import', run };
    }
    case 'undo': {
      const step = await tx.objectStore('undo').get(undo.key);
      // Taken back or forgotten since.
      if (!step || isPart(step)) return null;
      tx.objectStore('undo').delete(undo.key);
      return { part: 'undo', of: undo.of, step };
    }
    case 'local':
      throw new Error('this is no part of the database');
  }
}

async function applyKept(
  { ordinalOf, kept, keep }: PaperChange,
  id: string,
  other: Kept,
): Promise<UndoPart | null> {
  const before = await kept(id);
  // A paper that is here and of which nothing is kept was looked at.
  const isSeen = before === null && (await ordinalOf(id)) !== undefined;
  const next = joinKept(before, isSeen ? withoutNew(other) : other);
  if (!next || (before && printOfKept(next) === printOfKept(before))) return null;
  await keep(id, next);
  return { part: 'kept', id, before, print: printOfKept(next) };
}

function withoutNew({ isNew: _, ...kept }: Kept): Kept | null {
  return Object.keys(kept).length > 0 ? kept : null;
}

export function printOfKept(kept: Kept): string {
  return hashName(recordText(kept));
}

function freeName(name: string, others: Source[]): string {
  const taken = new Set(others.map((one) => one.name));
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name} (${count})`;
    if (!taken.has(free)) return free;
  }
}

/** One that was restored before, too. */
export function isSameRun(a: ImportRun, b: ImportRun): boolean {
  return a.name === b.name && a.startedAt === b.startedAt && a.added === b.added && a.changed === b.changed;
}
