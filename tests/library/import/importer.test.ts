import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isDiskFull } from '../../../src/core/disk-full';
import type { Paper } from '../../../src/core/paper';
import { Importer } from '../../../src/library/import/importer';
import type { PaperRecord, ReadItem } from '../../../src/library/import/paper-record';
import { idOf } from '../../../src/library/import/to-paper';
import { type Database, openDatabase } from '../../../src/library/store/database';
import { papers as digest } from '../../pages/digest';
import { dying, oneAfterTheOther } from '../store/exclusive';

const DAY = '2026-11-24';
const none = new AbortController().signal;
const RESUME = async () => false;

function record(title: string, more: Partial<PaperRecord> = {}): PaperRecord {
  return { title, abstract: '', authors: [], ids: {}, urls: [], ...more };
}

const source = (name: string, ...items: (PaperRecord | { problem: ReadItem['problem'] })[]) => ({
  name,
  async *read(): AsyncIterable<ReadItem> {
    for (const item of items) yield ('problem' in item ? item : { record: item }) as ReadItem;
  },
});

let count = 0;
let db: Database;
let importer: Importer;
beforeEach(async () => {
  db = await openDatabase(`import-${++count}`);
  importer = new Importer(db, digest, oneAfterTheOther());
});
afterEach(() => db.close());

const read = (...sources: ReturnType<typeof source>[]) => importer.read('test', sources, DAY, none);
const stored = async () => (await db.getAll('papers')).map(({ paper }) => paper);
async function take(...sources: ReturnType<typeof source>[]): Promise<number> {
  const { id } = await read(...sources);
  expect(await importer.take(id)).toBe(true);
  return id;
}

/** All that is kept: the papers in their order, and what imports leave. */
async function contents(): Promise<string> {
  return JSON.stringify([
    await db.getAll('papers'),
    await db.count('staged'),
    await db.count('undo'),
    await db.getAll('imports'),
  ]);
}

