import { MOST_VISITS, type Visit, type VisitHistory, withVisit } from '../core/visit';
import { libraryDatabase } from './library-database';
import { loadLocal } from './load-local';
import { watchLocal } from './store/local-news';
import { changeLocal } from './store/local-values';

/** Off and empty where nothing is stored. */
export async function loadHistory(): Promise<VisitHistory> {
  return (await loadLocal()).history;
}

/** Tells of every change, whichever context made it. @returns a function that stops it */
export function watchHistory(tell: (history: VisitHistory) => void): () => void {
  return watchLocal(async (names) => {
    if (names.includes('history')) tell(await loadHistory());
  });
}

/** Notes that a paper was looked at, where the user wants that. @param now ISO 8601 */
export async function noteVisit(id: string, now: string): Promise<void> {
  await change((history) => (history.isOn ? withVisit(history, { id, at: now }) : history));
}

/** Switched off, nothing is added any more; what is there stays until it is cleared. */
export async function switchHistory(isOn: boolean): Promise<VisitHistory> {
  return (await change((history) => ({ ...history, isOn }))).after.history;
}

/** Takes the visits to be exactly these: to clear them, and to take that back. @returns the visits before */
export async function putVisits(visits: Visit[]): Promise<Visit[]> {
  const { before } = await change((history) => ({ ...history, visits: visits.slice(0, MOST_VISITS) }));
  return before.history.visits;
}

async function change(next: (history: VisitHistory) => VisitHistory) {
  return changeLocal(await libraryDatabase(), (now) => ({ ...now, history: next(now.history) }));
}
