import type { Paper } from '../../core/paper';
import type { LocalPreview } from '../archive/restore-local';
import type { ReadProblem } from './read-problem';

/** So many problems and papers are shown; all are counted. */
export const MOST_SHOWN = 200;

/** What an import would do, so far. */
export interface ImportPreview {
  /** Records that were read, those that say nothing new among them. */
  records: number;
  added: number;
  changed: number;
  /** Known papers of which the records tell nothing that people would see. */
  known: number;
  unreadable: number;
  /** What was read otherwise than it is written, without a record lost. */
  noted: number;
  /** The same paper again in what is imported. */
  repeated: number;
  /** The first of each kind. */
  firstAdded: Paper[];
  firstChanged: { before: Paper; after: Paper }[];
  problems: FileProblem[];
  notes: FileProblem[];
  /** All problems and notes as text, where those are not all. */
  problemList: Blob | null;
  /** Papers with the title of another paper, which they are not; how many, and the first of them. */
  namesakeCount: number;
  namesakes: Paper[];
  /** Where it is a whole library: what that brings besides. */
  restore?: RestorePreview;
}

export type FileProblem = ReadProblem & { file: string };

/** What a whole library brings besides papers, as far as it is not here already. */
export interface RestorePreview extends LocalPreview {
  kept: number;
  sources: number;
  imports: number;
}

export function emptyPreview(): ImportPreview {
  return {
    records: 0,
    added: 0,
    changed: 0,
    known: 0,
    unreadable: 0,
    noted: 0,
    repeated: 0,
    firstAdded: [],
    firstChanged: [],
    problems: [],
    notes: [],
    problemList: null,
    namesakeCount: 0,
    namesakes: [],
  };
}

/** Whether nothing in it could be read at all; an empty feed is no such thing. */
export function isUnreadable({ records, unreadable }: ImportPreview): boolean {
  return records === 0 && unreadable > 0;
}
