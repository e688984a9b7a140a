import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { facetsOf } from '../../core/facets';
import type { Fingerprints } from '../../core/fingerprints';
import { nameOf } from '../../core/identity/name-of';
import { paperKeys } from '../../core/identity/paper-keys';
import type { Kept } from '../../core/kept';
import type { LocalData } from '../../core/local-data';
import type { Paper } from '../../core/paper';
import type { StoredTitlePart } from '../../core/recognise/packed/title-part';
import type { StoredSegment } from '../../core/search/packed/segment';
import type { Source, SourceState } from '../../core/sources/source';
import { NewerDatabaseError } from './newer-database';

/** Grows with every change of the stores below. */
const VERSION = 6;
export const DATABASE_NAME = 'papertip';

/** A paper as it is kept. */
export interface StoredPaper {
  id: string;
  /** Canonical keys of its identifiers and links, for looking it up. */
  keys: string[];
  /** Its title, folded. */
  name: string;
  /** What it is listed under. */
  facets: string[];
  paper: Paper;
}

export interface StoredBlock {
  bytes: Uint8Array<ArrayBuffer>;
  checksum: number;
}

/** What the index knows. Written together with every change of the index: it is whole, or as it was before. */
export interface Manifest {
  /** All papers with ordinals up to this are in a segment, or were removed before. */
  indexedTo: number;
  /** Ascending by ordinals. */
  segments: { name: number; from: number; count: number }[];
  /** Ordinals of papers that are still in a segment and no longer in the library. */
  removed: number[];
  /** Name of the next segment. */
  nextName: number;
  /** Grows with every change. */
  revision: number;
}

export const NEW_MANIFEST: Manifest = { indexedTo: 0, segments: [], removed: [], nextName: 1, revision: 0 };

/** Papers that came together: read first, then taken all or none, and taken back as a whole. */
export interface ImportRun {
  /** As people know it: a file's name. */
  name: string;
  /** ISO 8601. */
  startedAt: string;
  /**
   * `reading`: staged so far, nobody has agreed. `applying`, `undoing`: under way, and gone on with after an interruption.
   * `done`: in the library. `undone`: taken back; what does it again is staged for a while.
   */
  state: 'reading' | 'applying' | 'done' | 'undoing' | 'undone';
  /** Names the lock of who reads it (`library/import/reading-lock`). */
  reader?: string;
  /** When it was taken back, ISO 8601. */
  undoneAt?: string;
  /** `revision` of the papers when they were compared. */
  comparedAt: number;
  added: number;
  changed: number;
  /** All that is staged: known papers with a further source, too. */
  total: number;
  /** Of the staged papers so many are in the library. */
  applied: number;
  /** Of a source that the user subscribed to: the run is forgotten once it is done, the source remembers. */
  source?: string;
  /** Nobody looked at its papers before they came: those that are added are new to the user. */
  marksNew?: true;
  /** Its papers go instead of coming. */
  isRemoval?: true;
  /** A whole library came, with more than papers. */
  isRestore?: true;
  /** With it its settings: the user wants them in place of those that were here. */
  takesSettings?: true;
}

/** A paper as it is going to be, or the id of one that goes. */
export type StagedPaper =
  | {
      paper: Paper;
      /** Whether it takes the place of one that is known. */
      isKnown: boolean;
      /** Print of what it may simply take the place of, where that is not certain: else the two become one. */
      over?: string;
    }
  | { paper: null; id: string };

/** What else comes with a whole library. */
export type StagedPart =
  | { part: 'local'; local: LocalData }
  | { part: 'source'; source: Source }
  | { part: 'kept'; id: string; kept: Kept }
  | { part: 'import'; run: ImportRun }
  /** @property of place of the import in the run that is staged */
  | { part: 'undo'; of: number; step: UndoStep };

export type Staged = StagedPaper | StagedPart;

/** What the user keeps of a paper, stored or bundled. */
export interface StoredKept {
  kept: Kept;
  /** What the paper is listed under for it. */
  facets: string[];
}

/** What takes a staged paper back. */
export interface UndoStep {
  id: string;
  /** Null where there was none. */
  before: Paper | null;
  /** Then a bundled one was there all the same, and is there again. */
  isBundled?: true;
  /** Where that stood. */
  ordinal?: number;
  /** What was kept of a paper that was removed. */
  kept?: Kept;
  /** Of what was put there, null included: a paper that was changed again since stays as it is. */
  print: string;
}

/** What takes another staged part back. */
export type UndoPart =
  | { part: 'local'; before: LocalData; after: LocalData }
  | { part: 'source'; id: number }
  /** @property print of what was put there */
  | { part: 'kept'; id: string; before: Kept | null; print: string }
  | { part: 'import'; id: number }
  /** @property of as it was staged @property key of what was put into `undo` */
  | { part: 'undo'; of: number; key: [run: number, place: number] };

