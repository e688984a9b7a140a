import type { PaperChange } from '../store/change-papers';
import type { ImportRun, Schema, Staged, StagedPaper, Undo } from '../store/database';
import { applyPapers, undoPaper } from './paper-steps';
import { applyParts, isPart, type Key, undoPart } from './part-steps';

/** So many steps are done at once. */
const GROUP = 100;

/**
 * Does what is staged, and keeps what takes it back.
 * @param keys of the steps, one each
 * @param isCurrent nothing but this run has changed the library since it was compared with it
 */
export async function applySteps(
  change: PaperChange,
  run: ImportRun,
  keys: Key[],
  steps: Staged[],
  isCurrent: boolean,
): Promise<void> {
  await inGroups(steps, async (group, from) => {
    const places = keys.slice(from);
    const undos: (Undo | null)[] = group.every(isPart)
      ? await applyParts(change, group, places)
      : await applyPapers(change, group as StagedPaper[], run, isCurrent);
    if (!run.source) await putAll(change, 'undo', undos, places);
  });
}

/** Takes steps back, and stages what does them again. */
export async function undoSteps(change: PaperChange, keys: Key[], steps: Undo[]): Promise<void> {
  const undo = (step: Undo): Promise<Staged | null> =>
    isPart(step) ? undoPart(change, step) : undoPaper(change, step);
  await inGroups(steps, async (group, from) =>
    putAll(change, 'staged', await Promise.all(group.map(undo)), keys.slice(from)),
  );
}

/** Steps of one kind do not touch each other, those of two may: what is kept of papers is looked at before they come. */
async function inGroups<T extends Staged | Undo>(
  steps: T[],
  work: (steps: T[], from: number) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < steps.length; ) {
    const kind = kindOf(steps[from] as T);
    const rest = steps.slice(from, from + GROUP);
    const end = rest.findIndex((step) => kindOf(step) !== kind);
    const group = end < 0 ? rest : rest.slice(0, end);
    await work(group, from);
    from += group.length;
  }
}

function kindOf(step: Staged | Undo): string {
  return isPart(step) ? step.part : 'paper';
}

/** @param values null for nothing */
async function putAll<Name extends 'staged' | 'undo'>(
  { tx }: PaperChange,
  name: Name,
  values: (Schema[Name]['value'] | null)[],
  keys: Key[],
): Promise<void> {
  const store = tx.objectStore(name);
  await Promise.all(values.map((value, i) => value && store.put(value, keys[i] as Key)));
}
