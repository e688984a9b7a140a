/**
 * Asks each server for one thing at a time, over all contexts of the extension: the worker that polls, and a page that
 * looks at a source before it is added.
 */
export function oneAtATime<T>(url: string, signal: AbortSignal, task: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`papertip-origin ${new URL(url).origin}`, { signal }, task) as Promise<T>;
}
