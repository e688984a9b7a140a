import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Importer } from '../../../src/library/import/importer';
import { Library } from '../../../src/library/library';
import { Removal } from '../../../src/library/removal';
import { SourceStore } from '../../../src/library/sources/source-store';
import { type Database, openDatabase } from '../../../src/library/store/database';
import { KeptStore } from '../../../src/library/store/kept-store';
import { readLocal } from '../../../src/library/store/local-values';
import { moveLocal } from '../../../src/library/store/move-local';
import { NewerDatabaseError } from '../../../src/library/store/newer-database';
import { StoredPapers } from '../../../src/library/store/stored-papers';
import { papers as digest } from '../../pages/digest';
import { fakeStorageArea } from '../fake-storage';
import { oneAfterTheOther } from './exclusive';
import { oldLibrary, writeOldDatabase } from './old-library';

vi.mock('wxt/browser', () => ({ browser: {} }));

const BUNDLED = 79;
const entriesOf = (name: string) => oldLibrary.stores.find((store) => store.name === name)?.entries ?? [];

let db: Database;
beforeEach(async () => {
  // Ways back are short, and the file grows older.
  vi.useFakeTimers({ now: new Date('2026-11-29T12:00:00Z'), toFake: ['Date'] });
  globalThis.indexedDB = new IDBFactory();
  await writeOldDatabase(oldLibrary);
});
afterEach(() => {
  db?.close();
  vi.useRealTimers();
});

async function open() {
  db = await openDatabase();
  const area = fakeStorageArea();
  await area.set(oldLibrary.local);
  await moveLocal(db, area);
  const exclusive = oneAfterTheOther();
  const stored = await StoredPapers.open(db, exclusive);
  const importer = new Importer(db, digest, exclusive);
  const bundle = { papers: digest, words: [] } as never;
  const library = new Library(bundle, stored, new KeptStore(db), new Removal(db, exclusive), importer);
  return { library, importer, stored };
}

describe('a library of commit 2538c1e', () => {
  it('has all its records, word for word', async () => {
    await open();
    for (const { name, entries } of oldLibrary.stores) {
      const keys = await db.getAllKeys(name as 'papers');
      expect([name, keys]).toEqual([name, entries.map(([key]) => key)]);
      if (['papers', 'kept', 'imports', 'staged', 'undo', 'sources'].includes(name))
        expect(await db.getAll(name as 'papers')).toEqual(entries.map(([, value]) => value));
    }
    expect(await readLocal(db)).toEqual(oldLibrary.local);
  });

  it('is found by words, title, link and identifier, without being indexed anew', async () => {
    const { library, stored } = await open();
    expect((await library.state()).papers).toBe(BUNDLED - 1 + entriesOf('papers').length);
    expect(await stored.progress()).toMatchObject({ indexed: 6, total: 6, isBusy: false });
    const titles = async (query: string) => (await library.search(query)).hits.map(({ title }) => title.text);
    expect((await titles('deep lakes'))[0]).toBe('Deep Lakes of Bavaria');
    expect(await titles('marsh birds')).toEqual(
      expect.arrayContaining(['Marsh Birds at Night', 'Marsh Birds at Night']),
    );
    expect(await titles('papers that go')).not.toContain('Papers That Go: A Survey of Removals');
    expect(await library.byTitles(['sand dunes and their shapes'])).toEqual([['restored1']]);
    expect((await library.byLinkKeys(['github.com/lakes/deep', 'arxiv.org/abs/2202.00001'])).flat()).toEqual([
      '0evm1mveh8hjs',
      'restored1',
    ]);
  });

  it('has what was kept of papers, and its sources', async () => {
    const { library } = await open();
    expect((await library.readingList(9)).map(({ title }) => title)).toEqual([
      'Deep Lakes of Bavaria',
      'Sand Dunes and Their Shapes',
    ]);
    expect((await library.browse('tag:dunes', 0, 9)).total).toBe(1);
    expect((await library.browse('has:note', 0, 9)).total).toBe(1);
    expect((await new SourceStore(db).all()).map(({ source }) => source.name)).toEqual(['Lake papers']);
  });

  it('can take back what was imported and removed, and bring back what was taken back', async () => {
    const { library, importer } = await open();
    const runs = await importer.history();
    const run = (name: string) => runs.find((one) => one.run.name.startsWith(name))?.id as number;
    await library.removal.takeBack(run('Papers That Go'));
    expect(await importer.bringBack(run('Pasted: {"title":"Taken Back'))).toBe('done');
    await importer.takeBack(run('Pasted: TY'));
    await importer.takeBack(run('Pasted: {"format"'));
    const titles = (await db.getAll('papers')).map(({ paper }) => paper.title);
    expect(titles).toEqual(expect.arrayContaining(['Papers That Go: A Survey of Removals']));
    expect(titles.filter((title) => title.startsWith('Taken Back'))).toHaveLength(3);
    expect(titles).not.toContain('Sand Dunes and Their Shapes');
    const { history, rejections, settings } = await readLocal(db);
    expect(history.visits.map(({ id }) => id)).toEqual(['1usnjbwqawkq5']);
    expect(rejections).toHaveLength(1);
    expect(settings.highlight).toBe('wash');
  });
});

it('a database of a newer version is refused in words, and stays as it is', async () => {
  db = await openDatabase();
  const { version } = db;
  db.close();
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open('papertip', version + 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('later');
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
  await expect(openDatabase()).rejects.toThrow(NewerDatabaseError);
  await expect(openDatabase()).rejects.toThrow('Update Papertip');
  expect(await indexedDB.databases()).toEqual([{ name: 'papertip', version: version + 1 }]);
});
