import { browser } from 'wxt/browser';

/** The browser stops a worker that has called none of its functions for 30 s, whatever it waits for. */
const EVERY_MS = 20_000;

/** Keeps the worker from being stopped as long as it works on something that takes longer than an event. */
export async function stayAwake<T>(work: Promise<T>): Promise<T> {
  const timer = setInterval(() => browser.runtime.getPlatformInfo(), EVERY_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
