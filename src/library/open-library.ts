import { Library } from './library';
import { loadBundle } from './load-bundle';

/** @returns a function that gives the library, loading it once; a failed load is tried again by the next call */
export function openLibrary(): () => Promise<Library> {
  let loading: Promise<Library> | undefined;
  const load = async () => new Library(await loadBundle());
  return () => {
    loading ??= load().catch((cause) => {
      loading = undefined;
      throw cause;
    });
    return loading;
  };
}
