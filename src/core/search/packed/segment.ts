import { checksum, DamagedError } from './bytes';

/** Postings are read in pieces of so many bytes: a rare word costs one piece, a common one some. */
export const BLOCK_BYTES = 32_768;
/** Grows with every change of the form; another version is built anew. */
const VERSION = 1;

/**
 * Papers in a row of ordinals, their words and lengths. Never changed: what comes later is another segment, and small
 * ones are merged into larger ones.
 */
export interface Segment {
  /** Ordinal of the first paper. */
  from: number;
  /** By place in the segment, in words; 255 and 65,535 stand for more. Removed papers have 0. */
  titleLengths: Uint8Array;
  abstractLengths: Uint16Array;
  /** All words, folded, as UTF-8 end to end in the order of their bytes. */
  text: Uint8Array;
  /** Where each word begins in the text, and where the last ends. */
  starts: Uint32Array;
  /** How many papers have each word. */
  papers: Uint32Array;
  /** Where each word's postings begin, and where the last end. */
  places: Uint32Array;
  /** The letters of each word, see `letterMask`. */
  masks: Uint32Array;
}

export interface BuiltSegment {
  segment: Segment;
  /** Postings, word by word: see `postings.ts`. */
  postings: Uint8Array<ArrayBuffer>;
}

/** What is kept of a segment: plain typed arrays that a structured clone can hold, with a checksum of each. */
export interface StoredSegment {
  version: number;
  segment: Segment;
  checksum: number;
}

const ARRAYS = ['titleLengths', 'abstractLengths', 'text', 'starts', 'papers', 'places', 'masks'] as const;

export function seal(segment: Segment): StoredSegment {
  return { version: VERSION, segment, checksum: checksumOf(segment) };
}

/** @throws DamagedError where it is not what was sealed */
export function unseal(stored: StoredSegment): Segment {
  if (stored?.version !== VERSION) throw new DamagedError('The index is of another version.');
  const { segment } = stored;
  const isWhole = ARRAYS.every((name) => ArrayBuffer.isView(segment?.[name]));
  if (!isWhole || checksumOf(segment) !== stored.checksum)
    throw new DamagedError('A part of the index is damaged.');
  return segment;
}

function checksumOf(segment: Segment): number {
  let sum = segment.from;
  for (const name of ARRAYS) {
    const { buffer, byteOffset, byteLength } = segment[name];
    sum = Math.imul(sum, 31) + checksum(new Uint8Array(buffer, byteOffset, byteLength));
  }
  return sum >>> 0;
}