describe('an import', () => {
  it('changes nothing before it is agreed to, and then takes all', async () => {
    const lake = record('Lakes of Bavaria', {
      authors: ['Ada Ost'],
      published: '2021',
      urls: ['https://github.com/a/lakes'],
    });
    const { id, preview } = await read(
      source('refs.bib', lake, { problem: { line: 7, field: 'title', reason: 'empty' } }),
    );
    expect(preview).toMatchObject({ records: 1, added: 1, changed: 0, known: 0, unreadable: 1 });
    expect(preview.problems).toEqual([{ file: 'refs.bib', line: 7, field: 'title', reason: 'empty' }]);
    expect(await stored()).toEqual([]);
    expect(await importer.take(id)).toBe(true);
    const [paper] = (await stored()) as [Paper];
    expect(paper).toMatchObject({ title: lake.title, authors: ['Ada Ost'], published: '2021' });
    expect(paper.links.map(({ key }) => key)).toEqual(['github.com/a/lakes']);
    expect(paper.appearances).toEqual([{ digest: 'refs.bib', date: DAY }]);
    expect(await importer.history()).toMatchObject([{ id, run: { state: 'done', added: 1, name: 'test' } }]);
  });

  it('leaves nothing where it is turned down or ended', async () => {
    const before = await contents();
    const { id } = await read(source('a', record('One Paper of Many Words')));
    await importer.discard(id);
    expect(await contents()).toBe(before);
    const stop = new AbortController();
    const endless = {
      name: 'endless',
      async *read(): AsyncIterable<ReadItem> {
        for (let i = 0; ; i++) {
          if (i === 1200) stop.abort();
          yield { record: record(`Paper number ${i}`) };
        }
      },
    };
    await expect(importer.read('endless', [endless], DAY, stop.signal)).rejects.toThrow(/abort/i);
    expect(await contents()).toBe(before);
  });

  it('knows a paper from several sources by its identifiers, and keeps the best of each', async () => {
    const [arxiv, doi] = [{ arxiv: '2401.01234' }, { doi: '10.1000/Lake' }];
    await take(source('a', record('Lakes of Bavaria', { ids: { ...arxiv, ...doi }, abstract: 'Short.' })));
    const { id, preview } = await read(
      source(
        'b',
        record('LAKES of Bavaria: a survey', { ids: arxiv, abstract: 'A longer abstract.', upvotes: 3 }),
      ),
      source('c', record('Bavarian lakes', { ids: { doi: '10.1000/lake' }, authors: ['A. Ost'] })),
    );
    expect(preview).toMatchObject({ added: 0, changed: 1, known: 0, repeated: 1 });
    expect(preview.firstChanged[0]?.before.abstract).toBe('Short.');
    await importer.take(id);
    const papers = await stored();
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({
      title: 'Lakes of Bavaria',
      abstract: 'A longer abstract.',
      upvotes: 3,
      authors: ['A. Ost'],
    });
    expect(papers[0]?.appearances.map(({ digest: name }) => name)).toEqual(['a', 'b', 'c']);
  });

  it('knows a paper by title and a second sign; equal titles of different papers stay apart', async () => {
    const title = 'A Survey';
    await take(source('a', record(title, { authors: ['Ada Ost'], published: '2020' })));
    const { id, preview } = await read(
      source(
        'b',
        record('a survey.', { authors: ['Ost, Ada'], abstract: 'Of lakes.' }),
        record(title, { authors: ['Bo West'], published: '2008' }),
        record(title, { authors: ['Cy Nord'], published: '1999', ids: { arxiv: '9901.00001' } }),
      ),
    );
    expect(preview).toMatchObject({ added: 2, changed: 1 });
    expect(preview.namesakes.map(({ authors }) => authors)).toEqual([['Bo West'], ['Cy Nord']]);
    await importer.take(id);
    expect((await stored()).map(({ authors }) => authors?.[0]).sort()).toEqual([
      'Ada Ost',
      'Bo West',
      'Cy Nord',
    ]);
    const again = await read(source('b', record(title, { authors: ['Bo West'], published: '2008' })));
    expect(again.preview).toMatchObject({ added: 0, changed: 0, known: 1 });
  });

  it('knows the papers of the digest, and adds what it lacked', async () => {
    const [paper] = digest as [Paper];
    const same = await read(source('a', record(paper.title, { abstract: paper.abstract })));
    expect(same.preview).toMatchObject({ added: 0, changed: 0, known: 1 });
    await importer.discard(same.id);
    await take(source('a', record(paper.title.toUpperCase(), { ids: { arxiv: '2509.00001' } })));
    expect(await stored()).toMatchObject([
      { id: paper.id, title: paper.title, ids: { arxiv: '2509.00001' } },
    ]);
  });

  it('gives a paper of the digest back as it was, also where something is kept of it', async () => {
    const [{ id, title }] = digest as [Paper];
    const note = { kept: { note: 'mine' }, facets: ['has:note'] };
    await db.put('kept', note, id);
    const run = await take(source('a', record(title, { ids: { arxiv: '2509.00001' } })));
    await importer.takeBack(run);
    expect(await stored()).toEqual([]);
    expect(await db.get('kept', id)).toEqual(note);
    await importer.bringBack(run);
    expect(await stored()).toMatchObject([{ id, ids: { arxiv: '2509.00001' } }]);
    await importer.takeBack(run);
    expect(await stored()).toEqual([]);
  });

  it('keeps all repositories of a paper', async () => {
    const urls = ['https://github.com/a/lakes', 'https://gitlab.com/b/lakes', 'https://github.com/a/lakes/'];
    await take(source('a', record('Lakes of Bavaria', { urls, abstract: 'Code: https://github.com/c/d.' })));
    expect((await stored())[0]?.links.map(({ label }) => label)).toEqual(['a/lakes', 'b/lakes', 'c/d']);
  });

  it('is read again where the library has changed since', async () => {
    const first = await read(source('a', record('Lakes of Bavaria')));
    await take(source('b', record('Rivers of Bavaria and Beyond')));
    expect(await importer.take(first.id)).toBe(false);
    expect((await stored()).map(({ title }) => title)).toEqual(['Rivers of Bavaria and Beyond']);
  });

  it('is not slowed down by ten thousand equal titles', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => record('Introduction', { authors: [`A Nr${i}`] }));
    const { preview } = await read(source('a', ...many));
    expect(preview).toMatchObject({ records: 10_000, added: 10_000, repeated: 0 });
    expect(preview.namesakes).toHaveLength(200);
  });

  it('takes names of JavaScript’s own for titles', async () => {
    await take(source('a', record('__proto__'), record('constructor'), record('toString')));
    expect((await stored()).map(({ id }) => id)).toEqual(['__proto__', 'constructor', 'toString'].map(idOf));
  });
});

