import type { DigestBundle } from '../core/digest/bundle-digests';
import { CountedWords } from '../core/recognise/word-counts';
import { Importer } from './import/importer';
import { Library } from './library';
import { loadBundle } from './load-bundle';
import { Removal } from './removal';
import { type Database, openDatabase } from './store/database';
import { exclusively } from './store/exclusively';
import { KeptStore } from './store/kept-store';
import { opener } from './store/opener';
import { StoredPapers } from './store/stored-papers';

/** After the worker is woken: first the answer that it was woken for. */
const LATER_MS = 1500;

/** @returns a function that gives the library */
export function openLibrary(): () => Promise<Library> {
  return opener(async (onLost) => {
    const loading = loadBundle();
    const [bundle, opened] = await Promise.all([loading, openStored(loading, onLost)]);
    const importer = opened && new Importer(opened.db, bundle.papers);
    const library = new Library(bundle, opened?.stored, opened?.kept, opened?.removal, importer);
    // Behind what the worker was woken for.
    setTimeout(() => library.finishImports(), LATER_MS);
    return library;
  });
}

/** Null where the browser keeps nothing (some private modes, a full disk): the digest is there all the same. */
async function openStored(
  bundle: Promise<DigestBundle>,
  onLost: () => void,
): Promise<{ db: Database; stored: StoredPapers; kept: KeptStore; removal: Removal } | null> {
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
    return null;
  }
}
