import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../../src/library/library';
import { type Database, openDatabase } from '../../../src/library/store/database';
import { StoredPapers } from '../../../src/library/store/stored-papers';
import { makePaper } from '../../core/search/papers';
import { papers as digest } from '../../pages/digest';
import { oneAfterTheOther } from './exclusive';

const own = [
  { ...makePaper('Zebra crossings', 'Zebras graze on the savanna in herds.'), links: [link('who/zebra')] },
  makePaper('Savanna herds', 'Herds of zebras and giraffes graze on the savanna.'),
  makePaper('Giraffe necks', 'Giraffes graze on leaves of the savanna.'),
  makePaper('Token tricks', 'On tokens and their pruning.'),
];

function link(name: string) {
  return { kind: 'code' as const, url: `https://github.com/${name}`, label: name, key: `github.com/${name}` };
}

let name = 0;
let db: Database;
let stored: StoredPapers;
let library: Library;

async function open(): Promise<void> {
  db = await openDatabase(`library-${name}`);
  stored = await StoredPapers.open(db, oneAfterTheOther());
  library = new Library({ version: 'v1', papers: digest }, stored);
}

beforeEach(async () => {
  name++;
  await open();
});
afterEach(() => {
  stored.close();
  db.close();
});

const titles = async (query: string) => (await library.search(query)).hits.map(({ paper }) => paper.title);

describe('a library with papers of the user’s own', () => {
  it('is searched as one with the digest', async () => {
    expect((await library.search('zebras')).kind).toBe('closest');
    await library.add(own);
    await stored.settled();
    expect((await titles('zebra ')).sort()).toEqual(['Savanna herds', 'Zebra crossings']);
    const both = await titles('token pruning');
    expect(both).toContain('Token tricks');
    expect(both.length).toBe(20);
    expect(await library.state()).toEqual({ papers: 83, indexed: 4, total: 4, isBusy: false });
  });

  it('goes to a paper by its address', async () => {
    await library.add(own);
    expect(await titles('https://github.com/who/zebra/tree/main')).toEqual(['Zebra crossings']);
  });

  it('relates papers, with terms that both have', async () => {
    await library.add(own);
    await stored.settled();
    const details = await library.details(own[0]?.id ?? '');
    expect(details?.related[0]?.paper.title).toBe('Savanna herds');
    expect(details?.related.map(({ paper }) => paper.id)).not.toContain(own[0]?.id);
    expect(details?.related[0]?.sharedTerms.length).toBeGreaterThan(0);
    for (const term of details?.related[0]?.sharedTerms ?? [])
      expect(`${own[0]?.title} ${own[0]?.abstract}`.toLowerCase()).toContain(term.toLowerCase());
  });

  it('relates as it does for the digest alone', async () => {
    const alone = new Library({ version: 'v1', papers: digest });
    await library.add(own);
    await stored.settled();
    let same = 0;
    for (const { id } of digest) {
      const near = async (one: Library) =>
        (await one.details(id))?.related.map(({ paper }) => paper.id) ?? [];
      const [a, b] = await Promise.all([near(library), near(alone)]);
      same += a.filter((one) => b.includes(one)).length;
    }
    expect(same / (digest.length * 5)).toBeGreaterThan(0.8);
  });

  it.each(['segments', 'blocks'] as const)('answers where %s are damaged, and mends them', async (part) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await library.add(own);
    await stored.settled();
    const [key] = await db.getAllKeys(part);
    const value = structuredClone(await db.get(part, key as never));
    const bytes = (value && 'bytes' in value ? value.bytes : value?.segment.text) as Uint8Array;
    bytes[0] = (bytes[0] as number) ^ 1;
    await db.put(part, value as never, key as never);
    stored.close();
    await open();
    expect(await titles('token pruning')).toHaveLength(20);
    expect(await library.byIds([own[0]?.id ?? ''])).toHaveLength(1);
    await stored.settled();
    expect((await titles('zebra ')).sort()).toEqual(['Savanna herds', 'Zebra crossings']);
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });

  it('answers while segments are merged and papers removed under it', async () => {
    const searches: Promise<unknown>[] = [];
    for (let i = 0; i < 30; i++) {
      await library.add([makePaper(`Heron ${i}`, 'Herons wade.')]);
      searches.push(titles('heron wade'), titles('token pruning'));
    }
    await Promise.all(searches);
    await stored.settled();
    expect(await titles('herons wade ')).toHaveLength(20);
  });

  it('says so where nothing can be kept', async () => {
    const alone = new Library({ version: 'v1', papers: digest });
    await expect(alone.add(own)).rejects.toThrow('keeps nothing');
  });
});
