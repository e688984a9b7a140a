import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { remote, serveRemote } from '../../src/messaging/remote';

interface Calls {
  add(a: number, b: number): Promise<number>;
  count(to: number, onStep: (n: number, of: { to: number }) => void): Promise<string>;
  wait(signal: AbortSignal): Promise<string>;
  fail(): Promise<never>;
  freeze(signal: AbortSignal): Promise<never>;
}

const there: Calls = {
  add: async (a, b) => a + b,
  async count(to, onStep) {
    for (let n = 1; n <= to; n++) onStep(n, { to });
    return 'done';
  },
  wait: (signal) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true })),
  fail: () => Promise.reject(Object.assign(new Error('no room'), { name: 'QuotaExceededError' })),
  freeze: () => new Promise(() => {}),
};

/** As a browser's worker: messages are copies, and come later. */
class FakeWorker extends EventTarget {
  static all: FakeWorker[] = [];
  isEnded = false;
  private ask: ((event: { data: unknown }) => void) | undefined;

  constructor() {
    super();
    FakeWorker.all.push(this);
    vi.stubGlobal('addEventListener', (_: string, ask: (event: { data: unknown }) => void) => {
      this.ask = ask;
    });
    vi.stubGlobal('postMessage', (data: unknown) => {
      if (!this.isEnded)
        this.later(() => this.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) })));
    });
    serveRemote(Promise.resolve(there));
  }

  postMessage(data: unknown): void {
    const copy = structuredClone(data);
    this.later(() => this.ask?.({ data: copy }));
  }

  terminate(): void {
    this.isEnded = true;
  }

  private later(work: () => void): void {
    queueMicrotask(() => this.isEnded || work());
  }
}

let calls: Calls;
let rest: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  FakeWorker.all = [];
  ({ there: calls, rest } = remote<Calls>(
    { add: true, count: true, wait: true, fail: true, freeze: true },
    () => new FakeWorker() as unknown as Worker,
  ));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what lives in a worker', () => {
  it('is called as if it were here, and is made when first called', async () => {
    expect(FakeWorker.all).toHaveLength(0);
    expect(await Promise.all([calls.add(1, 2), calls.add(3, 4)])).toEqual([3, 7]);
    expect(FakeWorker.all).toHaveLength(1);
    const steps: unknown[] = [];
    expect(await calls.count(2, (...step) => steps.push(step))).toBe('done');
    expect(steps).toEqual([
      [1, { to: 2 }],
      [2, { to: 2 }],
    ]);
  });

  it('fails as it would here', async () => {
    await expect(calls.fail()).rejects.toMatchObject({ name: 'QuotaExceededError', message: 'no room' });
  });

  it('is told to stop, and who asked does not wait for that', async () => {
    const stop = new AbortController();
    const waiting = calls.wait(stop.signal);
    await calls.add(1, 1);
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(await calls.add(2, 2)).toBe(4);
    expect(FakeWorker.all).toHaveLength(1);
    await expect(calls.wait(stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('is ended where it is too busy to stop; other calls say so, and the next finds a new one', async () => {
    const stop = new AbortController();
    const frozen = calls.freeze(stop.signal);
    const other = calls.wait(new AbortController().signal);
    const ended = expect(other).rejects.toThrow('had to be ended');
    stop.abort();
    await expect(frozen).rejects.toMatchObject({ name: 'AbortError' });
    await vi.advanceTimersByTimeAsync(1000);
    await ended;
    expect(FakeWorker.all.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    expect(await calls.add(2, 2)).toBe(4);
  });

  it('is let go of where nothing is asked of it, and made again', async () => {
    rest();
    const stop = new AbortController();
    const waiting = calls.wait(stop.signal);
    rest();
    expect(FakeWorker.all.map(({ isEnded }) => isEnded)).toEqual([false]);
    await calls.add(1, 1);
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    // It has stopped a moment later.
    await vi.advanceTimersByTimeAsync(10);
    rest();
    expect(FakeWorker.all.map(({ isEnded }) => isEnded)).toEqual([true]);
    expect(await calls.add(1, 2)).toBe(3);
    expect(FakeWorker.all).toHaveLength(2);
  });

  it('says where it does not start, and is tried again', async () => {
    const adding = calls.add(1, 2);
    FakeWorker.all[0]?.dispatchEvent(Object.assign(new Event('error'), { message: '' }));
    await expect(adding).rejects.toThrow('it did not start');
    expect(await calls.add(1, 2)).toBe(3);
  });
});
