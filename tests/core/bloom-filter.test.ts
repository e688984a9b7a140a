import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BloomBuilder } from '../../src/core/bloom-builder';
import { BloomFilter } from '../../src/core/bloom-filter';
import { hashText } from '../../src/core/hash';

const hashes = (count: number, salt: string) =>
  Array.from({ length: count }, (_, i) => hashText(`${salt}${i}`));

describe('BloomFilter', () => {
  it('never denies what was added', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 0xffffffff })), (entries) => {
        const filter = BloomBuilder.forEntries(entries.length);
        for (const entry of entries) filter.add(entry);
        for (const entry of entries) expect(filter.has(entry)).toBe(true);
      }),
    );
  });

  it.each([100, 2_000, 50_000])('passes less than one foreign hash in 500 with %i entries', (count) => {
    const filter = BloomBuilder.forEntries(count);
    for (const entry of hashes(count, 'known ')) filter.add(entry);
    const passed = hashes(50_000, 'foreign ').filter((hash) => filter.has(hash));
    expect(passed.length).toBeLessThan(100);
  });

  it('has nothing when nothing was added', () => {
    const filter = BloomBuilder.forEntries(0);
    expect(hashes(1_000, '').some((hash) => filter.has(hash))).toBe(false);
  });

  it('is its words: a copy of them answers alike', () => {
    const filter = BloomBuilder.forEntries(50);
    for (const entry of hashes(50, 'known ')) filter.add(entry);
    const copy = new BloomFilter(filter.words.slice());
    for (const entry of [...hashes(50, 'known '), ...hashes(500, 'other ')]) {
      expect(copy.has(entry)).toBe(filter.has(entry));
    }
  });
});
