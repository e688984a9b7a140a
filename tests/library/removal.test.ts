import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Paper } from '../../src/core/paper';
import { Importer } from '../../src/library/import/importer';
import { Library } from '../../src/library/library';
import { Removal } from '../../src/library/removal';
import { type Database, openDatabase } from '../../src/library/store/database';
import { KeptStore } from '../../src/library/store/kept-store';
import { StoredPapers } from '../../src/library/store/stored-papers';
import { makePaper } from '../core/search/papers';
import { papers as digest } from '../pages/digest';
import { dying, oneAfterTheOther } from './store/exclusive';

const NOW = '2026-11-24T10:00:00.000Z';
const OWN = ['Lakes', 'Rivers', 'Hills', 'Fish', 'Birds'].map((what) =>
  makePaper(`${what} of Bavaria`, `about ${what.toLowerCase()} and quokkas`),
);
const [LAKES, RIVERS, HILLS] = OWN as [Paper, Paper, Paper];
const [BUNDLED] = digest as [Paper];

let db: Database;
let kept: KeptStore;
let library: Library;
let stored: StoredPapers;
let removal: Removal;
let name = 0;

beforeEach(async () => {
  db = await openDatabase(`removal-${++name}`);
  kept = new KeptStore(db);
  const exclusive = oneAfterTheOther();
  stored = await StoredPapers.open(db, exclusive);
  library = new Library({ version: 'v1', papers: digest }, stored, kept);
  removal = new Removal(db, exclusive);
  await library.add(OWN);
  await stored.settled();
});
afterEach(async () => {
  vi.useRealTimers();
  stored.close();
  await stored.settled();
  db.close();
});

const listed = async (query = '') =>
  (await library.browse(query, 0, 200)).hits.map(({ paper }) => paper.title);
const contents = async () => [
  await db.getAll('papers'),
  await db.getAllKeys('papers'),
  await db.getAll('kept'),
];
async function settle(): Promise<void> {
  await library.refresh();
  await stored.settled();
}

describe('papers that are removed', () => {
  it('are known nowhere any more, and undone they are where they were', async () => {
    await kept.change([LAKES.id, BUNDLED.id], { saved: true, note: 'mine' }, NOW);
    const before = { contents: await contents(), list: await listed() };
    const removed = await removal.remove([RIVERS.id, LAKES.id, LAKES.id, 'unknown'], '2 papers');
    expect(removed).toMatchObject({ papers: 2, cleared: 0 });
    await settle();
    expect(await listed()).toEqual(before.list.filter((one) => ![LAKES.title, RIVERS.title].includes(one)));
    expect(await listed('quokka')).not.toContain(LAKES.title);
    expect((await library.findTitles([`See ${LAKES.title} there.`])).flat()).toEqual([]);
    expect(await library.byIds([LAKES.id])).toEqual([]);
    expect(await listed('is:saved')).toEqual([BUNDLED.title]);
    await removal.takeBack(removed?.run as number);
    await settle();
    expect(await contents()).toEqual(before.contents);
    expect(await listed()).toEqual(before.list);
    expect(await listed('quokka')).toContain(LAKES.title);
    expect((await library.findTitles([`See ${LAKES.title} there.`])).flat()).toHaveLength(1);
  });

  it('come back as the last ones where the index has forgotten them', async () => {
    const removed = await removal.remove([LAKES.id, RIVERS.id, HILLS.id], '3 papers');
    await settle();
    expect((await db.get('manifest', 'index'))?.removed).toEqual([]);
    await removal.takeBack(removed?.run as number);
    await settle();
    expect((await listed()).slice(0, 5)).toEqual(
      [HILLS, RIVERS, LAKES, OWN[4] as Paper, OWN[3] as Paper].map(({ title }) => title),
    );
    expect(await listed('quokka')).toHaveLength(5);
  });

  it('were bundled: what is kept of them goes, and comes back', async () => {
    expect(await removal.remove([BUNDLED.id], 'x')).toBeNull();
    await kept.change([BUNDLED.id], { tags: ['a'] }, NOW);
    const removed = await removal.remove([BUNDLED.id], 'x');
    expect(removed).toMatchObject({ papers: 0, cleared: 1 });
    expect(await listed('tag:a')).toEqual([]);
    expect(await listed()).toContain(BUNDLED.title);
    await removal.takeBack(removed?.run as number);
    expect(await listed('tag:a')).toEqual([BUNDLED.title]);
  });

  it('give back what was kept of them besides what is kept now', async () => {
    await kept.change([LAKES.id], { note: 'old', tags: ['old'] }, NOW);
    const removed = await removal.remove([LAKES.id], 'x');
    await library.add([LAKES]);
    await kept.change([LAKES.id], { note: 'new', tags: ['new'] }, NOW);
    await removal.takeBack(removed?.run as number);
    expect([...(await kept.all()).values()]).toEqual([{ tags: ['new', 'old'], note: 'new\n\nold' }]);
  });

  it('can be brought back for a month', async () => {
    await removal.remove([LAKES.id], 'x');
    const importer = new Importer(db, digest, oneAfterTheOther());
    const days = (count: number) => vi.setSystemTime(Date.now() + count * 24 * 3600 * 1000);
    days(29);
    await importer.resume(async () => false);
    expect(await importer.history()).toMatchObject([{ run: { isRemoval: true, state: 'done' } }]);
    days(2);
    await importer.resume(async () => false);
    expect([await importer.history(), await db.count('undo')]).toEqual([[], 0]);
    await expect(removal.takeBack(1)).rejects.toThrow('too long ago');
  });
});

