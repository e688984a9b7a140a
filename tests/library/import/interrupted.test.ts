import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Importer } from '../../../src/library/import/importer';
import { type Database, openDatabase } from '../../../src/library/store/database';
import { PaperStore } from '../../../src/library/store/paper-store';
import { papers as digest } from '../../pages/digest';
import { oneAfterTheOther } from '../store/exclusive';
import { contents, DAY, record, source, take } from './sample-imports';

let count = 0;
let db: Database;
let importer: Importer;
let papers: PaperStore;
beforeEach(async () => {
  db = await openDatabase(`interrupted-${++count}`);
  const exclusive = oneAfterTheOther();
  importer = new Importer(db, digest, exclusive);
  papers = new PaperStore(db, exclusive);
});
afterEach(() => {
  db.close();
  vi.unstubAllGlobals();
});

const none = new AbortController().signal;
const lakes = (count: number, abstract: string) =>
  source(
    'lakes',
    ...Array.from({ length: count }, (_, i) => record(`Lake number ${i} of Bavaria`, { abstract })),
  );

describe('an import with others at work', () => {
  it('keeps what was changed between two of its slices', async () => {
    await take(importer, lakes(1200, 'Short.'));
    const exclusive = oneAfterTheOther();
    let asked = 0;
    const meeting = async <T>(task: () => Promise<T>): Promise<T> => {
      if (++asked === 3) await changeByHand();
      return exclusive(task);
    };
    const changeByHand = async () => {
      const [known] = await db.getAllFromIndex('papers', 'name', 'lake number 1100 of bavaria');
      if (known)
        await papers.add([{ ...known.paper, abstract: 'Longest of all, written by hand.', venue: 'Lakes' }]);
    };
    const other = new Importer(db, digest, meeting);
    const { id } = await other.read('test', [lakes(1200, 'A longer one.')], DAY, none);
    await other.take(id);
    const [stored] = await db.getAllFromIndex('papers', 'name', 'lake number 1100 of bavaria');
    expect(asked).toBe(3);
    expect(stored?.paper).toMatchObject({ abstract: 'Longest of all, written by hand.', venue: 'Lakes' });
    expect(await db.count('papers')).toBe(1200);
  });

  it('counts nothing as a change that only comes again from the same place, on whatever day', async () => {
    await take(importer, lakes(3, 'Short.'));
    const before = await contents(db);
    const again = await importer.read('test', [lakes(3, 'Short.')], '2027-01-01', none);
    expect(again.preview).toMatchObject({ added: 0, changed: 0, known: 3 });
    expect(await db.count('staged')).toBe(0);
    await importer.discard(again.id);
    expect(await contents(db)).toBe(before);
  });
});

describe('what was read by someone who is gone', () => {
  /** The locks of a browser, as far as they are asked for. */
  function stubLocks() {
    const held = new Map<string, () => void>();
    vi.stubGlobal('navigator', {
      locks: {
        async request(name: string, task: () => Promise<void>) {
          const working = task();
          held.set(name, () => held.delete(name));
          await working;
          held.delete(name);
        },
        query: async () => ({ held: [...held.keys()].map((name) => ({ name })) }),
      },
    });
    return held;
  }

  it('is cleared away, and what others still read or look at is not', async () => {
    const held = stubLocks();
    await importer.read('gone', [lakes(10, '')], DAY, none);
    held.clear();
    const kept = await importer.read('kept', [lakes(5, '')], DAY, none);
    await new Importer(db, digest, oneAfterTheOther()).forgetAbandoned();
    expect((await db.getAll('imports')).map(({ name }) => name)).toEqual(['kept']);
    expect(await db.count('staged')).toBe(5);
    expect(await importer.take(kept.id)).toBe(true);
    expect(held.size).toBe(0);
    const turnedDown = await importer.read('no', [lakes(5, 'x')], DAY, none);
    expect(held.size).toBe(1);
    await importer.discard(turnedDown.id);
    expect(held.size).toBe(0);
  });
});
