import { readFileSync } from 'node:fs';

/** A library as an earlier version has stored it, see tests/fixtures/README.md. */
export interface OldLibrary {
  version: number;
  local: Record<string, unknown>;
  stores: {
    name: string;
    autoIncrement: boolean;
    indexes: { name: string; keyPath: string; unique: boolean; multiEntry: boolean }[];
    /** Bytes are `{ $bytes: [name of the array, base64] }`. */
    entries: [key: IDBValidKey, value: unknown][];
  }[];
}

export const oldLibrary: OldLibrary = JSON.parse(
  readFileSync(new URL('../../fixtures/library-2538c1e.json', import.meta.url), 'utf8'),
);

/** Writes the database as it was. Runs in a browser's page, too: it must not refer to anything outside. */
export async function writeOldDatabase({ version, stores }: OldLibrary): Promise<void> {
  const decode = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(decode);
    if (typeof value !== 'object' || value === null) return value;
    if ('$bytes' in value) {
      const [kind, base64] = value.$bytes as ['Uint8Array', string];
      const { buffer } = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      return new globalThis[kind](buffer);
    }
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, decode(member)]));
  };
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('papertip', version);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      for (const { name, autoIncrement, indexes } of stores) {
        const store = opening.result.createObjectStore(name, { autoIncrement });
        for (const { name, keyPath, ...how } of indexes) store.createIndex(name, keyPath, how);
      }
    };
    opening.onsuccess = () => {
      const db = opening.result;
      const tx = db.transaction(
        stores.map(({ name }) => name),
        'readwrite',
      );
      for (const { name, entries } of stores)
        for (const [key, value] of entries) tx.objectStore(name).put(decode(value), key);
      tx.onerror = () => reject(tx.error);
      tx.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}
