const LOCK = 'papertip-library';

/**
 * Runs one change of the library after the other, over all contexts of the extension: a page that imports and the worker
 * that indexes.
 */
export function exclusively<T>(task: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, task) as Promise<T>;
}
