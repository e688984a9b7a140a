import type { Source, SourceState } from './source';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Not all sources, nor all readers of one, are to ask at the same moment. */
const SPREAD = 0.1;
/** A server that has just failed is often back after some minutes. */
const FIRST_RETRY_MS = 5 * MINUTE;
const LAST_RETRY_MS = DAY;
/** Longer waits are mistakes of a server's, not wishes. */
const WAIT_MAX_MS = 7 * DAY;

/** Longer than any date of RFC 9110. */
const DATE_MAX_LENGTH = 100;

/** From 0, inclusive, to 1, exclusive. */
export type Random = () => number;

/** When to ask next after an answer. @param now ms since 1970 @returns ISO 8601 */
export function nextAfterAnswer(everyMinutes: number, now: number, random: Random = Math.random): string {
  return isoOf(now + everyMinutes * MINUTE * (1 + SPREAD * random()));
}

/** When to ask next where the time between has become another one; a failure's next try stays as it is. @returns ISO 8601 */
export function nextAfterChange(
  { nextAt, answeredAt, failures }: Pick<SourceState, 'nextAt' | 'answeredAt' | 'failures'>,
  everyMinutes: number,
): string {
  return failures > 0 || !answeredAt ? nextAt : isoOf(Date.parse(answeredAt) + everyMinutes * MINUTE);
}

/**
 * When to ask next after a failure: twice as long after each, up to a day, between half of it and all by chance; not
 * before the server wants.
 * @param failures in a row, this one included @param waitUntil ISO 8601, from `readRetryAfter`
 */
export function nextAfterFailure(
  failures: number,
  waitUntil: string | null,
  now: number,
  random: Random = Math.random,
): string {
  const longest = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 30));
  const next = now + longest * (0.5 + 0.5 * random());
  const wanted = waitUntil === null ? 0 : Date.parse(waitUntil);
  // Spread too: all that were told the same second would come at it.
  return isoOf(wanted > next ? wanted + FIRST_RETRY_MS * SPREAD * random() : next);
}

/**
 * When a source is to be asked. A time that no rule here can have set is no time: it is unreadable, or the clock was wrong
 * when it was set, or is now. Such a source is due at once: asked too early, it is asked once; too late, it would be silent
 * for years, and nobody would see why.
 * @param now ms since 1970 @returns ms since 1970, `now` where it is due
 */
export function dueAt(
  { everyMinutes }: Pick<Source, 'everyMinutes'>,
  { nextAt, waitUntil }: Pick<SourceState, 'nextAt' | 'waitUntil'>,
  now: number,
): number {
  const latest = Math.max(
    everyMinutes * MINUTE * (1 + SPREAD),
    LAST_RETRY_MS,
    isWaiting({ waitUntil }, now) ? WAIT_MAX_MS + FIRST_RETRY_MS * SPREAD : 0,
  );
  const at = parse(nextAt);
  return at > now && at - now <= latest ? at : now;
}

/** Whether its server wants to be left alone; longer than it could have been granted, the clock was wrong. */
export function isWaiting({ waitUntil }: Pick<SourceState, 'waitUntil'>, now: number): boolean {
  const at = parse(waitUntil);
  return at > now && at - now <= WAIT_MAX_MS;
}

/**
 * Until when a server wants to be left alone: seconds, or a date (RFC 9110, 10.2.3).
 * @returns ISO 8601, at most a week from now; null where it says nothing that is understood
 */
export function readRetryAfter(header: string | null, now: number): string | null {
  const text = header?.trim().slice(0, DATE_MAX_LENGTH) ?? '';
  const at = /^\d{1,10}$/.test(text) ? now + Number(text) * 1000 : Date.parse(text);
  if (!(at > now)) return null;
  return isoOf(Math.min(at, now + WAIT_MAX_MS));
}

/** What is stored may be of any kind. @returns NaN for what is no time */
function parse(iso: unknown): number {
  return typeof iso === 'string' ? Date.parse(iso) : Number.NaN;
}

function isoOf(ms: number): string {
  return new Date(Math.round(ms)).toISOString();
}
