import { dueAt } from '../../../core/sources/schedule';
import type { KnownSource } from '../../../core/sources/source';

/** How often a source may be asked; in minutes. */
export const PERIODS: { minutes: number; words: string }[] = [
  { minutes: 60, words: 'every hour' },
  { minutes: 180, words: 'every 3 hours' },
  { minutes: 720, words: 'twice a day' },
  { minutes: 1440, words: 'once a day' },
  { minutes: 10_080, words: 'once a week' },
];

export interface SourceStatus {
  words: string;
  isError: boolean;
}

/** How a source does, in a sentence or three. */
export function statusOf({ source, state }: KnownSource, now: Date): SourceStatus {
  const { problem, lastAdded, answeredAt, failures } = state;
  const isError = problem !== undefined && problem.kind !== 'partial';
  const next = source.isPaused
    ? 'Paused: it is not asked.'
    : nextWords(dueAt(source, state, now.getTime()), isError, now);
  if (isError) {
    const before = lastAdded || answeredAt ? 'What came before is safe.' : '';
    const attempt = failures > 1 ? `It has failed ${failures} times since.` : '';
    return {
      isError,
      words: join(`${capital(timeWords(problem.at, now))}: ${problem.words}`, attempt, before, next),
    };
  }
  const asked = answeredAt ? `Asked ${timeWords(answeredAt, now)}.` : '';
  const came = lastAdded
    ? `${papersWords(lastAdded.count, 'new')} came ${timeWords(lastAdded.at, now)}.`
    : '';
  return { isError, words: join(asked, problem?.words, came, next) };
}

/** `3 new papers`, `1 paper` */
export function papersWords(count: number, kind = ''): string {
  const noun = count === 1 ? 'paper' : 'papers';
  return [count.toLocaleString('en'), kind, noun].filter(Boolean).join(' ');
}

/** `at 14:05` on the same day, else `on 24 Nov at 14:05`. */
export function timeWords(iso: string, now: Date): string {
  const date = new Date(iso);
  const time = date.toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
  if (date.toDateString() === now.toDateString()) return `at ${time}`;
  return `on ${date.toLocaleDateString('en', { day: 'numeric', month: 'short' })} at ${time}`;
}

/** @param due ms since 1970 */
function nextWords(due: number, isError: boolean, now: Date): string {
  const when = due <= now.getTime() ? 'now' : timeWords(new Date(due).toISOString(), now);
  return `${isError ? 'Next try' : 'Next'} ${when}.`;
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function join(...sentences: (string | undefined)[]): string {
  return sentences.filter(Boolean).join(' ');
}
