/**
 * Runs in a page of the extension: what its database holds, past its own code.
 * @returns {Promise<import('./model.mjs').Contents & { isAtRest: boolean }>} `isAtRest`: no import or removal is under way
 */
export async function readContents() {
  /** @type {<T>(request: IDBRequest<T>) => Promise<T>} */
  const answer = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await answer(indexedDB.open('papertip'));
  const tx = db.transaction(['papers', 'imports', 'kept', 'local', 'sources']);
  const all = (/** @type {string} */ name) => answer(tx.objectStore(name).getAll());
  const [papers, runs, kept, keptIds, settings, sources] = await Promise.all([
    all('papers'),
    all('imports'),
    all('kept'),
    answer(tx.objectStore('kept').getAllKeys()),
    answer(tx.objectStore('local').get('settings')),
    all('sources'),
  ]);
  db.close();
  const words = kept.map((/** @type {any} */ { kept: { saved, read } }) =>
    [saved && 'saved', read && 'read'].filter(Boolean).join(' '),
  );
  return {
    papers: papers.map(({ paper }) => paper.title).sort(),
    imports: runs
      .filter(({ isRemoval }) => !isRemoval)
      .map(({ name, state }) => `${name} ${state}`)
      .sort(),
    removals: runs.filter(({ isRemoval, state }) => isRemoval && state === 'done').length,
    kept: Object.fromEntries(
      keptIds
        .map((id, i) => [String(id), words[i]])
        .filter(([, what]) => what)
        .sort(),
    ),
    marks: settings?.highlight ?? 'underline',
    sources: sources
      .filter(({ state }) => !state.isProposed)
      .map(({ source }) => source.name)
      .sort(),
    isAtRest: runs.every(({ state }) => state === 'done' || state === 'undone'),
  };
}
