import { Library } from './library';
import { loadBundle } from './load-bundle';
import { openDatabase } from './store/database';
import { StoredPapers } from './store/stored-papers';

/** @returns a function that gives the library, loading it once; a failed load is tried again by the next call */
export function openLibrary(): () => Promise<Library> {
  let loading: Promise<Library> | undefined;
  const load = async () => {
    const [bundle, stored] = await Promise.all([loadBundle(), openStored()]);
    return new Library(bundle, stored);
  };
  return () => {
    loading ??= load().catch((cause) => {
      loading = undefined;
      throw cause;
    });
    return loading;
  };
}

/** Null where the browser keeps nothing (some private modes, a full disk): the digest is there all the same. */
async function openStored(): Promise<StoredPapers | null> {
  try {
    return await StoredPapers.open(await openDatabase());
  } catch (cause) {
    console.error('papertip: what was added cannot be read', cause);
    return null;
  }
}
