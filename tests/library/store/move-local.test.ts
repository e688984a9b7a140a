import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { type Database, openDatabase } from '../../../src/library/store/database';
import { changeLocal, readLocal } from '../../../src/library/store/local-values';
import { moveLocal, type OldStorage } from '../../../src/library/store/move-local';
import { fakeStorageArea } from '../fake-storage';

const OLD = {
  settings: { ...DEFAULT_SETTINGS, highlight: 'wash', offSites: ['off.example'] },
  rejections: [{ text: 'x', paperId: 'a', paperTitle: 'X', date: '2026-01-01' }],
  history: { isOn: true, visits: [{ id: 'a', at: '2026-01-01T00:00:00.000Z' }] },
} as const;
const KEYS = Object.keys(OLD);

let db: Database;
let area: ReturnType<typeof fakeStorageArea>;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  db = await openDatabase();
  area = fakeStorageArea();
  await area.set({ ...OLD });
});

/** The browser ends at the `moment`-th step that the moving takes, before or after that is done. */
function dying(moment: number, isDone: boolean): { db: Database; area: OldStorage } {
  let step = 0;
  const cut = <T extends (...args: never[]) => Promise<unknown>>(work: T): T =>
    (async (...args: never[]) => {
      const isLast = step++ === moment;
      if (isLast && !isDone) throw new Error('the browser was closed');
      const result = await work(...args);
      if (isLast) throw new Error('the browser was closed');
      return result;
    }) as unknown as T;
  const dyingDb = new Proxy(db, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (name === 'get' || name === 'put') return cut(value.bind(target));
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { db: dyingDb, area: { get: cut(area.get), remove: cut(area.remove) } };
}

describe('what was kept in the reach of content scripts', () => {
  it('is moved, and nothing of it stays behind', async () => {
    await moveLocal(db, area);
    expect(await readLocal(db)).toEqual(OLD);
    expect(await area.get(KEYS)).toEqual({});
  });

  it.each([0, 1, 2, 3].flatMap((moment) => [false, true].map((isDone) => [moment, isDone] as const)))(
    'is there, once, when it was cut off at step %i (done: %s)',
    async (moment, isDone) => {
      const dead = dying(moment, isDone);
      await expect(moveLocal(dead.db, dead.area)).rejects.toThrow('closed');
      await moveLocal(db, area);
      expect(await readLocal(db)).toEqual(OLD);
      expect(await area.get(KEYS)).toEqual({});
    },
  );

  it('is moved once by two that begin together', async () => {
    await Promise.all([moveLocal(db, area), moveLocal(db, area)]);
    expect(await readLocal(db)).toEqual(OLD);
  });

  it('is not put back over what the user has changed since it was copied', async () => {
    const dead = dying(2, false);
    await expect(moveLocal(dead.db, dead.area)).rejects.toThrow('closed');
    await changeLocal(db, (now) => ({ ...now, history: { isOn: false, visits: [] } }));
    await moveLocal(db, area);
    expect((await readLocal(db)).history).toEqual({ isOn: false, visits: [] });
  });

  it('is not taken from there a second time, whoever writes there', async () => {
    await moveLocal(db, area);
    await area.set({ history: { isOn: true, visits: [] }, settings: { toolbarOnly: true } });
    await moveLocal(db, area);
    expect(await readLocal(db)).toEqual(OLD);
  });

  it('where nothing was, nothing comes later', async () => {
    await area.remove(KEYS);
    await moveLocal(db, area);
    await area.set({ ...OLD });
    await moveLocal(db, area);
    expect(await readLocal(db)).toEqual({
      settings: DEFAULT_SETTINGS,
      rejections: [],
      history: { isOn: false, visits: [] },
    });
  });
});
