import type { Breathe } from '../breathe';
import { WHOLE_MAX_LENGTH } from '../import-limits';
import type { ReadItem } from '../paper-record';

export interface ReadContext {
  /** For messages. */
  name: string;
  /** In bytes, where it is known. */
  size?: number;
  breathe: Breathe;
  /**
   * Told by a reader that has to hold all of the text, how much of that is read, 0 to 1. For others it is as much as bytes
   * have come.
   */
  reached(share: number): void;
}

/** Reads one format from its text, line breaks as `\n`. May throw: what it gave until then stays. */
export type Reader = (text: AsyncIterable<string>, context: ReadContext) => AsyncGenerator<ReadItem>;

/**
 * All of the text, for formats that cannot be read in pieces.
 * @throws Error where it is larger than such formats may be
 */
export async function readWhole(
  text: AsyncIterable<string>,
  { name, size, breathe, reached }: ReadContext,
): Promise<string> {
  reached(0);
  const tooLarge = () => new Error(`${name} is larger than 64 MB; split it, or use JSON Lines`);
  if (size !== undefined && size > WHOLE_MAX_LENGTH) throw tooLarge();
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of text) {
    length += piece.length;
    if (length > WHOLE_MAX_LENGTH) throw tooLarge();
    pieces.push(piece);
    await breathe();
  }
  return pieces.join('');
}
