import * as v from 'valibot';
import { type LocalData, MOST_REJECTIONS } from '../../core/local-data';
import type { Rejection } from '../../core/rejection';
import { parseSettings } from '../../core/settings';
import { MOST_VISITS, type VisitHistory } from '../../core/visit';
import type { Database, LocalName } from './database';
import { tellLocalChanged } from './local-news';

export const LOCAL_NAMES: readonly LocalName[] = ['settings', 'rejections', 'history'];

const rejection = v.object({
  text: v.string(),
  paperId: v.string(),
  paperTitle: v.string(),
  date: v.pipe(v.string(), v.isoDate()),
});
const visit = v.object({ id: v.string(), at: v.pipe(v.string(), v.isoTimestamp()) });

/** Entries that are broken are left out, the others stay. */
export async function readLocal(db: Database): Promise<LocalData> {
  const { store } = db.transaction('local');
  return parse(await Promise.all(LOCAL_NAMES.map((name) => store.get(name))));
}

/**
 * Changes it in one transaction: what two contexts do at the same time is done one after the other. All contexts are told.
 * @param next what is as it was may be the same object: then it is not written
 */
export async function changeLocal(
  db: Database,
  next: (now: LocalData) => LocalData,
): Promise<{ before: LocalData; after: LocalData }> {
  const tx = db.transaction('local', 'readwrite');
  const before = parse(await Promise.all(LOCAL_NAMES.map((name) => tx.store.get(name))));
  const after = next(before);
  const changed = LOCAL_NAMES.filter((name) => after[name] !== before[name]);
  for (const name of changed) tx.store.put(after[name], name);
  await tx.done;
  if (changed.length > 0) tellLocalChanged(changed);
  return { before, after };
}

function parse([settings, rejections, history]: unknown[]): LocalData {
  return {
    settings: parseSettings(settings),
    rejections: parseRejections(rejections),
    history: parseHistory(history),
  };
}

function parseRejections(stored: unknown): Rejection[] {
  const all = Array.isArray(stored) ? stored.filter((one) => v.is(rejection, one)) : [];
  return all.slice(0, MOST_REJECTIONS);
}

/** Off and empty where nothing is stored. */
function parseHistory(stored: unknown): VisitHistory {
  const { isOn, visits } = (stored ?? {}) as { isOn?: unknown; visits?: unknown };
  return {
    isOn: isOn === true,
    visits: Array.isArray(visits) ? visits.filter((one) => v.is(visit, one)).slice(0, MOST_VISITS) : [],
  };
}
