import type { BrowserContext, Worker } from '@playwright/test';
import type { LocalName } from '../../src/library/store/database';

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/**
 * Writes what the extension keeps besides papers, in its worker and past its own code; all its contexts are told, as
 * usual. @param value undefined: as it is at first
 */
export async function putLocal(worker: Worker, name: LocalName, value?: unknown): Promise<void> {
  await worker.evaluate(reachLocal, { name, write: { value: JSON.stringify(value ?? null) } });
}

/** The extension makes its database, where there is none: what a test before has emptied. */
export async function makeDatabase(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(() => chrome.runtime.sendMessage({ papertip: 'libraryState', args: {} }));
  await page.close();
}

/** Undefined where nothing is stored. */
export function getLocal(worker: Worker, name: LocalName): Promise<unknown> {
  return worker.evaluate(reachLocal, { name, write: null });
}

/** @returns what was there before */
async function reachLocal({
  name,
  write,
}: {
  name: string;
  write: { value: string } | null;
}): Promise<unknown> {
  const db = await new Promise<IDBDatabase | null>((resolve) => {
    const opening = indexedDB.open('papertip');
    // There is none yet: it is the extension's to make.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => resolve(null);
  });
  if (!db?.objectStoreNames.contains('local')) return undefined;
  const tx = db.transaction('local', 'readwrite');
  const store = tx.objectStore('local');
  const reading = store.get(name);
  const value = write && JSON.parse(write.value);
  if (write) value === null ? store.delete(name) : store.put(value, name);
  await new Promise((resolve, reject) => {
    tx.oncomplete = resolve;
    tx.onerror = () => reject(tx.error);
  });
  db.close();
  if (write) {
    const channel = new BroadcastChannel('papertip-local');
    channel.postMessage([name]);
    channel.close();
  }
  return reading.result;
}
