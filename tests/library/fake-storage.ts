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
    get: async (key: string) => (key in items ? { [key]: copy(items[key]) } : {}),
    set: async (changed: Record<string, unknown>) => {
      await Promise.resolve();
      items = { ...items, ...copy(changed) };
      const told = Object.entries(changed).map(([key, newValue]) => [key, { newValue: copy(newValue) }]);
      for (const listener of listeners) listener(Object.fromEntries(told));
    },
    remove: async (key: string) => {
      items = Object.fromEntries(Object.entries(items).filter(([name]) => name !== key));
      for (const listener of listeners) listener({ [key]: {} });
    },
    onChanged: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  };
}
