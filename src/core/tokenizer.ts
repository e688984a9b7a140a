import { foldAt } from './fold-at';
import { type FoldedChar, LETTERS, ODD } from './fold-char';
import { hashLetter } from './hash';

/** Tokens that are kept before somebody must take them. */
const CAPACITY = 8192;
/** The longest piece of text at once, UTF-16 units; each of them may end a token. */
const MAX_PIECE = CAPACITY / 2;

/** Of the tokens that wait: the hash, and the stream offset of the character that ended each. Shared by all tokenizers. */
export const hashes = new Int32Array(CAPACITY);
export const ends = new Int32Array(CAPACITY);

/**
 * Turns a stream of text, given in pieces, into the hashes of its tokens, those of `normalize.tokens`.
 * A token may cross pieces (`<em>Tok</em>en`) unless `breakToken` is called between them.
 * A page's whole text passes through here: nothing is allocated, and plain letters take a cycle or two each.
 */
export class Tokenizer {
  /** How many tokens are waiting; whoever takes them sets it to 0, before `isFull`. */
  count = 0;
  /** Stream offset of the next piece. */
  offset = 0;
  private hash = 0;
  private open = 0;

  get isFull(): boolean {
    return this.count >= MAX_PIECE;
  }

  /** Whether a token may go on in the next piece. */
  get isOpen(): boolean {
    return this.open === 1;
  }

  /** Reads [from, to) of a text, or less where that is long. @returns where the next piece begins, at most 23 units past `to` */
  feed(text: string, from: number, to: number): number {
    const until = Math.min(to, from + MAX_PIECE) | 0;
    // `| 0` says that these are 32-bit integers; as boxed numbers they make the loop five times slower.
    const base = (this.offset - from) | 0;
    let hash = this.hash | 0;
    let count = this.count | 0;
    let open = this.open | 0;
    let i = from | 0;
    for (; i < until; i++) {
      const code = text.charCodeAt(i);
      const bits = code < 128 ? (LETTERS[code] as number) : ODD;
      if (bits === ODD) {
        this.hash = hash;
        this.count = count;
        this.open = open;
        i = this.odd(foldAt(text, i), i, base) | 0;
        hash = this.hash | 0;
        count = this.count | 0;
        open = this.open | 0;
        continue;
      }
      // No branch at a token's end: one in six would be foreseen wrongly. Written each time, kept where a token ends.
      const isLetter = bits & 1;
      hashes[count] = hash;
      ends[count] = base + i;
      count += open & ~isLetter;
      open = isLetter;
      hash = hashLetter(hash, bits) & -isLetter;
    }
    this.hash = hash;
    this.count = count;
    this.open = open;
    this.offset = base + i;
    return i;
  }

  /** @returns the last unit of the character at `i` */
  private odd({ kind, bits, width }: FoldedChar, i: number, base: number): number {
    const last = i + width - 1;
    if (kind === 'break' || kind === 'separate') this.close(base + i);
    for (const letter of bits) {
      this.hash = hashLetter(this.hash, letter);
      this.open = 1;
    }
    if (kind === 'separate') this.close(base + last + 1);
    return last;
  }

  private close(end: number): void {
    if (!this.open) return;
    hashes[this.count] = this.hash;
    ends[this.count++] = end;
    this.hash = this.open = 0;
  }

  /** Ends the open token; the stream's offsets go on. */
  breakToken(): void {
    this.close(this.offset);
  }
}
