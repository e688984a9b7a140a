import type { Appearance, PaperIds } from '../../core/paper';
import type { RestoredRecord } from '../archive/archive-schemas';
import type { ReadProblem } from './read-problem';

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

export type ReadItem =
  | { record: PaperRecord; problem?: undefined; restored?: undefined }
  | { problem: ReadProblem; record?: undefined; restored?: undefined }
  /** A part of a whole library. */
  | { restored: RestoredRecord; record?: undefined; problem?: undefined };
