import { nextAfterAnswer } from '../../core/sources/schedule';
import type { KnownSource } from '../../core/sources/source';
import type { Importer, ReadyImport } from '../../library/import/importer';
import { askSource, type SourceAnswer } from '../../library/sources/ask-source';
import { oneAtATime } from '../../library/sources/one-at-a-time';
import { partialProblem } from '../../library/sources/partial-problem';
import { SourceError } from '../../library/sources/source-error';
import { READ_ATTEMPTS } from '../../library/sources/source-limits';
import type { SourceStore } from '../../library/sources/source-store';
import { freeName, suggestName } from '../../library/sources/suggest-name';
import type { Remote } from '../../messaging/remote';
import type { SourceLook } from '../../ui/library/sources/sources-access';
import type { ImportWork } from '../import-worker/import-work';
import { fetchWithin } from './fetch-within';

type Changed = Extract<SourceAnswer, { kind: 'changed' }>;

/** What an address has to say, whatever it said before; led on by its server only within itself. @throws SourceError */
export function askAnew(url: string, signal: AbortSignal): Promise<Changed> {
  return oneAtATime(url, signal, async () => {
    const answer = await askSource(url, {}, { signal }).catch((cause) => {
      if (cause instanceof SourceError && cause.kind === 'moved') return followWithin(url, signal);
      throw cause;
    });
    if (answer.kind === 'unchanged')
      throw new SourceError('refused', 'The server says that nothing has changed, though nothing was known.');
    return answer;
  });
}

async function followWithin(url: string, signal: AbortSignal): Promise<SourceAnswer> {
  const { origin, host } = new URL(url);
  const done = new AbortController();
  try {
    const fetch = fetchWithin(origin, done.signal);
    return await askSource(url, {}, { signal, redirect: 'follow', fetch });
  } catch (cause) {
    if (!(cause instanceof SourceError) || cause.kind !== 'unreachable') throw cause;
    throw new SourceError(
      'moved',
      `${host} sends on to another site, where Papertip may not follow. Open the address in a tab, and add the one that you arrive at.`,
    );
  } finally {
    done.abort();
  }
}

export interface LookContext {
  importer: Importer;
  /** Reads what was sent where that holds up nobody; `rest` when there is no more to read. */
  work: Remote<Pick<ImportWork, 'stage'>>;
  sources: SourceStore;
  /** A source was added, and what it has is in the library. */
  onAdded(): Promise<unknown>;
  /** Nothing is asked at this address any more, as far as this look is concerned. */
  onLeft(url: string): Promise<unknown>;
}

/** Reads what an address has and stages it; what becomes of it is said by the functions of the look. */
export async function lookAtSource(
  { importer, work, sources, onAdded, onLeft }: LookContext,
  wanted: { url: string; name?: string },
  signal: AbortSignal,
): Promise<SourceLook> {
  const { body, validators, url } = await askAnew(wanted.url, signal);
  const taken = (await sources.all()).map(({ source }) => source.name);
  const suggested = freeName(wanted.name ?? (await suggestName(url, body)), taken);
  const today = new Date().toISOString().slice(0, 10);
  const stage = (name: string) =>
    work.there.stage(name, body, today, signal).catch((cause) => {
      work.rest();
      throw cause;
    });
  let staged: ReadyImport = await stage(suggested);

  const take = async (name: string) => {
    let isCurrent = name === suggested && (await importer.take(staged.id));
    // Under another name, or the library has changed since: it is read once more.
    for (let attempt = 1; !isCurrent && attempt <= READ_ATTEMPTS; attempt++) {
      await importer.discard(staged.id);
      staged = await stage(name);
      isCurrent = await importer.take(staged.id);
    }
    if (!isCurrent) throw new Error('The library changes all the time. Try again in a moment.');
  };

  return {
    url,
    name: suggested,
    preview: staged.preview,
    async add({ name, everyMinutes, isNotified }) {
      const now = Date.now();
      const iso = new Date(now).toISOString();
      const { unreadable, added } = staged.preview;
      const asked = { nextAt: nextAfterAnswer(everyMinutes, now), failures: 0 };
      const answered: KnownSource['state'] = {
        ...asked,
        answeredAt: iso,
        ...(added > 0 ? { lastAdded: { count: added, at: iso } } : {}),
        ...(unreadable === 0 ? validators : {}),
        ...(unreadable > 0 ? { problem: partialProblem(staged.preview, iso) } : {}),
      };
      const id = await sources.add({ url, name, addedAt: iso, everyMinutes, isNotified }, asked);
      try {
        await take(name);
      } finally {
        work.rest();
      }
      // Not before: should its papers not get in, it is asked for all of them again.
      await sources.change(id, ({ source }) => ({ source, state: answered }));
      await onAdded();
    },
    async leave() {
      await importer.discard(staged.id);
      work.rest();
      await onLeft(url);
    },
  };
}
