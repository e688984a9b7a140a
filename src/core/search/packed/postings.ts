import type { Postings } from '../search-source';
import { type ByteWriter, DamagedError } from './bytes';

/** More in one title is rare; two bits hold it. */
const MOST_IN_TITLE = 3;
const MOST_IN_ABSTRACT = 255;

/** One paper more with a word. @param gap from the ordinal before */
export function writePosting(writer: ByteWriter, gap: number, inTitle: number, inAbstract: number): void {
  writer.varint(gap);
  writer.varint(Math.min(inAbstract, MOST_IN_ABSTRACT) * 4 + Math.min(inTitle, MOST_IN_TITLE));
}

/**
 * Reads a word's postings into `into` from `at` on.
 * @param bytes that begin with them; @param count how many; @param base of the ordinals
 * @throws DamagedError where they do not end with the bytes
 */
export function readPostings(
  bytes: Uint8Array,
  count: number,
  base: number,
  into: Postings,
  at: number,
): void {
  let place = 0;
  let ordinal = base;
  for (let i = at; i < at + count; i++) {
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[place++] as number;
      ordinal += (byte & 127) << shift;
      if (byte < 128) break;
    }
    let code = bytes[place++] as number;
    if (code > 127) code = (code & 127) | ((bytes[place++] as number) << 7);
    into.ordinals[i] = ordinal;
    into.inTitle[i] = code & MOST_IN_TITLE;
    into.inAbstract[i] = code >> 2;
  }
  if (place !== bytes.length) throw new DamagedError('A list of the index is damaged.');
}

export function emptyPostings(count: number): Postings {
  return {
    ordinals: new Uint32Array(count),
    inTitle: new Uint8Array(count),
    inAbstract: new Uint8Array(count),
  };
}
