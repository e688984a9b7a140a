import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/core/paper';
import { MemorySource } from '../../../src/core/search/memory-source';
import { DamagedError } from '../../../src/core/search/packed/bytes';
import { search } from '../../../src/core/search/search';
import { chooseMerge } from '../../../src/library/store/choose-merge';
import { type Database, openDatabase } from '../../../src/library/store/database';
import { IndexStore } from '../../../src/library/store/index-store';
import { PaperStore } from '../../../src/library/store/paper-store';
import { makePaper } from '../../core/search/papers';
import { papers } from '../../pages/digest';
import { oneAfterTheOther } from './exclusive';

const exclusive = oneAfterTheOther();

const many = (count: number, word: string): Paper[] =>
  Array.from({ length: count }, (_, i) => makePaper(`${word} number ${i}`, `about ${word} ${i % 10}`));
const never = new AbortController().signal;

let db: Database;
let store: PaperStore;
let index: IndexStore;
let name = 0;

beforeEach(async () => {
  name++;
  await reopen();
});
afterEach(() => db.close());

/** What a worker does that was stopped and is woken. */
async function reopen(): Promise<void> {
  db?.close();
  db = await openDatabase(`test-${name}`);
  store = new PaperStore(db, exclusive);
  index = new IndexStore(db, store, exclusive);
}

const found = async (query: string) =>
  (await search(await index.source(), query, 20)).hits.map(({ paper }) => paper.title);

describe('the store', () => {
  it('searches as memory does, also after it was opened anew', async () => {
    await store.add(papers);
    await index.catchUp(never);
    const memory = new MemorySource();
    for (const paper of papers) memory.add(paper);
    for (const query of [
      'token pruning',
      'speculatve decodng',
      'policy gradient for language agents with long horizons ',
    ]) {
      const expected = (await search(memory, query, 20)).hits.map(({ paper }) => paper.title);
      expect((await found(query)).sort()).toEqual(expected.sort());
      await reopen();
      expect((await found(query)).sort()).toEqual(expected.sort());
    }
  });

  it('looks papers up by id and by link', async () => {
    await store.add(papers);
    const paper = papers.find(({ links }) => links.length > 0) as Paper;
    expect(await store.byIds([paper.id, 'nosuch'])).toEqual([paper]);
    expect(await store.byKeys([paper.links[0]?.key ?? '', 'no.such'])).toEqual([[paper], []]);
    expect(await store.newest(2)).toEqual(papers.slice(-2).reverse());
    expect(await store.newest(0)).toEqual([]);
    expect(await store.count()).toBe(papers.length);
  });

  it('is searched while it grows, and finds what is new', async () => {
    await store.add(many(1500, 'apple'));
    await index.catchUp(never);
    await store.add([makePaper('Pears at last')]);
    expect(await index.progress()).toEqual({ indexed: 1500, total: 1501 });
    expect(await found('pears ')).toEqual([]);
    await index.catchUp(never);
    expect(await found('pears ')).toEqual(['Pears at last']);
    expect(await found('apple number 77 ')).toContain('apple number 77');
  });

  it('goes on where it was stopped', async () => {
    await store.add(many(2500, 'apple'));
    const stop = new AbortController();
    const seen: number[] = [];
    await index.catchUp(stop.signal, ({ indexed }) => {
      seen.push(indexed);
      stop.abort();
    });
    expect(seen).toEqual([1000]);
    await reopen();
    expect(await index.progress()).toEqual({ indexed: 1000, total: 2500 });
    expect((await index.source()).size).toBe(1000);
    await index.catchUp(never);
    expect((await index.source()).size).toBe(2500);
  });

  it('forgets what is removed, takes changes, and merges', async () => {
    for (let i = 0; i < 9; i++) {
      await store.add(many(20, `apple${'abcdefghi'[i]}`));
      await index.catchUp(never);
    }
    expect((await db.getAllKeys('segments')).length).toBeLessThan(9);
    expect((await index.source()).size).toBe(180);
    const [gone] = await store.byIds([makePaper('appleb number 3').id]);
    await store.remove([gone?.id ?? '', 'nosuch']);
    expect(await found('appleb number 3 ')).not.toContain('appleb number 3');
    const changed = { ...makePaper('applec number 4'), abstract: 'now of cherries' };
    await store.add([changed]);
    await index.catchUp(never);
    expect(await found('cherries ')).toEqual(['applec number 4']);
    expect((await index.source()).size).toBe(179);
    for (let i = 0; i < 9; i++) {
      await store.add(many(20, `plum${'abcdefghi'[i]}`));
      await index.catchUp(never);
    }
    expect((await index.source()).size).toBe(359);
    expect(await found('appleb number 3 ')).not.toContain('appleb number 3');
    expect(await found('plumi number 7 ')).toContain('plumi number 7');
  });

  it('adds all or none', async () => {
    const broken = { ...makePaper('Broken'), abstract: (() => {}) as unknown as string };
    await expect(store.add([makePaper('Whole'), broken])).rejects.toThrow();
    expect(await store.count()).toBe(0);
  });

  it('takes several additions at once', async () => {
    await Promise.all([
      store.add(many(700, 'apple')),
      store.add(many(700, 'pear')),
      index.catchUp(never),
      store.add(many(700, 'apple')),
    ]);
    await Promise.all([index.catchUp(never), index.catchUp(never)]);
    expect(await store.count()).toBe(1400);
    expect((await index.source()).size).toBe(1400);
  });

  it.each(['segments', 'blocks'] as const)('notices damaged %s, and can be built anew', async (part) => {
    await store.add(papers);
    await index.catchUp(never);
    const [key] = await db.getAllKeys(part);
    const value = structuredClone(await db.get(part, key as never));
    const bytes = (value && 'bytes' in value ? value.bytes : value?.segment.text) as Uint8Array;
    bytes[3] = (bytes[3] as number) ^ 1;
    await db.put(part, value as never, key as never);
    await reopen();
    await expect(found('token pruning')).rejects.toThrow(DamagedError);
    // Exact look-ups need no index.
    expect(await store.byIds([papers[0]?.id ?? ''])).toHaveLength(1);
    await index.rebuild();
    expect((await index.source()).size).toBe(0);
    await index.catchUp(never);
    expect(await found('token pruning')).toHaveLength(20);
  });

  it('notices what is missing', async () => {
    await store.add(papers);
    await index.catchUp(never);
    await db.clear('blocks');
    await reopen();
    await expect(found('token')).rejects.toThrow(DamagedError);
  });
});

describe('chooseMerge', () => {
  const of = (...counts: number[]) => counts.map((count, i) => ({ name: i, from: 0, count }));
  it.each([
    ['few', of(2000, 2000, 100), null],
    ['eight small ones', of(...Array(8).fill(100)), [0, 8]],
    ['small ones behind a large one', of(16000, ...Array(8).fill(2000)), [1, 9]],
    ['eight of the next size', of(...Array(8).fill(16000)), [0, 8]],
    ['neighbours only', of(...Array(4).fill(10), 90000, ...Array(4).fill(10)), null],
  ])('%s', (_what, segments, expected) => {
    expect(chooseMerge(segments)).toEqual(expected);
  });
});
