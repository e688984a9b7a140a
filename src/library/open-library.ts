import type { DigestBundle } from '../core/digest/bundle-digests';
import { CountedWords } from '../core/recognise/word-counts';
import { Importer } from './import/importer';
import { Library } from './library';
import { loadBundle } from './load-bundle';
import { Removal } from './removal';
import { tellSourcesChanged } from './sources/source-news';
import { type Database, openDatabase } from './store/database';
import { exclusively } from './store/exclusively';
import { KeptStore } from './store/kept-store';
import { StoredPapers } from './store/stored-papers';

/** After the worker is woken: first the answer that it was woken for. */
const LATER_MS = 1500;

/** @returns a function that gives the library, loading it once; a failed load is tried again by the next call */
export function openLibrary(): () => Promise<Library> {
  let loading: Promise<Library> | undefined;
  const load = async () => {
    const loading = loadBundle();
    const [bundle, opened] = await Promise.all([loading, openStored(loading)]);
    return new Library(bundle, opened?.stored, opened?.kept, opened?.removal);
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
async function openStored(
  bundle: Promise<DigestBundle>,
): Promise<{ stored: StoredPapers; kept: KeptStore; removal: Removal } | null> {
  try {
    const others = async () => {
      const { papers, words } = await bundle;
      return [new CountedWords(papers, words)];
    };
    const db = await openDatabase();
    const stored = await StoredPapers.open(db, exclusively, others);
    setTimeout(() => finishImports(db, bundle, stored), LATER_MS);
    return { stored, kept: new KeptStore(db), removal: new Removal(db) };
  } catch (cause) {
    console.error('papertip: what was added cannot be read', cause);
    return null;
  }
}

/** What a closed page has left half done is done, behind what the worker was woken for. */
async function finishImports(
  db: Database,
  bundle: Promise<DigestBundle>,
  stored: StoredPapers,
): Promise<void> {
  try {
    const { papers } = await bundle;
    if (!(await new Importer(db, papers).resume())) return;
    await stored.refresh();
    // A whole library may have brought some.
    tellSourcesChanged();
  } catch (cause) {
    // The next start goes on with it.
    console.error('papertip: an import could not be finished', cause);
  }
}
