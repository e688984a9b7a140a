import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Paper } from '../../../src/core/paper';
import type { RunKind } from '../../../src/library/import/import-store';
import { Importer } from '../../../src/library/import/importer';
import { type Database, openDatabase, type StagedPaper } from '../../../src/library/store/database';
import { KeptStore } from '../../../src/library/store/kept-store';
import { PaperStore } from '../../../src/library/store/paper-store';
import { papers as digest } from '../../pages/digest';
import { dying, oneAfterTheOther } from '../store/exclusive';

const DAY = '2026-11-24';
const READ_NOWHERE = async () => false;

let count = 0;
let db: Database;
let importer: Importer;
beforeEach(async () => {
  db = await openDatabase(`bring-back-${++count}`);
  importer = new Importer(db, digest, oneAfterTheOther());
});
afterEach(() => {
  vi.useRealTimers();
  db.close();
});

async function take(name: string, titles: string[], abstract = '', kind: RunKind = {}): Promise<number> {
  const read = async function* () {
    for (const title of titles) yield { record: { title, abstract, authors: [], ids: {}, urls: [] } };
  };
  const { signal } = new AbortController();
  const { id } = await importer.read(name, [{ name, read }], DAY, signal, undefined, kind);
  expect(await importer.take(id)).toBe(true);
  return id;
}

const papers = async () => (await db.getAll('papers')).map(({ paper }) => paper);
const states = async () => (await importer.history()).map(({ run }) => `${run.name} ${run.state}`);
const many = Array.from({ length: 1300 }, (_, i) => `Otter study of the year number ${i}`);

describe('an import that was taken back', () => {
  it('can be brought back, and taken back again', async () => {
    await take('a', ['Lakes of Bavaria', 'Rivers of the Far North']);
    const before = await papers();
    const id = await take('b', ['Lakes of Bavaria', 'Seas of the Deep South'], 'A longer abstract.');
    const after = await papers();
    for (let round = 0; round < 2; round++) {
      await importer.takeBack(id);
      expect(await papers()).toEqual(before);
      expect(await states()).toEqual(['b undone', 'a done']);
      await importer.bringBack(id);
      expect(await papers()).toEqual(after);
      expect(await states()).toEqual(['b done', 'a done']);
    }
  });

  it('is forgotten when the next one comes, or a day later', async () => {
    const first = await take('a', ['Lakes of Bavaria']);
    await importer.takeBack(first);
    const id = await take('b', ['Rivers of the Far North']);
    expect(await states()).toEqual(['b done']);
    await importer.takeBack(id);
    await importer.resume(READ_NOWHERE);
    expect(await states()).toEqual(['b undone']);
    vi.setSystemTime(Date.now() + 25 * 3600 * 1000);
    await importer.resume(READ_NOWHERE);
    expect(await states()).toEqual([]);
    expect([await db.count('staged'), await db.count('undo')]).toEqual([0, 0]);
    expect(await importer.bringBack(id)).toBe('forgotten');
    expect(await papers()).toEqual([]);
  });

  it('loses nothing that has come since', async () => {
    const id = await take('a', ['Lakes of Bavaria', 'Rivers of the Far North'], 'An abstract.');
    await importer.takeBack(id);
    const [staged] = (await db.getAll('staged')) as [StagedPaper];
    const lake = staged.paper as Paper;
    await new PaperStore(db, oneAfterTheOther()).add([{ ...lake, abstract: '', upvotes: 7 }]);
    await importer.bringBack(id);
    expect((await papers()).map(({ title, upvotes }) => [title, upvotes])).toEqual([
      ['Lakes of Bavaria', 7],
      ['Rivers of the Far North', undefined],
    ]);
    expect((await papers())[0]?.abstract).toBe('An abstract.');
  });

  it('has left papers that were wanted, and does not touch them when it comes back', async () => {
    const id = await take('a', ['Lakes of Bavaria', 'Rivers of the Far North']);
    const [lake] = (await papers()) as [Paper];
    const kept = new KeptStore(db);
    await kept.change([lake.id], { note: 'mine' }, '2026-11-24T10:00:00.000Z');
    await importer.takeBack(id);
    expect((await papers()).map(({ title }) => title)).toEqual([lake.title]);
    await importer.bringBack(id);
    expect(await papers()).toHaveLength(2);
    expect([...(await kept.all()).values()]).toEqual([{ note: 'mine' }]);
  });

  it.each([0, 1, 2])('is brought back by whoever comes next, cut off after %i slices', async (moment) => {
    const id = await take('a', many);
    await importer.takeBack(id);
    await expect(new Importer(db, digest, dying(moment)).bringBack(id)).rejects.toThrow('closed');
    expect(await db.count('papers')).toBe(500 * moment);
    await importer.resume(READ_NOWHERE);
    expect((await papers()).map(({ title }) => title)).toEqual(many);
    expect(await states()).toEqual(['a done']);
  });

  it.each([0, 1, 2])('is as whole where taking it back was cut off after %i slices', async (moment) => {
    const id = await take('a', many);
    await expect(new Importer(db, digest, dying(moment)).takeBack(id)).rejects.toThrow('closed');
    await importer.resume(READ_NOWHERE);
    expect(await papers()).toEqual([]);
    await importer.bringBack(id);
    expect((await papers()).map(({ title }) => title)).toEqual(many);
  });

  it('can be brought back though a source has brought something meanwhile', async () => {
    const id = await take('a', ['Lakes of Bavaria']);
    await importer.takeBack(id);
    await take('feed', ['Hills of Tuscany'], '', { source: 'feed' });
    expect(await importer.bringBack(id)).toBe('done');
    expect((await papers()).map(({ title }) => title).sort()).toEqual([
      'Hills of Tuscany',
      'Lakes of Bavaria',
    ]);
  });

  it('says what is so, whoever asks and however often', async () => {
    const exclusive = oneAfterTheOther();
    importer = new Importer(db, digest, exclusive);
    const id = await take('a', many.slice(0, 700));
    const [one, other] = [importer, new Importer(db, digest, exclusive)];
    expect(await Promise.all([one.takeBack(id), other.takeBack(id)])).toEqual(['undone', 'undone']);
    expect(await other.takeBack(id)).toBe('undone');
    expect(await Promise.all([one.bringBack(id), other.bringBack(id)])).toEqual(['done', 'done']);
    expect(await other.bringBack(id)).toBe('done');
    // Both at once: each is told how it ended.
    const [taken, brought] = await Promise.all([one.takeBack(id), other.bringBack(id)]);
    const { run } = (await one.history())[0] as { run: { state: string } };
    expect([taken, brought]).toContain(run.state);
    expect(await db.count('papers')).toBe(run.state === 'done' ? 700 : 0);
    expect(await one.takeBack(9999)).toBe('forgotten');
  });
});
