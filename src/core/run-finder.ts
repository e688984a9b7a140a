import type { BloomFilter } from './bloom-filter';
import { hashRun } from './hash';
import { Tokenizer } from './tokenizer';

/** Three tokens in a row that a title of the library has, too: UTF-16 offsets in the stream. */
export interface Hit {
  start: number;
  end: number;
}

/** Slides over a stream of text once and notes where a run of tokens has a known fingerprint. */
export class RunFinder {
  private hits: Hit[] = [];
  private readonly tokenizer: Tokenizer;
  private first = 0;
  private second = 0;
  private firstStart = -1;
  private secondStart = -1;

  constructor(filter: BloomFilter) {
    this.tokenizer = new Tokenizer((hash, start, end) => {
      if (this.firstStart >= 0 && filter.has(hashRun(hashRun(hashRun(0, this.first), this.second), hash)))
        this.hits.push({ start: this.firstStart, end });
      this.first = this.second;
      this.firstStart = this.secondStart;
      this.second = hash;
      this.secondStart = start;
    });
  }

  /** UTF-16 offset of the next piece of text in the stream. */
  get offset(): number {
    return this.tokenizer.offset;
  }

  feed(text: string): void {
    this.tokenizer.feed(text);
  }

  /** Ends the stream's last token. */
  finish(): void {
    this.tokenizer.breakToken();
  }

  /** The hits that end at or before an offset, each once, in order. */
  takeHits(until: number): Hit[] {
    const taken = this.hits.filter(({ end }) => end <= until);
    this.hits = this.hits.slice(taken.length);
    return taken;
  }
}
