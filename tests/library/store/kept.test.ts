import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/core/paper';
import { ImportStore } from '../../../src/library/import/import-store';
import { Library } from '../../../src/library/library';
import { type Database, openDatabase } from '../../../src/library/store/database';
import { KeptStore } from '../../../src/library/store/kept-store';
import { StoredPapers } from '../../../src/library/store/stored-papers';
import { makePaper } from '../../core/search/papers';
import { papers as digest } from '../../pages/digest';
import { oneAfterTheOther } from './exclusive';

const NOW = '2026-11-24T10:00:00.000Z';
const LATER = '2026-11-25T10:00:00.000Z';

const dated = (title: string, published: string, upvotes: number): Paper => ({
  ...makePaper(title, `about ${title}`),
  published,
  upvotes,
});
const OWN = [
  dated('Lakes of Bavaria', '2021', 5),
  dated('Rivers of Bavaria', '2024-03', 50),
  makePaper('Hills of Bavaria', 'about hills'),
  dated('Fish of Bavaria', '2023-05-01', 1),
];
const [LAKES, RIVERS, HILLS] = OWN as [Paper, Paper, Paper, Paper];
const [FIRST, SECOND] = digest as [Paper, Paper];

let db: Database;
let kept: KeptStore;
let library: Library;
let stored: StoredPapers;
let name = 0;

beforeEach(async () => {
  db = await openDatabase(`kept-${++name}`);
  kept = new KeptStore(db);
  stored = await StoredPapers.open(db, oneAfterTheOther());
  library = new Library({ version: 'v1', papers: digest }, stored, kept);
  await library.add(OWN);
  await stored.settled();
});
afterEach(async () => {
  stored.close();
  await stored.settled();
  db.close();
});

const titles = async (query: string) =>
  (await library.browse(query, 0, 200)).hits.map(({ paper }) => paper.title);

describe('what is kept', () => {
  it('is found by the query language, of stored and bundled papers alike', async () => {
    await kept.change([LAKES.id, FIRST.id], { saved: true, tags: ['To cite'] }, NOW);
    await kept.change([FIRST.id], { read: true, note: 'x' }, NOW);
    expect(await titles('is:saved')).toEqual([LAKES.title, FIRST.title]);
    expect(await titles('is:saved is:unread')).toEqual([LAKES.title]);
    expect(await titles('tag:"to cite" -is:read')).toEqual([LAKES.title]);
    expect(await titles('tag:cite')).toEqual([]);
    expect(await titles('has:note')).toEqual([FIRST.title]);
    expect(await titles('-has:note')).toHaveLength(digest.length + OWN.length - 1);
    expect(await titles('is:unread')).toHaveLength(digest.length + OWN.length - 1);
    expect(await titles('bavaria is:saved')).toEqual([LAKES.title]);
    expect(await titles('bavaria -is:saved')).not.toContain(LAKES.title);
  });

  it('goes with the papers of a list, and the list follows its changes', async () => {
    await kept.change([RIVERS.id], { saved: true }, NOW);
    const [hit] = (await library.browse('is:saved', 0, 5)).hits;
    expect(hit).toMatchObject({ paper: { id: RIVERS.id }, kept: { saved: NOW } });
    await kept.change([RIVERS.id], { saved: false }, NOW);
    expect(await titles('is:saved')).toEqual([]);
    expect(await titles('rivers is:saved')).toEqual([]);
    await kept.change([RIVERS.id], { saved: true }, NOW);
    expect(await titles('rivers is:saved')).toEqual([RIVERS.title]);
  });

  it('is counted', async () => {
    await kept.change([LAKES.id, FIRST.id], { saved: true, tags: ['b', 'a'] }, NOW);
    expect(await library.facets()).toMatchObject({
      saved: 2,
      // Nothing is marked as read: that all is unread says nothing.
      unread: 0,
      tags: [
        { value: 'a', papers: 2 },
        { value: 'b', papers: 2 },
      ],
    });
    await kept.change([FIRST.id], { read: true }, NOW);
    expect((await library.facets()).unread).toBe(digest.length + OWN.length - 1);
  });

  it('makes a reading list: saved and not read, the last saved first', async () => {
    await kept.change([LAKES.id], { saved: true }, NOW);
    await kept.change([FIRST.id], { saved: true }, LATER);
    await kept.change([RIVERS.id], { saved: true, read: true }, LATER);
    expect((await library.readingList(5)).map(({ id }) => id)).toEqual([FIRST.id, LAKES.id]);
    expect(await library.readingList(1)).toHaveLength(1);
  });

  it('can be taken back exactly', async () => {
    await kept.change([LAKES.id], { note: 'mine' }, NOW);
    const before = await kept.change([LAKES.id, SECOND.id], { saved: true, note: '' }, LATER);
    expect(before).toEqual([
      { id: LAKES.id, kept: { note: 'mine' } },
      { id: SECOND.id, kept: null },
    ]);
    await kept.put(before);
    expect([...(await kept.all())]).toEqual([[LAKES.id, { note: 'mine' }]]);
  });

  it('is new until it is looked at', async () => {
    await kept.markNew([LAKES.id]);
    expect(await titles('is:new')).toEqual([LAKES.title]);
    expect(await kept.lookedAtAll()).toEqual([LAKES.id]);
    expect(await titles('is:new')).toEqual([]);
  });
});

