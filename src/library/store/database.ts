import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Fingerprints } from '../../core/fingerprints';
import type { Paper } from '../../core/paper';
import type { StoredTitlePart } from '../../core/recognise/packed/title-part';
import type { StoredSegment } from '../../core/search/packed/segment';

/** Grows with every change of the stores below. */
const VERSION = 2;

/** A paper as it is kept. */
export interface StoredPaper {
  id: string;
  /** Canonical keys of its links, for looking it up. */
  keys: string[];
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
}

export const NEW_MANIFEST: Manifest = { indexedTo: 0, segments: [], removed: [], nextName: 1 };

export interface Schema extends DBSchema {
  /** By ordinal: from 1 on, never given twice. */
  papers: { key: number; value: StoredPaper; indexes: { id: string; keys: string } };
  /** By name. */
  segments: { key: number; value: StoredSegment };
  /** By the name of the segment of the same papers. */
  titles: { key: number; value: StoredTitlePart };
  /** By segment's name and place. */
  blocks: { key: [name: number, index: number]; value: StoredBlock };
  manifest: { key: 'index'; value: Manifest };
  /** What pages get, made of all parts: to make it takes longer than to read it. */
  fingerprints: { key: 'made'; value: Fingerprints };
}

export type Database = IDBPDatabase<Schema>;

/** Opens the library's database, and makes it where there is none. */
export function openDatabase(name = 'papertip'): Promise<Database> {
  return openDB<Schema>(name, VERSION, {
    upgrade(db, before) {
      if (before < 1) {
        const papers = db.createObjectStore('papers', { autoIncrement: true });
        papers.createIndex('id', 'id', { unique: true });
        papers.createIndex('keys', 'keys', { multiEntry: true });
      } else for (const index of ['segments', 'blocks', 'manifest'] as const) db.deleteObjectStore(index);
      // An index of another form is built anew from the papers.
      db.createObjectStore('segments');
      db.createObjectStore('titles');
      db.createObjectStore('blocks');
      db.createObjectStore('manifest');
      db.createObjectStore('fingerprints');
    },
    // A newer version of the extension waits for this connection; what is open here is of no use to it.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}
