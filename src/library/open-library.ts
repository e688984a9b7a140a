import type { DigestBundle } from '../core/digest/bundle-digests';
import { CountedWords } from '../core/recognise/word-counts';
import { Importer } from './import/importer';
import { Library } from './library';
import { loadBundle } from './load-bundle';
import { type Closed, NOTHING_KEPT } from './nothing-kept';
import { Removal } from './removal';
import { type Database, openDatabase } from './store/database';
import { exclusively } from './store/exclusively';
import { KeptStore } from './store/kept-store';
import { NewerDatabaseError } from './store/newer-database';
import { opener } from './store/opener';
import { StoredPapers } from './store/stored-papers';

/** After the worker is woken: first the answer that it was woken for. */
const LATER_MS = 1500;

/** @returns a function that gives the library */
export function openLibrary(): () => Promise<Library> {
  return opener(async (onLost) => {
    const loading = loadBundle();
    const [bundle, opened] = await Promise.all([loading, openStored(loading, onLost)]);
    if ('closed' in opened) return new Library(bundle, null, null, null, null, opened.closed);
    const { db, stored, kept, removal } = opened;
    const library = new Library(bundle, stored, kept, removal, new Importer(db, bundle.papers));
    // Behind what the worker was woken for.
    setTimeout(() => library.finishImports(), LATER_MS);
    return library;
  });
}

/**
 * Closed where the browser keeps nothing (some private modes, a full disk), or a newer version has written it: the digest is
 * there all the same.
 */
async function openStored(
  bundle: Promise<DigestBundle>,
  onLost: () => void,
): Promise<{ db: Database; stored: StoredPapers; kept: KeptStore; removal: Removal } | { closed: Closed }> {
  try {
    const others = async () => {
      const { papers, words } = await bundle;
      return [new CountedWords(papers, words)];
    };
    const db = await openDatabase(undefined, onLost);
    const stored = await StoredPapers.open(db, exclusively, others);
    return { db, stored, kept: new KeptStore(db), removal: new Removal(db) };
  } catch (cause) {
    console.error('papertip: what was added cannot be read', cause);
    const isNewer = cause instanceof NewerDatabaseError;
    return { closed: isNewer ? { words: cause.message, told: { problem: cause.message } } : NOTHING_KEPT };
  }
}
