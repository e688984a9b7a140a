import { finish } from './hash';

/**
 * Bits per entry: with `PROBES` = 5 a foreign hash passes (1 − e^(−5/13))⁵ = 0.3 % of the time
 * (Bloom 1970). A title has two entries and every fifth paper a link with two more: less than 4 bytes a title.
 * What passes wrongly is settled by the worker.
 */
const BITS_PER_ENTRY = 13;
const PROBES = 5;
const MIN_BITS = 1024;

/** A set of 32-bit hashes that may say yes wrongly, never no. */
export class BloomFilter {
  private readonly size: number;

  constructor(readonly words: Uint32Array) {
    this.size = words.length * 32;
  }

  static forEntries(count: number): BloomFilter {
    const bits = Math.max(MIN_BITS, count * BITS_PER_ENTRY);
    return new BloomFilter(new Uint32Array(Math.ceil(bits / 32)));
  }

  add(hash: number): void {
    const step = finish(hash) | 1;
    for (let probe = 0, at = hash; probe < PROBES; probe++, at = (at + step) >>> 0) {
      const bit = this.bit(at);
      this.words[bit >>> 5] = (this.words[bit >>> 5] as number) | (1 << (bit & 31));
    }
  }

  has(hash: number): boolean {
    // The first probe alone turns down six of seven: the second hash is made only for the rest.
    let bit = this.bit(hash);
    if (!(((this.words[bit >>> 5] as number) >>> (bit & 31)) & 1)) return false;
    const step = finish(hash) | 1;
    for (let probe = 1, at = (hash + step) >>> 0; probe < PROBES; probe++, at = (at + step) >>> 0) {
      bit = this.bit(at);
      if (!(((this.words[bit >>> 5] as number) >>> (bit & 31)) & 1)) return false;
    }
    return true;
  }

  /** Scales 32 bits to the filter's size; exact in doubles below 2^53. */
  private bit(at: number): number {
    return Math.floor(((at >>> 0) * this.size) / 0x1_0000_0000);
  }
}
