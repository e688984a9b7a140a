import type { Paper } from '../../../core/paper';
import type { ProblemPlace } from '../../../core/problem-place';

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
  /** Of them so many are in the library now; of a removal so many are out of it. */
  applied: number;
}

/** How an import stands when nothing is left to do; of a removal: `undone` says that its papers are back. */
export type ImportEnd = 'done' | 'undone' | 'forgotten';

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
  /** Joins in where it is being taken back already. @returns how it stands then, whoever else wanted something of it */
  takeBack(id: number, onShare: (share: number) => void): Promise<ImportEnd>;
  /** Does again what was taken back; joins in, too. */
  bringBack(id: number, onShare: (share: number) => void): Promise<ImportEnd>;
  /** The last first. */
  history(): Promise<PastImport[]>;
}
