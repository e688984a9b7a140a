import type { PollContext } from '../../library/sources/poll-source';
import { SourceError } from '../../library/sources/source-error';
import { STUCK_MAX_MS, TAKE_MAX_MS } from '../../library/sources/source-limits';
import type { Remote } from '../../messaging/remote';
import type { ImportWork } from '../import-worker/import-work';

/** So often a worker that went away in the midst of it is asked: the browser ends some, and what is read may, too. */
const ATTEMPTS = 2;

/**
 * Takes what sources have sent in a worker, one after the other: what is read is nobody else's time. A worker that gets
 * stuck is ended, and the source is told why.
 */
export function takeInWorker({ there, rest }: Remote<Pick<ImportWork, 'takeSource'>>): PollContext['take'] {
  let before: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return (known, body, today, signal) => {
    waiting++;
    const taken = before
      .then(() => takeOne(there, known, body, today, signal))
      .finally(() => {
        if (--waiting === 0) rest();
      });
    before = taken.catch(() => undefined);
    return taken;
  };
}

async function takeOne(
  there: Pick<ImportWork, 'takeSource'>,
  ...[{ id, source }, body, today, signal]: Parameters<PollContext['take']>
): ReturnType<PollContext['take']> {
  for (let attempt = 1; ; attempt++) {
    const watch = new StuckWatch();
    try {
      const within = AbortSignal.any([signal, watch.signal]);
      const taken = await there.takeSource({ id, name: source.name }, body, today, within, () =>
        watch.alive(),
      );
      if (taken && 'problem' in taken) throw new SourceError(taken.problem.kind, taken.problem.words);
      return taken?.preview ?? null;
    } catch (cause) {
      signal.throwIfAborted();
      if (watch.signal.aborted) throw tooLong(source.url);
      const isGone = (cause as Error).name === 'WorkerGoneError';
      if (!isGone || attempt === ATTEMPTS) throw cause;
    } finally {
      watch.stop();
    }
  }
}

function tooLong(url: string): SourceError {
  const { host } = new URL(url);
  return new SourceError(
    'too-long',
    `What ${host} sent takes too long to read; Papertip stopped reading. Nothing of it was added.`,
  );
}

/** Ends what gives no sign of life, and what takes too long in all. */
class StuckWatch {
  private readonly controller = new AbortController();
  private readonly last = setTimeout(() => this.controller.abort(), TAKE_MAX_MS);
  private next: ReturnType<typeof setTimeout> | undefined;
  readonly signal = this.controller.signal;

  constructor() {
    this.alive();
  }

  alive(): void {
    clearTimeout(this.next);
    this.next = setTimeout(() => this.controller.abort(), STUCK_MAX_MS);
  }

  stop(): void {
    clearTimeout(this.next);
    clearTimeout(this.last);
  }
}
