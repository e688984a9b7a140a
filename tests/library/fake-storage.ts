type Listener = (changes: Record<string, { newValue?: unknown }>) => void;

/**
 * A storage area as browsers have it: it answers later, gives copies, and tells of changes. WXT's own fake does not
 * tell areas apart.
 */
export function fakeStorageArea() {
  let items: Record<string, unknown> = {};
  const listeners = new Set<Listener>();
  const copy = <T>(value: T): T => structuredClone(value);
  return {
    get: async (keys: string | string[]) =>
      Object.fromEntries([keys].flat().flatMap((key) => (key in items ? [[key, copy(items[key])]] : []))),
    set: async (changed: Record<string, unknown>) => {
      await Promise.resolve();
      items = { ...items, ...copy(changed) };
      const told = Object.entries(changed).map(([key, newValue]) => [key, { newValue: copy(newValue) }]);
      for (const listener of listeners) listener(Object.fromEntries(told));
    },
    remove: async (keys: string | string[]) => {
      const gone = [keys].flat();
      items = Object.fromEntries(Object.entries(items).filter(([name]) => !gone.includes(name)));
      for (const listener of listeners) listener(Object.fromEntries(gone.map((key) => [key, {}])));
    },
    onChanged: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  };
}
