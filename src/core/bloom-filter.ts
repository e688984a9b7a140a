import { finish } from './hash';

/** Bits in the rest of the filter, besides the two in an entry's first word. */
export const FURTHER_PROBES = 6;

/** A set of 32-bit hashes that may say yes wrongly, never no. Pages only ask; `BloomBuilder` makes it. */
export class BloomFilter {
  /** Words for each of the 2^32 hashes: scales a hash to a place, exact in doubles. */
  private readonly scale: number;

  constructor(readonly words: Uint32Array) {
    this.scale = words.length / 0x1_0000_0000;
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

  /** By the high bits; the low ones choose the bits in the word. */
  protected place(at: number): number {
    return ((at >>> 0) * this.scale) | 0;
  }
}

export function mix(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
}

export function firstBits(mixed: number): number {
  return (1 << mixed) | (1 << (mixed >>> 5));
}

export function bit(at: number): number {
  return 1 << at;
}

/** Not a plain sum: the low bits of multiples repeat too soon. */
export function next(at: number, step: number): number {
  return Math.imul(at ^ (at >>> 16), 0x9e3779b1) + step;
}