describe('an order', () => {
  it('is by date or upvotes, the papers that do not say it last', async () => {
    expect((await titles('sort:date')).slice(0, 3)).toEqual([
      'Rivers of Bavaria',
      'Fish of Bavaria',
      'Lakes of Bavaria',
    ]);
    expect((await titles('sort:upvotes')).slice(0, 3)).toEqual([
      'Rivers of Bavaria',
      'Lakes of Bavaria',
      'Fish of Bavaria',
    ]);
    expect(await titles('sort:date')).toHaveLength(digest.length + OWN.length);
    expect(new Set(await titles('sort:date')).size).toBe(digest.length + OWN.length);
  });

  it('is of what a query finds', async () => {
    await kept.change([LAKES.id, HILLS.id, FIRST.id, RIVERS.id], { saved: true }, NOW);
    expect(await titles('is:saved sort:upvotes')).toEqual([
      RIVERS.title,
      LAKES.title,
      HILLS.title,
      FIRST.title,
    ]);
    expect((await titles('bavaria sort:date')).slice(0, 2)).toEqual(['Rivers of Bavaria', 'Fish of Bavaria']);
  });

  it('puts bundled papers where they belong', async () => {
    const own = { ...(digest[4] as Paper), published: '2023-12' };
    const mixed = new Library({ version: 'v1', papers: [own, FIRST] }, stored, kept);
    const page = await mixed.browse('sort:date', 0, 10);
    expect(page.hits.map(({ paper }) => paper.title)).toEqual([
      'Rivers of Bavaria',
      own.title,
      'Fish of Bavaria',
      'Lakes of Bavaria',
      'Hills of Bavaria',
      FIRST.title,
    ]);
  });
});

describe('a removal', () => {
  const imports = () => new ImportStore(db, oneAfterTheOther());
  async function remove(ids: string[]): Promise<number> {
    const store = imports();
    const run = await store.begin('Removed', { isRemoval: true });
    await store.stage(run, new Map(ids.map((id, i) => [i, { paper: null, id }])), {
      added: 0,
      changed: 0,
      total: ids.length,
    });
    await store.agree(run);
    await store.proceed(run);
    await library.refresh();
    return run;
  }

  it('takes papers and what is kept of them, and gives both back', async () => {
    await kept.change([LAKES.id], { saved: true, note: 'mine' }, NOW);
    const run = await remove([LAKES.id, RIVERS.id]);
    expect(await titles('bavaria')).not.toContain(LAKES.title);
    expect(await titles('is:saved')).toEqual([]);
    expect((await library.facets()).saved).toBe(0);
    await imports().takeBack(run);
    await imports().proceed(run);
    await library.refresh();
    await stored.settled();
    expect(await titles('is:saved has:note')).toEqual([LAKES.title]);
    expect((await titles('bavaria')).sort()).toEqual(OWN.map(({ title }) => title).sort());
  });

  it('leaves a paper that came again since', async () => {
    const run = await remove([LAKES.id]);
    await library.add([{ ...LAKES, abstract: 'a better one' }]);
    await imports().takeBack(run);
    await imports().proceed(run);
    const [now] = await library.byIds([LAKES.id]);
    expect(now?.abstract).toBe('a better one');
  });
});

describe('an import that is taken back', () => {
  it('leaves papers that the user has kept something of since', async () => {
    const store = new ImportStore(db, oneAfterTheOther());
    const run = await store.begin('refs.bib');
    const [one, two] = [makePaper('Birds of Bavaria'), makePaper('Bees of Bavaria')] as [Paper, Paper];
    await store.stage(run, new Map([one, two].map((paper, i) => [i, { paper, isKnown: false }])), {
      added: 2,
      changed: 0,
      total: 2,
    });
    await store.agree(run);
    await store.proceed(run);
    await kept.change([one.id], { note: 'mine' }, NOW);
    await kept.markNew([two.id]);
    await store.takeBack(run);
    await store.proceed(run);
    await library.refresh();
    expect((await library.byIds([one.id, two.id])).map(({ id }) => id)).toEqual([one.id]);
    expect([...(await kept.all()).keys()]).toEqual([one.id]);
  });

  it('asked twice under one name, is changed once, and answers the same', async () => {
    const once = (id: string, name: string) => kept.change([id], { saved: true }, NOW, name);
    const first = await once(LAKES.id, 'a');
    await kept.change([LAKES.id], { saved: false, note: 'since' }, LATER);
    expect(await once(LAKES.id, 'a')).toEqual(first);
    expect((await kept.all()).get(LAKES.id)).toEqual({ note: 'since' });
    await kept.markNew([RIVERS.id, FIRST.id]);
    const seen = await kept.lookedAtAll('b');
    expect(seen).toHaveLength(2);
    expect(await kept.lookedAtAll('b')).toEqual(seen);
    expect(await kept.lookedAtAll('c')).toEqual([]);
    for (let i = 0; i < 40; i++) await once(HILLS.id, `other ${i}`);
    expect(await db.count('answers')).toBeLessThan(20);
  });
});
