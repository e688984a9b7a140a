import type { BloomFilter } from './bloom-filter';
import { hashRun } from './hash';
import { Tokenizer } from './tokenizer';

/**
 * Slides over a stream of text once and reports where a run of tokens has a known fingerprint.
 * Tokens are numbered from the stream's beginning; their places are kept until they are discarded.
 */
export class RunFinder {
  private hashes: number[] = [];
  private starts: number[] = [];
  private ends: number[] = [];
  /** Number of the first token that is kept. */
  private first = 0;
  private checked = 0;
  private hits: number[] = [];
  private readonly tokenizer: Tokenizer;

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

  /** UTF-16 offset of the next piece of text in the stream. */
  get offset(): number {
    return this.tokenizer.offset;
  }

  /** Tokens seen so far. */
  get count(): number {
    return this.first + this.hashes.length;
  }

  feed(text: string): void {
    this.tokenizer.feed(text);
  }

  breakToken(): void {
    this.tokenizer.breakToken();
  }

  /** Looks for runs among the tokens fed since the last time; without `isEnd` the last few wait for more text. */
  find(isEnd: boolean): void {
    if (isEnd) this.tokenizer.breakToken();
    const { hashes, lengths } = this;
    const maxLength = lengths[lengths.length - 1] ?? 0;
    const until = isEnd ? hashes.length : hashes.length - maxLength;
    for (let at = this.checked - this.first; at < until; at++) {
      if (this.isHit(at, maxLength)) this.hits.push(this.first + at);
    }
    this.checked = Math.max(this.checked, this.first + until);
  }

  /** The hits on tokens before `before`, each once. */
  takeHits(before: number): number[] {
    const taken = this.hits.filter((token) => token < before);
    this.hits = this.hits.filter((token) => token >= before);
    return taken;
  }

  /** UTF-16 offsets in the stream of up to `count` tokens from `token` on. */
  places(token: number, count: number): { starts: number[]; ends: number[] } {
    const at = token - this.first;
    return { starts: this.starts.slice(at, at + count), ends: this.ends.slice(at, at + count) };
  }

  /** Forgets tokens before `before`. @returns the stream offset from which text is still needed */
  discard(before: number): number {
    const drop = Math.min(Math.max(0, Math.min(before, this.checked) - this.first), this.hashes.length);
    this.hashes = this.hashes.slice(drop);
    this.starts = this.starts.slice(drop);
    this.ends = this.ends.slice(drop);
    this.first += drop;
    return this.starts[0] ?? this.offset;
  }

  private isHit(at: number, maxLength: number): boolean {
    const { hashes, lengths, filter } = this;
    let run = 0;
    let next = 0;
    const longest = Math.min(maxLength, hashes.length - at);
    for (let length = 1; length <= longest; length++) {
      run = hashRun(run, hashes[at + length - 1] as number);
      if (length !== lengths[next]) continue;
      if (filter.has(run)) return true;
      next++;
    }
    return false;
  }
}
