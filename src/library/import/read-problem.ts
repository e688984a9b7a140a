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
