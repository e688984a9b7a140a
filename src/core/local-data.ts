import { normalize } from './normalize';
import type { Rejection } from './rejection';
import type { Settings } from './settings';
import { MOST_VISITS, type Visit, type VisitHistory } from './visit';

/** What Papertip keeps besides papers: small enough to be held and written as a whole. */
export interface LocalData {
  settings: Settings;
  rejections: Rejection[];
  history: VisitHistory;
}

/** Nobody says it so often by hand; the oldest go first. */
export const MOST_REJECTIONS = 1000;

interface Joining<T> {
  keyOf(one: T): string;
  dateOf(one: T): string;
  most: number;
}

const REJECTIONS: Joining<Rejection> = {
  keyOf: rejectionKey,
  dateOf: ({ date }) => date,
  most: MOST_REJECTIONS,
};
const VISITS: Joining<Visit> = { keyOf: ({ id }) => id, dateOf: ({ at }) => at, most: MOST_VISITS };

/**
 * What is here and what a file brings, as one. Where nothing is here it is what the file has, in its order.
 * @param takesSettings whether the file's settings, and its switch of the history, take the place of those here
 */
export function joinLocal(here: LocalData, other: LocalData, takesSettings: boolean): LocalData {
  const isOn = (takesSettings ? other : here).history.isOn;
  return {
    settings: takesSettings ? other.settings : here.settings,
    rejections: joined(here.rejections, other.rejections, REJECTIONS),
    history: { isOn, visits: joined(here.history.visits, other.history.visits, VISITS) },
  };
}

/**
 * Takes back what joining has changed. What was changed again since stays as it is.
 * @param before and @param after of the joining
 */
export function partLocal(now: LocalData, before: LocalData, after: LocalData): LocalData {
  return {
    settings: partSettings(now.settings, before.settings, after.settings),
    rejections: parted(now.rejections, before.rejections, after.rejections, REJECTIONS),
    history: {
      isOn: now.history.isOn === after.history.isOn ? before.history.isOn : now.history.isOn,
      visits: parted(now.history.visits, before.history.visits, after.history.visits, VISITS),
    },
  };
}

export function rejectionKey({ text, paperId }: Pick<Rejection, 'text' | 'paperId'>): string {
  return `${paperId} ${normalize(text)}`;
}

/** Each once, that of the later date; the latest first, and those of one date in their order. */
function joined<T>(here: T[], other: T[], { keyOf, dateOf, most }: Joining<T>): T[] {
  if (here.length === 0) return other.slice(0, most);
  const byKey = new Map(here.map((one) => [keyOf(one), one]));
  for (const one of other) {
    const known = byKey.get(keyOf(one));
    if (!known || dateOf(known) < dateOf(one)) byKey.set(keyOf(one), one);
  }
  const all = [...byKey.values()];
  if (all.length === here.length && all.every((one, i) => one === here[i])) return here;
  const compare = (a: string, b: string) => (a === b ? 0 : a < b ? 1 : -1);
  return all.sort((a, b) => compare(dateOf(a), dateOf(b))).slice(0, most);
}

/**
 * Without what was added, and with what that has taken the place of. Compared by what they say: a browser's storage gives
 * the members of an object in an order of its own.
 */
function parted<T>(now: T[], before: T[], after: T[], how: Joining<T>): T[] {
  const marks = (all: T[]) => all.map((one) => `${how.dateOf(one)} ${how.keyOf(one)}`);
  if (marks(now).join('\n') === marks(after).join('\n')) return before;
  const [was, then] = [new Set(marks(before)), new Set(marks(after))];
  const nowMarks = marks(now);
  const stays = now.filter((_, i) => was.has(nowMarks[i] as string) || !then.has(nowMarks[i] as string));
  const beforeMarks = marks(before);
  return joined(
    stays,
    before.filter((_, i) => !then.has(beforeMarks[i] as string)),
    how,
  );
}

function partSettings(now: Settings, before: Settings, after: Settings): Settings {
  const names = Object.keys(now) as (keyof Settings)[];
  const isUnchanged = (name: keyof Settings) => JSON.stringify(now[name]) === JSON.stringify(after[name]);
  return { ...now, ...Object.fromEntries(names.filter(isUnchanged).map((name) => [name, before[name]])) };
}
