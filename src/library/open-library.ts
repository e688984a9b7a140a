import type { DigestBundle } from '../core/digest/bundle-digests';
import { CountedWords } from '../core/recognise/word-counts';
import { Library } from './library';
import { loadBundle } from './load-bundle';
import { openDatabase } from './store/database';
import { exclusively } from './store/exclusively';
import { StoredPapers } from './store/stored-papers';

/** @returns a function that gives the library, loading it once; a failed load is tried again by the next call */
export function openLibrary(): () => Promise<Library> {
  let loading: Promise<Library> | undefined;
  const load = async () => {
    const loading = loadBundle();
    const [bundle, stored] = await Promise.all([loading, openStored(loading)]);
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
async function openStored(bundle: Promise<DigestBundle>): Promise<StoredPapers | null> {
  try {
    const others = async () => {
      const { papers, words } = await bundle;
      return [new CountedWords(papers, words)];
    };
    return await StoredPapers.open(await openDatabase(), exclusively, others);
  } catch (cause) {
    console.error('papertip: what was added cannot be read', cause);
    return null;
  }
}
