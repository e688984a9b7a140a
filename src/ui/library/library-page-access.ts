import type { Facets } from '../../core/facets';
import type { BrowsePage, Paper } from '../../core/paper';
import type { ProblemPlace } from '../../core/problem-place';
import type { Result } from '../../core/result';
import type { LibraryAccess } from '../library-access';
import type { ExportAccess } from './export/export-access';
import type { HistoryAccess } from './history/history-access';
import type { MapAccess } from './map/map-access';
import type { SourcesAccess } from './sources/sources-access';

/** What the library's own page needs besides. */
export interface LibraryPageAccess extends Pick<LibraryAccess, 'details' | 'keeping' | 'removal' | 'state'> {
  /** @param from place of the first row */
  browse(query: string, from: number, count: number): Promise<Result<BrowsePage>>;
  facets(): Promise<Result<Facets>>;
  /** Nothing is new any more. @returns ids of what was */
  seenAll(): Promise<Result<string[]>>;
  /** Takes that back. */
  markNew(ids: string[]): Promise<Result<true>>;
  exports: ExportAccess;
  imports: ImportAccess;
  sources: SourcesAccess;
  map: MapAccess;
  history: HistoryAccess;
}

/** Files and texts that papers are read from. */
export type ImportInput = { name: string; blob: Blob };

export type ProblemShown = ProblemPlace & { reason: string };

/** What an import would do; see `library/import/read-import`. */
export interface PreviewShown {
  records: number;
  added: number;
  changed: number;
  known: number;
  unreadable: number;
  noted: number;
  repeated: number;
  firstAdded: Paper[];
  firstChanged: { before: Paper; after: Paper }[];
  problems: ProblemShown[];
  notes: ProblemShown[];
  /** All of both as text, where those are not all. */
  problemList: Blob | null;
  namesakeCount: number;
  namesakes: Paper[];
  /** Where it is a whole library: what that brings besides, see `library/archive/restore-reading`. */
  restore?: {
    kept: number;
    sources: number;
    rejections: number;
    visits: number;
    imports: number;
    /** `none`: there is nothing to choose. `fresh`: here nobody has chosen anything yet. */
    settings: 'none' | 'fresh' | 'other';
  };
}

export interface ReadProgress {
  records: number;
  /** 0 to 1. */
  share: number;
}

export interface PastImport {
  id: number;
  name: string;
  kind: 'import' | 'restore' | 'removal';
  /** ISO 8601. */
  startedAt: string;
  state: 'applying' | 'done' | 'undoing' | 'undone';
  added: number;
  changed: number;
  total: number;
}

export interface ImportAccess {
  /** Reads without changing the library. @returns an id for the rest. Rejects with AbortError where `signal` says so */
  read(
    inputs: ImportInput[],
    signal: AbortSignal,
    onProgress: (progress: ReadProgress) => void,
  ): Promise<{ id: number; preview: PreviewShown }>;
  /**
   * @param takesSettings of a whole library
   * @returns false where the library has changed since: then it has to be read again
   */
  take(id: number, takesSettings: boolean, onShare: (share: number) => void): Promise<boolean>;
  discard(id: number): Promise<void>;
  takeBack(id: number, onShare: (share: number) => void): Promise<void>;
  /** Does again what was taken back. @returns false where that is forgotten */
  bringBack(id: number, onShare: (share: number) => void): Promise<boolean>;
  /** The last first. */
  history(): Promise<PastImport[]>;
}