describe('a removal that is cut off', () => {
  const many = Array.from({ length: 1300 }, (_, i) => makePaper(`Otter study number ${i}`));
  const ids = many.map(({ id }) => id);
  beforeEach(() => library.add(many));
  const resume = () => new Importer(db, digest, oneAfterTheOther()).resume(async () => false);

  it.each([0, 1, 2])('after %i slices is gone on with by whoever comes next', async (moment) => {
    const before = await contents();
    await expect(new Removal(db, dying(moment)).remove(ids, 'x')).rejects.toThrow('closed');
    expect(await db.count('papers')).toBe(OWN.length + 1300 - 500 * moment);
    await resume();
    expect(await db.count('papers')).toBe(OWN.length);
    const [past] = await new Importer(db, digest).history();
    await expect(new Removal(db, dying(moment)).takeBack(past?.id ?? 0)).rejects.toThrow('closed');
    await resume();
    expect(await contents()).toEqual(before);
    expect([await db.count('imports'), await db.count('staged'), await db.count('undo')]).toEqual([0, 0, 0]);
  });

  it('asked for twice under one name, go once, and come back once', async () => {
    await kept.change([LAKES.id], { note: 'mine' }, NOW);
    const before = await contents();
    const removed = await removal.remove([LAKES.id, RIVERS.id], '2 papers', 'a');
    expect(await removal.remove([LAKES.id, RIVERS.id], '2 papers', 'a')).toEqual(removed);
    const run = removed?.run as number;
    // The worker was stopped before it could answer, or two tabs ask: both join in.
    await Promise.all([removal.takeBack(run), removal.takeBack(run)]);
    await removal.takeBack(run);
    await settle();
    expect(await contents()).toEqual(before);
  });

  it('are gone on with where the worker was stopped while they went', async () => {
    await expect(new Removal(db, dying(0)).remove(ids, 'x', 'a')).rejects.toThrow('closed');
    expect(await removal.remove(ids, 'x', 'a')).toMatchObject({ papers: ids.length });
    expect(await db.count('papers')).toBe(OWN.length);
    expect(await new Importer(db, digest).history()).toHaveLength(1);
  });
});
