import type { BloomFilter } from './bloom-filter';
import { hashRun } from './hash';
import { ends, hashes, Tokenizer } from './tokenizer';

/** Three tokens in a row that a title of the library has, too: UTF-16 offsets in the stream. */
export interface Hit {
  /** Where the token before them ended; what stands between are no letters. */
  start: number;
  end: number;
}

/** Whose tokens wait in the tokenizer's lists: there is one pair for all, found faster than each its own. */
let reading: RunFinder | null = null;

/** Slides over a stream of text once and notes where a run of tokens has a known fingerprint. */
export class RunFinder {
  private hits: Hit[] = [];
  private readonly tokenizer = new Tokenizer();
  private first = 0;
  private second = 0;
  /** Ends of the last three tokens; below 0 there was none. */
  private firstEnd = -2;
  private secondEnd = -1;
  private thirdEnd = 0;

  constructor(private readonly filter: BloomFilter) {}

  /** UTF-16 offset of the next piece of text in the stream. */
  get offset(): number {
    return this.tokenizer.offset;
  }

  /** Whether a word may go on in the next piece. */
  get isInWord(): boolean {
    return this.tokenizer.isOpen;
  }

  /** Reads a text from `from` on, or a part of it where it is long. @returns where the next piece begins */
  feed(text: string, from = 0): number {
    if (this.tokenizer.isFull) this.lookUp();
    if (reading !== this) {
      reading?.lookUp();
      reading = this;
    }
    return this.tokenizer.feed(text, from, text.length);
  }

  /** Ends the stream's last token. */
  finish(): void {
    if (reading !== this) this.feed('');
    this.tokenizer.breakToken();
  }

  /** The hits that end at or before an offset, each once, in order. */
  takeHits(until: number): Hit[] {
    if (reading === this) this.lookUp();
    const taken = this.hits.filter(({ end }) => end <= until);
    if (taken.length) this.hits = this.hits.slice(taken.length);
    return taken;
  }

  private lookUp(): void {
    reading = null;
    const { filter, tokenizer } = this;
    const { count } = tokenizer;
    // `| 0`: see Tokenizer.
    let first = this.first | 0;
    let second = this.second | 0;
    let firstEnd = this.firstEnd | 0;
    let secondEnd = this.secondEnd | 0;
    let thirdEnd = this.thirdEnd | 0;
    for (let i = 0; i < count; i++) {
      const third = hashes[i] as number;
      const end = ends[i] as number;
      if (filter.has(hashRun(hashRun(first, second), third)) && firstEnd >= 0)
        this.hits.push({ start: firstEnd, end });
      first = second;
      second = third;
      firstEnd = secondEnd;
      secondEnd = thirdEnd;
      thirdEnd = end;
    }
    tokenizer.count = 0;
    Object.assign(this, { first, second, firstEnd, secondEnd, thirdEnd });
  }
}
