import { dueAt, isWaiting } from '../../core/sources/schedule';
import type { KnownSource } from '../../core/sources/source';
import { type Arrival, type PollContext, pollSource } from './poll-source';
import { ORIGINS_AT_ONCE } from './source-limits';

/** Asks sources when it is time: some servers at once, of each one thing at a time. */
export class Poller {
  /** By source's id. */
  private readonly running = new Map<number, Promise<Arrival | null>>();

  constructor(private readonly context: PollContext) {}

  /**
   * Asks all sources that are due.
   * @param onArrival told as soon as a source has brought new papers
   */
  async pollDue(signal: AbortSignal, onArrival: (arrival: Arrival) => Promise<void>): Promise<void> {
    const now = this.context.now();
    await this.poll((await this.context.sources.all()).filter(isDue(now)), signal, onArrival);
  }

  /** Asks one, due or not; but not one whose server wants to be left alone. */
  async pollNow(
    id: number,
    signal: AbortSignal,
    onArrival: (arrival: Arrival) => Promise<void>,
  ): Promise<void> {
    const known = await this.context.sources.get(id);
    if (known && !isWaiting(known.state, this.context.now())) await this.poll([known], signal, onArrival);
  }

  private async poll(
    wanted: KnownSource[],
    signal: AbortSignal,
    onArrival: (arrival: Arrival) => Promise<void>,
  ): Promise<void> {
    const queues = byOrigin(wanted);
    const work = async () => {
      for (let queue = queues.shift(); queue; queue = queues.shift())
        for (const { id } of queue) {
          const isRunning = this.running.has(id);
          const arrival = await this.pollOnce(id, signal);
          if (arrival && !isRunning) await onArrival(arrival);
        }
    };
    await Promise.all(Array.from({ length: ORIGINS_AT_ONCE }, work));
  }

  /** A source that is due and that the user checks meanwhile is asked once. */
  private pollOnce(id: number, signal: AbortSignal): Promise<Arrival | null> {
    const running = this.running.get(id);
    if (running) return running;
    const polling = pollSource(this.context, id, signal).finally(() => this.running.delete(id));
    this.running.set(id, polling);
    return polling;
  }
}

function isDue(now: number): (known: KnownSource) => boolean {
  return ({ source, state }) => !source.isPaused && !state.isProposed && dueAt(source, state, now) <= now;
}

function byOrigin(sources: KnownSource[]): KnownSource[][] {
  const queues = new Map<string, KnownSource[]>();
  for (const known of sources) {
    const { origin } = new URL(known.source.url);
    queues.set(origin, [...(queues.get(origin) ?? []), known]);
  }
  return [...queues.values()];
}
