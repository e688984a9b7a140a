import type { BloomFilter } from './bloom-filter';
import { hashRun } from './hash';
import { Tokenizer } from './tokenizer';

/** A place where a title or a written-out link may begin. */
export interface RunHit {
  /** UTF-16 offset in the stream of all text fed. */
  start: number;
  /** Index of its first token in the stream. */
  token: number;
}

/**
 * Slides over a stream of text once and reports where a run of tokens has a known fingerprint.
 * Offsets of the tokens are kept, so that a hit's tokens can be found again.
 */
export class RunFinder {
  readonly hits: RunHit[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  private readonly hashes: number[] = [];
  private readonly tokenizer: Tokenizer;
  private checked = 0;

  constructor(
    private readonly filter: BloomFilter,
    private readonly lengths: number[],
  ) {
    this.tokenizer = new Tokenizer((hash, start, end) => {
      this.hashes.push(hash);
      this.starts.push(start);
      this.ends.push(end);
    });
  }

  get offset(): number {
    return this.tokenizer.offset;
  }

  feed(text: string): void {
    this.tokenizer.feed(text);
  }

  breakToken(): void {
    this.tokenizer.breakToken();
  }

  /** Looks at all tokens fed so far; call once a stretch of text is complete. */
  find(): void {
    this.tokenizer.breakToken();
    const { hashes, lengths } = this;
    const maxLength = lengths[lengths.length - 1] ?? 0;
    for (let at = this.checked; at < hashes.length; at++) {
      let run = 0;
      let next = 0;
      for (let length = 1; length <= maxLength && at + length <= hashes.length; length++) {
        run = hashRun(run, hashes[at + length - 1] as number);
        if (length !== lengths[next]) continue;
        next++;
        if (!this.filter.has(run)) continue;
        this.hits.push({ start: this.starts[at] as number, token: at });
        break;
      }
    }
    this.checked = hashes.length;
  }
}