/** Nobody has brought anything back for a day. */
async function forgetOld(): Promise<void> {
  vi.setSystemTime(Date.now() + 25 * 3600 * 1000);
  await importer.resume(RESUME);
  vi.useRealTimers();
}

describe('an import that is taken back', () => {
  it('leaves the library as it was, to the letter and in its order', async () => {
    await take(
      source('a', record('Lakes of Bavaria', { abstract: 'Short.' }), record('Rivers of the Far North')),
    );
    const before = await contents();
    const id = await take(
      source('b', record('Lakes of Bavaria', { abstract: 'Much longer.' }), record('Seas of the Deep South')),
    );
    expect(await contents()).not.toBe(before);
    await importer.takeBack(id);
    await forgetOld();
    expect(await contents()).toBe(before);
  });

  it('leaves alone what was changed again since', async () => {
    const id = await take(source('a', record('Lakes of Bavaria'), record('Rivers of the Far North')));
    await take(source('b', record('Lakes of Bavaria', { abstract: 'Now with an abstract.' })));
    await importer.takeBack(id);
    expect((await stored()).map(({ title }) => title)).toEqual(['Lakes of Bavaria']);
  });
});

describe('an import that is cut off', () => {
  const many = (start: number) =>
    source(`part ${start}`, ...Array.from({ length: 2600 }, (_, i) => record(`Paper number ${start + i}`)));

  it.each([0, 1, 2, 3, 4, 5])('after %i slices is gone on with by whoever comes next', async (moment) => {
    const dead = new Importer(db, digest, dying(moment));
    const { id } = await dead.read('test', [many(0)], DAY, none);
    await expect(dead.take(id)).rejects.toThrow('closed');
    expect(await db.count('papers')).toBe(500 * moment);
    expect(await importer.resume(RESUME)).toBe(true);
    expect(await db.count('papers')).toBe(2600);
    expect(await db.count('staged')).toBe(0);
    await importer.takeBack(id);
    await forgetOld();
    expect(await contents()).toBe('[[],0,0,[]]');
  });

  it.each([0, 2, 5])(
    'after %i slices of taking it back is taken back by whoever comes next',
    async (moment) => {
      const id = await take(many(0));
      await expect(new Importer(db, digest, dying(moment)).takeBack(id)).rejects.toThrow('closed');
      await importer.resume(RESUME);
      await forgetOld();
      expect(await contents()).toBe('[[],0,0,[]]');
    },
  );

  it('can be taken back while it is on its way', async () => {
    const { id } = await read(many(0));
    const taken = importer.take(id, (applied) => {
      if (applied === 1000) taking = importer.takeBack(id);
    });
    let taking: Promise<unknown> | undefined;
    await taken;
    await taking;
    await forgetOld();
    expect(await contents()).toBe('[[],0,0,[]]');
  });

  it('for want of room says so, and is gone on with once there is some', async () => {
    const { id } = await read(many(0));
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(importer.take(id)).rejects.toSatisfy(isDiskFull);
    add.mockRestore();
    expect(await db.count('papers')).toBe(0);
    expect(await importer.resume(RESUME)).toBe(true);
    expect(await db.count('papers')).toBe(2600);
  });

  it('before anybody agreed is forgotten, unless a page still reads', async () => {
    await read(many(0));
    await importer.resume(async () => true);
    expect(await db.count('staged')).toBe(2600);
    await importer.resume(RESUME);
    expect(await contents()).toBe('[[],0,0,[]]');
  });
});
