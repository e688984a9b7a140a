/**
 * Runs in a page of the extension: all that is stored, as JSON. Bytes are `{ $bytes: [name of the array, base64] }`.
 * @returns {Promise<{ version: number, local: object, stores: object[] }>}
 */
export async function dumpDatabase() {
  const answer = (/** @type {IDBRequest} */ request) =>
    new Promise((/** @type {(value: any) => void} */ resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const encode = (/** @type {any} */ value) => {
    if (Array.isArray(value)) return value.map(encode);
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
      return { $bytes: [value.constructor.name, btoa(text)] };
    }
    if (value instanceof ArrayBuffer || value instanceof Map || value instanceof Set || value instanceof Date)
      throw new Error(`no ${value.constructor.name} is expected`);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, encode(member)]));
  };
  /** @type {IDBDatabase} */
  const db = await answer(indexedDB.open('papertip'));
  const names = [...db.objectStoreNames];
  const tx = db.transaction(names);
  const stores = await Promise.all(
    names.map(async (name) => {
      const store = tx.objectStore(name);
      const indexes = [...store.indexNames].map((one) => {
        const { keyPath, unique, multiEntry } = store.index(one);
        return { name: one, keyPath, unique, multiEntry };
      });
      const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
      const entries = keys.map((/** @type {IDBValidKey} */ key, /** @type {number} */ i) => [
        key,
        encode(values[i]),
      ]);
      return { name, autoIncrement: store.autoIncrement, indexes, entries };
    }),
  );
  const { version } = db;
  db.close();
  return { version, local: await /** @type {any} */ (globalThis).chrome.storage.local.get(null), stores };
}
