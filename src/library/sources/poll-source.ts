import { DISK_FULL, isDiskFull } from '../../core/disk-full';
import { nextAfterAnswer, nextAfterFailure, type Random } from '../../core/sources/schedule';
import type { KnownSource, SourceState } from '../../core/sources/source';
import type { ImportPreview } from '../import/import-preview';
import type { askSource, Validators } from './ask-source';
import type { oneAtATime } from './one-at-a-time';
import { partialProblem } from './partial-problem';
import { SourceError } from './source-error';
import type { SourceStore } from './source-store';

/** New papers that a source has brought. */
export interface Arrival {
  source: KnownSource;
  added: number;
  /** Of some of them. */
  titles: string[];
}

export interface PollContext {
  sources: SourceStore;
  /**
   * Takes what was sent into the library, wherever that holds up nobody.
   * @returns null where the source was removed meanwhile. @throws SourceError
   */
  take(known: KnownSource, body: Blob, today: string, signal: AbortSignal): Promise<ImportPreview | null>;
  ask: typeof askSource;
  oneAtATime: typeof oneAtATime;
  /** Whether the browser lets Papertip ask there. */
  isAllowed(url: string): Promise<boolean>;
  now(): number;
  random: Random;
}

/**
 * Asks one source and takes what is new. What happened is kept with the source, whatever it was.
 * @returns null where nothing new came
 */
export async function pollSource(
  context: PollContext,
  id: number,
  signal: AbortSignal,
): Promise<Arrival | null> {
  const { sources, random } = context;
  const known = await sources.get(id);
  if (!known) return null;
  try {
    const news = await ask(context, known, signal);
    const now = context.now();
    await sources.change(id, ({ source, state }) => ({
      source,
      state: answered(state, news, nextAfterAnswer(source.everyMinutes, now, random), isoOf(now)),
    }));
    const added = news?.preview.added ?? 0;
    return added > 0 ? { source: known, added, titles: news?.preview.firstAdded.map(titleOf) ?? [] } : null;
  } catch (cause) {
    // Stopped from outside: it is as if it had not been asked.
    signal.throwIfAborted();
    const error = cause instanceof SourceError ? cause : internal(cause);
    const now = context.now();
    await sources.change(id, ({ source, state }) => ({ source, state: failed(state, error, now, random) }));
    return null;
  }
}

interface News {
  preview: ImportPreview;
  validators: Validators;
}

/** @returns null where nothing has changed, or the source was removed meanwhile */
async function ask(context: PollContext, known: KnownSource, signal: AbortSignal): Promise<News | null> {
  const { oneAtATime, isAllowed, now } = context;
  const { source, state } = known;
  if (!(await isAllowed(source.url))) {
    const { host } = new URL(source.url);
    throw new SourceError('permission', `The browser does not let Papertip ask ${host} any more.`);
  }
  const answer = await oneAtATime(source.url, signal, () => context.ask(source.url, state, { signal, now }));
  if (answer.kind === 'unchanged') return null;
  const today = isoOf(now()).slice(0, 10);
  const preview = await context.take(known, answer.body, today, signal);
  return preview && { preview, validators: answer.validators };
}

function answered(before: SourceState, news: News | null, nextAt: string, now: string): SourceState {
  const { lastAdded, etag, lastModified } = before;
  if (!news)
    return {
      nextAt,
      answeredAt: now,
      failures: 0,
      ...(lastAdded ? { lastAdded } : {}),
      ...(etag ? { etag } : {}),
      ...(lastModified ? { lastModified } : {}),
    };
  const { preview, validators } = news;
  const added = preview.added > 0 ? { count: preview.added, at: now } : lastAdded;
  return {
    nextAt,
    answeredAt: now,
    failures: 0,
    ...(added ? { lastAdded: added } : {}),
    // An answer that was not read to its end is asked for as a whole again.
    ...(preview.unreadable === 0 ? validators : {}),
    ...(preview.unreadable > 0 ? { problem: partialProblem(preview, now) } : {}),
  };
}

function failed(before: SourceState, error: SourceError, now: number, random: Random): SourceState {
  // Somebody has wanted it to be asked.
  const { waitUntil: _, isProposed: _proposed, ...rest } = before;
  const failures = before.failures + 1;
  return {
    ...rest,
    failures,
    nextAt: nextAfterFailure(failures, error.waitUntil, now, random),
    ...(error.waitUntil ? { waitUntil: error.waitUntil } : {}),
    problem: { kind: error.kind, words: error.message, at: isoOf(now) },
  };
}

function internal(cause: unknown): SourceError {
  console.error('papertip: a source could not be read', cause);
  if (isDiskFull(cause))
    return new SourceError('internal', `What was sent could not be stored. ${DISK_FULL}`);
  return new SourceError('internal', `Papertip could not take what was sent (${(cause as Error).message}).`);
}

const titleOf = ({ title }: { title: string }) => title;
const isoOf = (ms: number) => new Date(ms).toISOString();
