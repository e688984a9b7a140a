import { hashName } from '../../core/hash';
import { mergePapers } from '../../core/identity/merge-papers';
import { joinKept } from '../../core/join-kept';
import { isWanted } from '../../core/kept';
import type { Paper } from '../../core/paper';
import { recordText } from '../archive/archive-schemas';
import type { PaperChange } from '../store/change-papers';
import type { ImportRun, StagedPaper, UndoStep } from '../store/database';

/**
 * All at once, in their order: one after the other takes three times as long.
 * @param isCurrent nothing but this run has changed the library since it was compared with it
 * @returns what takes each step back
 */
export async function applyPapers(
  change: PaperChange,
  steps: StagedPaper[],
  run: ImportRun,
  isCurrent: boolean,
): Promise<UndoStep[]> {
  // What was new when it was compared is new still, and need not be looked for.
  const isNew = (step: StagedPaper) => isCurrent && step.paper !== null && !step.isKnown;
  const taken = await Promise.all(steps.map((step) => (isNew(step) ? null : change.take(idOf(step)))));
  return Promise.all(steps.map((step, i) => applyPaper(change, step, taken[i] ?? null, run, isCurrent)));
}

async function applyPaper(
  { put, kept, keep }: PaperChange,
  step: StagedPaper,
  taken: { paper: Paper; ordinal: number } | null,
  { marksNew }: ImportRun,
  isCurrent: boolean,
): Promise<UndoStep> {
  const { paper } = step;
  const id = idOf(step);
  const before = taken?.paper ?? null;
  const undo = {
    ...{ id, before },
    ...(taken ? { ordinal: taken.ordinal } : {}),
    ...(paper && step.isKnown && !taken ? { isBundled: true as const } : {}),
  };
  if (paper) {
    const isAsExpected = step.over === undefined ? isCurrent : step.over === printOf(before);
    const next = before && !isAsExpected ? mergePapers(before, paper) : paper;
    await put(next);
    if (marksNew && !step.isKnown) await keep(id, { ...(await kept(id)), isNew: true });
    return { ...undo, print: printOf(next) };
  }
  const was = await kept(id);
  if (was) await keep(id, null);
  return { ...undo, print: printOf(null), ...(was ? { kept: was } : {}) };
}

/**
 * What was changed again since stays as it is; so does a paper that only this import brought, and that is wanted now.
 * @returns what does the step again, null where there is nothing to do
 */
export async function undoPaper(
  { tx, drop, put, kept, keep }: PaperChange,
  { id, before, isBundled, ordinal, print, kept: was }: UndoStep,
): Promise<StagedPaper | null> {
  const [stored, isKept] = await Promise.all([tx.objectStore('papers').index('id').get(id), kept(id)]);
  const now = stored?.paper ?? null;
  const goes = !before && !isBundled;
  const isTouched = printOf(now) !== print || (goes && isWanted(isKept));
  // Papers first, for they go in the order in which that is asked for.
  if (!isTouched) {
    await drop(id);
    if (before) await put(before, ordinal);
    else if (goes && isKept) await keep(id, null);
  }
  if (was) await keep(id, joinKept(isKept, was));
  if (isTouched) return null;
  return now ? { paper: now, isKnown: !goes, over: printOf(before) } : { paper: null, id };
}

/** Tells two versions of a paper from each other; the same for equal ones, so that a restored paper is known again. */
export function printOf(paper: Paper | null): string {
  return hashName(recordText(paper));
}

function idOf(step: StagedPaper): string {
  return step.paper ? step.paper.id : step.id;
}
