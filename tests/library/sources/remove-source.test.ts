import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/core/paper';
import { SourceRemoval } from '../../../src/library/sources/remove-source';
import { SourceStore } from '../../../src/library/sources/source-store';
import { type Database, openDatabase } from '../../../src/library/store/database';
import { KeptStore } from '../../../src/library/store/kept-store';
import { PaperStore } from '../../../src/library/store/paper-store';
import { oneAfterTheOther } from '../store/exclusive';

const NAME = 'Lake papers';
const paper = (id: string, ...digests: string[]): Paper => ({
  id,
  title: `Lakes, part ${id}`,
  abstract: '',
  links: [],
  appearances: digests.map((digest) => ({ digest, date: '2026-11-24' })),
  source: {},
});

let count = 0;
let db: Database;
let sources: SourceStore;
let removal: SourceRemoval;
let id: number;
beforeEach(async () => {
  db = await openDatabase(`remove-source-${++count}`);
  sources = new SourceStore(db);
  const exclusive = oneAfterTheOther();
  removal = new SourceRemoval(db, exclusive);
  const many = Array.from({ length: 1100 }, (_, i) => paper(`many${i}`, NAME));
  await new PaperStore(db, exclusive).add([
    paper('alone', NAME),
    paper('shared', 'refs.bib', NAME),
    paper('saved', NAME),
    paper('new', NAME),
    paper('elsewhere', 'Lake papers 2'),
    ...many,
  ]);
  const kept = new KeptStore(db);
  await kept.change(['saved'], { saved: true }, '2026-11-24T10:00:00.000Z');
  await kept.markNew(['new']);
  id = await sources.add(
    {
      url: 'https://feeds.test/',
      name: NAME,
      addedAt: '2026-11-24T10:00:00.000Z',
      everyMinutes: 60,
      isNotified: true,
    },
    { nextAt: '2026-11-24T11:00:00.000Z', failures: 0, etag: '"1"' },
  );
});
afterEach(() => db.close());

const known = async () => (await sources.get(id)) as NonNullable<Awaited<ReturnType<SourceStore['get']>>>;
const ids = async () => (await db.getAll('papers')).map((one) => one.id).sort();
const everything = async () =>
  JSON.stringify([
    (await db.getAll('papers')).sort((a, b) => (a.id < b.id ? -1 : 1)),
    await db.getAllKeys('kept'),
    await db.getAll('kept'),
    await db.getAll('sources'),
    await db.count('imports'),
    await db.count('staged'),
    await db.count('undo'),
  ]);

describe('a source that is removed', () => {
  it('tells first what would go with it', async () => {
    expect(await removal.count(NAME)).toEqual({ own: 1102, others: 2 });
    expect(await removal.count('Lake papers 3')).toEqual({ own: 0, others: 0 });
  });

  it('leaves its papers where that is wanted', async () => {
    const before = await everything();
    const undo = await removal.remove(await known(), 'keep');
    expect(await sources.all()).toEqual([]);
    expect(await db.count('papers')).toBe(1105);
    await undo();
    expect(await everything()).toBe(before);
  });

  it('takes the papers that came from it alone, but none that the user keeps something of', async () => {
    const before = await everything();
    const undo = await removal.remove(await known(), 'remove');
    expect(await ids()).toEqual(['elsewhere', 'saved', 'shared']);
    const shared = await db.getFromIndex('papers', 'id', 'shared');
    expect(shared?.paper.appearances.map(({ digest }) => digest)).toEqual(['refs.bib']);
    expect(shared?.facets).not.toContain(`source:${NAME}`);
    expect(await db.getAllKeys('kept')).toEqual(['saved']);
    await undo();
    expect(await everything()).toBe(before);
  });
});
