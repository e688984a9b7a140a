import { finish } from './hash';

/**
 * Bits per entry. A title has two entries and every fifth paper a link with two more: 4 bytes a title.
 * A foreign hash passes in less than 0.2 % of cases (Bloom 1970: 0.17 % at best); what passes wrongly is settled by
 * the worker.
 */
const BITS_PER_ENTRY = 13.3;
/** Bits in the rest of the filter, besides the two in an entry's first word. */
const FURTHER_PROBES = 6;
const MIN_BITS = 1024;

/** A set of 32-bit hashes that may say yes wrongly, never no. */
export class BloomFilter {
  /** Words for each of the 2^32 hashes: scales a hash to a place, exact in doubles. */
  private readonly scale: number;

  constructor(readonly words: Uint32Array) {
    this.scale = words.length / 0x1_0000_0000;
  }

  static forEntries(count: number): BloomFilter {
    const bits = Math.max(MIN_BITS, count * BITS_PER_ENTRY);
    return new BloomFilter(new Uint32Array(Math.ceil(bits / 32)));
  }

  add(hash: number): void {
    const mixed = mix(hash);
    this.put(mixed, firstBits(mixed));
    const step = finish(mixed);
    for (let probe = 0, at = step; probe < FURTHER_PROBES; probe++, at = next(at, step))
      this.put(at, bit(at));
  }

  has(hash: number): boolean {
    // Most hashes end here, at one place in memory: this is asked once for each word of a page.
    const mixed = mix(hash);
    const bits = firstBits(mixed);
    return ((this.words[this.place(mixed)] as number) & bits) === bits && this.hasRest(mixed);
  }

  private hasRest(mixed: number): boolean {
    const step = finish(mixed);
    for (let probe = 0, at = step; probe < FURTHER_PROBES; probe++, at = next(at, step))
      if (((this.words[this.place(at)] as number) & bit(at)) === 0) return false;
    return true;
  }

  private put(at: number, bits: number): void {
    const place = this.place(at);
    this.words[place] = (this.words[place] as number) | bits;
  }

  /** By the high bits; the low ones choose the bits in the word. */
  private place(at: number): number {
    return ((at >>> 0) * this.scale) | 0;
  }
}

function mix(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
}

function firstBits(mixed: number): number {
  return (1 << mixed) | (1 << (mixed >>> 5));
}

function bit(at: number): number {
  return 1 << at;
}

/** Not a plain sum: the low bits of multiples repeat too soon. */
function next(at: number, step: number): number {
  return Math.imul(at ^ (at >>> 16), 0x9e3779b1) + step;
}
