import { hashName } from '../../core/hash';
import { mergePapers } from '../../core/identity/merge-papers';
import { joinKept } from '../../core/join-kept';
import { isWanted } from '../../core/kept';
import type { Paper } from '../../core/paper';
import { recordText } from '../archive/archive-schemas';
import type { PaperChange } from '../store/change-papers';
import type { ImportRun, StagedPaper, UndoStep } from '../store/database';

/** @returns what takes the step back */
export async function applyPaper(
  change: PaperChange,
  step: StagedPaper,
  { marksNew }: ImportRun,
): Promise<UndoStep> {
  const { ordinalOf, drop, put, kept, keep } = change;
  const { paper } = step;
  const id = paper ? paper.id : step.id;
  const ordinal = await ordinalOf(id);
  const before = await drop(id);
  const undo = { id, before, ...(ordinal === undefined ? {} : { ordinal }) };
  if (paper) {
    const isAsExpected = step.over === undefined || step.over === printOf(before);
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
  { id, before, ordinal, print, kept: was }: UndoStep,
): Promise<StagedPaper | null> {
  const now = await tx.objectStore('papers').index('id').get(id);
  const isKept = await kept(id);
  if (was) await keep(id, joinKept(isKept, was));
  if (printOf(now?.paper ?? null) !== print || (!before && isWanted(isKept))) return null;
  await drop(id);
  if (before) await put(before, ordinal);
  else if (isKept) await keep(id, null);
  return now ? { paper: now.paper, isKnown: before !== null, over: printOf(before) } : { paper: null, id };
}

/** Tells two versions of a paper from each other; the same for equal ones, so that a restored paper is known again. */
export function printOf(paper: Paper | null): string {
  return hashName(recordText(paper));
}
