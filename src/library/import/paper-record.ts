import type { Appearance, PaperIds } from '../../core/paper';
import type { RestoredRecord } from '../archive/archive-schemas';

/** A paper as one record of a file or feed says it; plain text, nothing compared with the library yet. */
export interface PaperRecord {
  /** Never empty. */
  title: string;
  /** May be empty. */
  abstract: string;
  /** `Given Family`. */
  authors: string[];
  /** ISO 8601 as far as it is known: `2024`, `2024-09`, `2024-09-03`. */
  published?: string;
  venue?: string;
  ids: PaperIds;
  /** Code, project and other pages, absolute http(s) addresses. */
  urls: string[];
  upvotes?: number;
  /** Where the record itself says it was published as news; the import's own name is added elsewhere. */
  appearance?: Appearance;
}

/** A record that cannot be read, or only in part. */
export interface ReadProblem {
  /** 1-based line of the file where that is known. */
  line?: number;
  /** 1-based number of the record where that is known. */
  record?: number;
  field?: string;
  /** A sentence without a full stop, that says what is wrong. */
  reason: string;
  /** No record is lost by it. */
  isNote?: true;
}

export type ReadItem =
  | { record: PaperRecord; problem?: undefined; restored?: undefined }
  | { problem: ReadProblem; record?: undefined; restored?: undefined }
  /** A part of a whole library. */
  | { restored: RestoredRecord; record?: undefined; problem?: undefined };
