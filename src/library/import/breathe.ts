import { WORK_MAX_MS } from './import-limits';

/** Waits for other work of the page where that has waited long; to be called after every record. */
export type Breathe = () => Promise<void>;

/**
 * @param signal where it is aborted, the next breath throws its reason
 */
export function createBreathe(signal?: AbortSignal): Breathe {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < WORK_MAX_MS) return;
    await nextTask();
    since = performance.now();
    signal?.throwIfAborted();
  };
}

/** Timers wait at least 4 ms when they are nested, and a second in tabs that are hidden; messages do not. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
