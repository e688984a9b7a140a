import { FIRST_SERVED_MAX_MS, TURN_MS } from '../../core/limits';
import type { Turn } from '../../library/turn';

/** What the turns need of the world. */
export interface TurnClock {
  now(): number;
  /** Runs a task behind those that wait already, or after so long (ms). */
  later(task: () => void, wait: number): void;
}

/**
 * Shares the worker's one thread: what people wait for goes first, and of those who read pages each tab has its turn, however
 * much one of them asks.
 */
export class Turns {
  /** Who waits, by tab; the tab that comes next stands first. */
  private readonly waiting = new Map<number, (() => void)[]>();
  private firstServed = 0;
  private servedSince = 0;
  private isPlanned = false;
  /** Of the plan that holds: one that waits long gives way to one that need not. */
  private plans = 0;

  constructor(private readonly clock: TurnClock = worldClock()) {}

  /** Does what somebody waits for: meanwhile nobody else gets a turn, up to a second. */
  async first<T>(work: () => Promise<T>): Promise<T> {
    if (this.firstServed++ === 0) this.servedSince = this.clock.now();
    try {
      return await work();
    } finally {
      if (--this.firstServed === 0) {
        this.isPlanned = false;
        this.plan();
      }
    }
  }

  /** For one piece of work of a tab; the first turn is waited for, too. */
  of(tab: number): Turn {
    let until = Number.NEGATIVE_INFINITY;
    return () => {
      if (this.clock.now() < until && this.firstServed === 0) return null;
      return new Promise((resolve) => {
        const go = () => {
          until = this.clock.now() + TURN_MS;
          resolve();
        };
        const others = this.waiting.get(tab);
        if (others) others.push(go);
        else this.waiting.set(tab, [go]);
        this.plan();
      });
    };
  }

  private plan(): void {
    if (this.isPlanned || this.waiting.size === 0) return;
    this.isPlanned = true;
    const plan = ++this.plans;
    this.clock.later(() => {
      if (plan !== this.plans) return;
      this.isPlanned = false;
      if (this.patience() === 0) this.give();
      this.plan();
    }, this.patience());
  }

  /** For so long nobody gets a turn, unless those who are served first are done before. */
  private patience(): number {
    if (this.firstServed === 0) return 0;
    return Math.max(0, this.servedSince + FIRST_SERVED_MAX_MS - this.clock.now());
  }

  private give(): void {
    const [next] = this.waiting;
    if (!next) return;
    const [tab, goes] = next;
    const go = goes.shift();
    // To the end of the row.
    this.waiting.delete(tab);
    if (goes.length > 0) this.waiting.set(tab, goes);
    go?.();
  }
}

/** Messages wait for no timer; behind each of them the browser's own tasks have their place. */
function worldClock(): TurnClock {
  const tasks: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => tasks.shift()?.();
  return {
    now: () => performance.now(),
    later: (task, wait) => {
      if (wait > 0) {
        setTimeout(task, wait);
        return;
      }
      tasks.push(task);
      port2.postMessage(null);
    },
  };
}
