import type { SourceProblem } from '../../core/sources/source';

/** Why a source could not be asked or read, in words for people. */
export class SourceError extends Error {
  /** @param words a sentence with a full stop @param waitUntil ISO 8601: the server wants to be left alone until then */
  constructor(
    readonly kind: SourceProblem['kind'],
    words: string,
    readonly waitUntil: string | null = null,
  ) {
    super(words);
    this.name = 'SourceError';
  }
}
