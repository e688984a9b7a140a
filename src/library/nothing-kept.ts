import type { LibraryState } from '../core/library-state';

/** Why nothing but the digest is there. */
export interface Closed {
  words: string;
  /** What people are told unasked: nothing where the browser keeps nothing by their own choice. */
  told: Pick<LibraryState, 'problem'>;
}

export const NOTHING_KEPT: Closed = { words: 'this browser keeps nothing for Papertip here', told: {} };