export type Undo = UndoStep | UndoPart;

/** A map's layout, which takes longer to make than to read. */
export interface KeptMap {
  layout: unknown;
  /** ISO 8601; those that were not looked at for long go first. */
  usedAt: string;
}

/** What was answered to a call, in case the answer was lost. */
export interface KeptAnswer {
  /** The call's name of its own. */
  once: string;
  value: unknown;
}

/** What is kept besides papers. */
export type LocalName = keyof LocalData;

export interface Schema extends DBSchema {
  /** By ordinal: from 1 on, never given twice. */
  papers: {
    key: number;
    value: StoredPaper;
    indexes: {
      id: string;
      keys: string;
      name: string;
      facets: string;
      /** Only papers that say it. */
      published: string;
      upvotes: number;
    };
  };
  /** By paper id. */
  kept: { key: string; value: StoredKept; indexes: { facets: string } };
  /** How often they have changed. */
  revision: { key: 'papers' | 'kept'; value: number };
  imports: { key: number; value: ImportRun };
  staged: { key: [run: number, place: number]; value: Staged };
  undo: { key: [run: number, place: number]; value: Undo };
  sources: { key: number; value: { source: Source; state: SourceState } };
  /** Of calls that are done once, the last ones (`store/answers`). */
  answers: { key: number; value: KeptAnswer; indexes: { once: string } };
  /** What is kept besides papers, as it was written (`local-values`); `moved`: how far what was elsewhere before has come. */
  local: { key: LocalName | 'moved'; value: unknown };
  /** By name. */
  segments: { key: number; value: StoredSegment };
  /** By the name of the segment of the same papers. */
  titles: { key: number; value: StoredTitlePart };
  /** By segment's name and place. */
  blocks: { key: [name: number, index: number]; value: StoredBlock };
  manifest: { key: 'index'; value: Manifest };
  /** Layouts of maps, by a print of what they show. */
  maps: { key: string; value: KeptMap };
  /** What pages get, made of all parts: to make it takes longer than to read it. */
  fingerprints: { key: 'made'; value: Fingerprints };
}

export type Database = IDBPDatabase<Schema>;

export function toStored(paper: Paper): StoredPaper {
  return {
    id: paper.id,
    keys: paperKeys(paper),
    name: nameOf(paper.title),
    facets: facetsOf(paper),
    paper,
  };
}

/**
 * Opens the library's database, and makes it where there is none.
 * @param onLost told when it cannot be used any more: a newer version of the extension wants it, or the browser cleared it
 * @throws NewerDatabaseError where a newer version of the extension has written it: then nothing is touched
 */
export async function openDatabase(name = DATABASE_NAME, onLost: () => void = () => {}): Promise<Database> {
  try {
    return await open(name, onLost);
  } catch (cause) {
    throw (cause as Error).name === 'VersionError' ? new NewerDatabaseError() : cause;
  }
}

function open(name: string, onLost: () => void): Promise<Database> {
  return openDB<Schema>(name, VERSION, {
    async upgrade(db, before, _now, tx) {
      if (before < 1) {
        const papers = db.createObjectStore('papers', { autoIncrement: true });
        papers.createIndex('id', 'id', { unique: true });
        papers.createIndex('keys', 'keys', { multiEntry: true });
      }
      if (before === 1)
        for (const index of ['segments', 'blocks', 'manifest'] as const) db.deleteObjectStore(index);
      const papers = tx.objectStore('papers');
      if (before < 2) {
        papers.createIndex('name', 'name');
        papers.createIndex('facets', 'facets', { multiEntry: true });
        // An index of another form is built anew from the papers.
        db.createObjectStore('segments');
        db.createObjectStore('titles');
        db.createObjectStore('blocks');
        db.createObjectStore('manifest');
        db.createObjectStore('fingerprints');
        db.createObjectStore('revision');
        db.createObjectStore('imports', { autoIncrement: true });
        db.createObjectStore('staged');
        db.createObjectStore('undo');
      }
      if (before < 3) {
        papers.createIndex('published', 'paper.published');
        papers.createIndex('upvotes', 'paper.upvotes');
        db.createObjectStore('kept').createIndex('facets', 'facets', { multiEntry: true });
      }
      if (before < 4) {
        db.createObjectStore('sources', { autoIncrement: true });
        db.createObjectStore('maps');
      }
      if (before < 5) db.createObjectStore('local');
      if (before < 6) db.createObjectStore('answers', { autoIncrement: true }).createIndex('once', 'once');
      if (before === 0 || before >= 3) return;
      let cursor = await papers.openCursor();
      for (; cursor; cursor = await cursor.continue()) await cursor.update(toStored(cursor.value.paper));
    },
    // A newer version of the extension waits for this connection; what is open here is of no use to it.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
}
