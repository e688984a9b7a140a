import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { MOST_VISITS, type Visit, type VisitHistory, withVisit } from '../core/visit';

/** Where it is stored. */
export const HISTORY_KEY = 'history';
const KEY = HISTORY_KEY;
const LOCK = 'papertip-history';

const visit = v.object({ id: v.string(), at: v.pipe(v.string(), v.isoTimestamp()) });

/** Off and empty where nothing is stored; entries that are broken are left out, the others stay. */
export async function loadHistory(): Promise<VisitHistory> {
  return parse((await browser.storage.local.get(KEY))[KEY]);
}

/** Notes that a paper was looked at, where the user wants that. @param now ISO 8601 */
export async function noteVisit(id: string, now: string): Promise<void> {
  await change((history) => (history.isOn ? withVisit(history, { id, at: now }) : history));
}

/** Switched off, nothing is added any more; what is there stays until it is cleared. */
export function switchHistory(isOn: boolean): Promise<VisitHistory> {
  return change((history) => ({ ...history, isOn }));
}

/** Takes the visits to be exactly these: to clear them, and to take that back. @returns the visits before */
export async function putVisits(visits: Visit[]): Promise<Visit[]> {
  let before: Visit[] = [];
  await change((history) => {
    before = history.visits;
    return { ...history, visits: visits.slice(0, MOST_VISITS) };
  });
  return before;
}

/** One after the other, over all contexts: the worker notes while a page clears. @returns what is kept now */
function change(next: (history: VisitHistory) => VisitHistory): Promise<VisitHistory> {
  return holdHistory(async () => {
    const before = await loadHistory();
    const after = next(before);
    if (after !== before) await browser.storage.local.set({ [KEY]: after });
    return after;
  });
}

/** Nothing is noted as long as the task runs. */
export function holdHistory<T>(task: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, task) as Promise<T>;
}

function parse(stored: unknown): VisitHistory {
  const { isOn, visits } = (stored ?? {}) as { isOn?: unknown; visits?: unknown };
  return {
    isOn: isOn === true,
    visits: Array.isArray(visits) ? visits.filter((one) => v.is(visit, one)).slice(0, MOST_VISITS) : [],
  };
}
