import { describe, expect, it } from 'vitest';
import { BlockCache } from '../../../src/library/store/block-cache';

type Key = [name: number, index: number];
const block = ([name, index]: Key) => new Uint8Array(1_000_000).fill(name * 16 + index);
const load = async (keys: Key[]) => keys.map(block);

describe('BlockCache', () => {
  it('reads each block once while it is at hand, and those that were not used for long again', async () => {
    const cache = new BlockCache();
    const asked: string[] = [];
    const watched = (keys: Key[]) => {
      asked.push(...keys.map((key) => key.join()));
      return load(keys);
    };
    await cache.read(
      [
        [1, 0],
        [1, 1],
      ],
      watched,
    );
    await cache.read(
      [
        [1, 1],
        [1, 2],
      ],
      watched,
    );
    expect(asked).toEqual(['1,0', '1,1', '1,2']);
    for (let index = 0; index < 16; index++) await cache.read([[2, index]], watched);
    asked.length = 0;
    await cache.read(
      [
        [2, 15],
        [1, 0],
      ],
      watched,
    );
    expect(asked).toEqual(['1,0']);
  });

  it('gives the right blocks to readers at once, though together they need more than is kept', async () => {
    const cache = new BlockCache();
    const slow = async (keys: Key[]) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return load(keys);
    };
    const row = (name: number): Key[] => Array.from({ length: 12 }, (_, index) => [name, index]);
    await cache.read(row(0), load);
    const mixed = (name: number): Key[] => [...row(0), ...row(name)];
    const all = await Promise.all([1, 2, 3].map((name) => cache.read(mixed(name), slow)));
    for (const [i, blocks] of all.entries())
      expect(blocks.map((bytes) => bytes[0])).toEqual(mixed(i + 1).map((key) => block(key)[0]));
  });
});
