/**
 * An object that lives in a worker of a page's own, called from the page as if it were there. Functions and signals among
 * the arguments stay in the page; all else is copied.
 */

/** From the page. */
export type Asking =
  /** `callbacks` and `signals`: which of the arguments are such. */
  { ask: number; name: string; args: unknown[]; callbacks: number[]; signals: number[] } | { abort: number };

/** From the worker. */
export type Telling =
  | { ask: number; callback: number; told: unknown[] }
  | { ask: number; value: unknown }
  | { ask: number; failure: { name: string; message: string } };

type Method = (...args: unknown[]) => Promise<unknown>;

/** What can be called there. */
export type Methods<T> = { [Name in keyof T]: (...args: never[]) => Promise<unknown> };

/** Where the calls go, or come from: a worker, its own scope, or a port. */
export interface Peer {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
  /** The other side is gone; of ports. */
  addEventListener(type: 'close', listener: () => void): void;
  terminate?(): void;
  /** Ports wait for it. */
  start?(): void;
}

/** A worker that was told to stop and has not done so after this long (ms) is busy: it is ended. */
const PATIENCE_MS = 300;

export interface Remote<T> {
  there: T;
  /** Ends the worker where nothing is asked of it: its memory is free again. The next call starts another one. */
  rest(): void;
}

/**
 * @param names of all that can be called
 * @param start makes the worker; called when it is first needed, and again after it was ended
 */
export function remote<T extends Methods<T>>(names: Record<keyof T, true>, start: () => Peer): Remote<T> {
  const page = new Page(start);
  const methods = Object.keys(names).map((name) => [name, (...args: unknown[]) => page.call(name, args)]);
  return { there: Object.fromEntries(methods) as T, rest: () => page.rest() };
}

interface Asked {
  args: unknown[];
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

class Page {
  private worker: Peer | null = null;
  private readonly asked = new Map<number, Asked>();
  private last = 0;

  constructor(private readonly start: () => Peer) {}

  call(name: string, args: unknown[]): Promise<unknown> {
    const ask = ++this.last;
    const places = (is: (value: unknown) => boolean) => [...args.keys()].filter((at) => is(args[at]));
    const callbacks = places((value) => typeof value === 'function');
    const signals = places((value) => value instanceof AbortSignal);
    const copied = args.map((value, at) => (callbacks.includes(at) || signals.includes(at) ? null : value));
    return new Promise((resolve, reject) => {
      for (const at of signals) this.follow(args[at] as AbortSignal, ask);
      this.asked.set(ask, { args, resolve, reject });
      this.send({ ask, name, args: copied, callbacks, signals });
    });
  }

  rest(): void {
    if (this.asked.size > 0) return;
    this.worker?.terminate?.();
    this.worker = null;
  }

  private follow(signal: AbortSignal, ask: number): void {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => {
      // Who asked does not wait for a worker that may be busy.
      this.asked.get(ask)?.reject(signal.reason);
      if (!this.asked.has(ask)) return;
      this.send({ abort: ask });
      setTimeout(() => {
        if (!this.asked.has(ask)) return;
        this.end('it had to be ended with other work');
        // What the old one has left is cleared away by the new one.
        this.open();
      }, PATIENCE_MS);
    });
  }

  private send(asking: Asking): void {
    this.open().postMessage(asking);
  }

  private open(): Peer {
    if (this.worker) return this.worker;
    const worker = this.start();
    worker.addEventListener('message', ({ data }: MessageEvent<Telling>) => this.hear(data));
    worker.addEventListener('close', () => {
      if (this.worker === worker) this.end('the part that reads files was ended', 'WorkerGoneError');
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (this.worker !== worker) return;
      this.end(`the part that reads files failed (${event.message || 'it did not start'})`);
    });
    worker.start?.();
    this.worker = worker;
    return worker;
  }

  private hear(telling: Telling): void {
    const asked = this.asked.get(telling.ask);
    if (!asked) return;
    if ('told' in telling) {
      (asked.args[telling.callback] as Method)(...telling.told);
      return;
    }
    this.asked.delete(telling.ask);
    if ('failure' in telling) asked.reject(toError(telling.failure));
    else asked.resolve(telling.value);
  }

  private end(why: string, name = 'Error'): void {
    this.worker?.terminate?.();
    this.worker = null;
    const waiting = [...this.asked.values()];
    this.asked.clear();
    for (const { reject } of waiting) reject(toError({ name, message: why }));
  }
}

/**
 * On the other side.
 * @param loading what is called; calls wait for it
 * @param caller where they come from; in a worker whoever started it
 */
export function serveRemote<T extends Methods<T>>(
  loading: Promise<T>,
  caller: Peer = globalThis as unknown as Peer,
): void {
  const stops = new Map<number, AbortController>();
  const tell = (telling: Telling) => caller.postMessage(telling);
  caller.addEventListener('message', async ({ data }: MessageEvent<Asking>) => {
    if ('abort' in data) {
      stops.get(data.abort)?.abort();
      return;
    }
    const { ask, name, args, callbacks, signals } = data;
    const stop = new AbortController();
    stops.set(ask, stop);
    const given = args.map((value, at) => {
      if (callbacks.includes(at)) return (...told: unknown[]) => tell({ ask, callback: at, told });
      return signals.includes(at) ? stop.signal : value;
    });
    try {
      const method: unknown = Reflect.get(await loading, name);
      if (typeof method !== 'function') throw new Error(`there is no call "${name}"`);
      tell({ ask, value: await method(...given) });
    } catch (cause) {
      const { name: kind, message } = cause as Error;
      tell({ ask, failure: { name: kind, message } });
    } finally {
      stops.delete(ask);
    }
  });
  caller.start?.();
}

function toError({ name, message }: { name: string; message: string }): Error {
  return Object.assign(new Error(message), { name });
}
