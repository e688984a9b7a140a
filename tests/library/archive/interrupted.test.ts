import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Paper } from '../../../src/core/paper';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import type { LocalStore } from '../../../src/library/archive/local-store';
import { ArchiveWriter } from '../../../src/library/archive/write-archive';
import { Removal } from '../../../src/library/removal';
import { dying, oneAfterTheOther } from '../store/exclusive';
import { Profile } from './profile';

vi.mock('wxt/browser', () => ({ browser: {} }));

const AT = '2026-01-01T00:00:00.000Z';
const papers: Paper[] = Array.from({ length: 620 }, (_, i) => ({
  id: `p${i}`,
  title: `Otter study of the year number ${i}`,
  abstract: '',
  links: [],
  appearances: [],
  source: {},
}));
const records = Array.from({ length: 510 }, (_, i) => ({
  title: `Quokka study of the year number ${i}`,
  abstract: '',
  authors: [],
  ids: {},
  urls: [],
}));
const THEIRS = {
  papers,
  imports: [records],
  kept: papers.slice(0, 505).map(({ id }) => ({ id, kept: { note: `note of ${id}` } })),
  sources: [{ url: 'https://a.org/feed', name: 'A', addedAt: AT, everyMinutes: 60, isNotified: true }],
  local: {
    settings: { ...DEFAULT_SETTINGS, highlight: 'wash' as const },
    rejections: [{ text: 'x', paperId: 'p1', paperTitle: 'y', date: '2026-01-01' }],
    history: { isOn: true, visits: [{ id: 'p1', at: AT }] },
  },
};
const OURS = {
  papers: [{ ...(papers[3] as Paper), abstract: 'Known here.' }],
  imports: [],
  kept: [{ id: 'p3', kept: { saved: AT } }],
  sources: [],
  local: {
    ...THEIRS.local,
    settings: DEFAULT_SETTINGS,
    rejections: [],
    history: { isOn: false, visits: [] },
  },
};

let file: string;
/** The library here, before and after the restoration. */
let before: string;
let after: string;
beforeAll(async () => {
  const [old, here] = [await Profile.open(), await Profile.open()];
  await old.fill(THEIRS);
  file = await old.export();
  await here.fill(OURS);
  before = await here.export();
  await here.restore(file);
  after = await here.export();
  old.close();
  here.close();
});

let here: Profile;
beforeEach(async () => {
  here = await Profile.open();
  await here.fill(OURS);
});
afterEach(() => here.close());

const resume = () => here.importer().resume(async () => false);
// The day on which the profile was filled is that of an import.
const comparable = (text: string) => text.replaceAll(/"startedAt":"[^"]*"/g, '');

/** The browser ends at a moment of writing to the other storage: before it, or right after. */
function dyingStore(isWritten: boolean): LocalStore {
  return {
    load: here.store.load,
    change: async (next) => {
      if (isWritten) await here.store.change(next);
      throw new Error('the browser was closed');
    },
  };
}

const slices = [0, 1, 2, 3, 4, 5];

describe('a restoration that is cut off', () => {
  it.each(slices)('after %i slices is gone on with by whoever comes next', async (moment) => {
    const dead = here.importer(dying(moment));
    const { id } = await here.read(file, dead);
    const taking = dead.take(id, undefined, { takesSettings: true });
    if (moment < 5) await expect(taking).rejects.toThrow('closed');
    else await taking;
    await resume();
    expect(comparable(await here.export())).toBe(comparable(after));
    const undoing = here.importer(dying(moment)).takeBack(id);
    if (moment < 5) await expect(undoing).rejects.toThrow('closed');
    else await undoing;
    await resume();
    expect(comparable(await here.export())).toBe(comparable(before));
    expect(await here.db.count('undo')).toBe(0);
  });

  it.each([false, true])('while settings are written (%s) is gone on with, too', async (isWritten) => {
    const dead = here.importer(undefined, dyingStore(isWritten));
    const { id } = await here.read(file, dead);
    await expect(dead.take(id, undefined, { takesSettings: true })).rejects.toThrow('closed');
    await resume();
    expect(comparable(await here.export())).toBe(comparable(after));
    await expect(here.importer(undefined, dyingStore(isWritten)).takeBack(id)).rejects.toThrow('closed');
    await resume();
    expect(comparable(await here.export())).toBe(comparable(before));
  });

  it('while it is read leaves nothing', async () => {
    await here.read(file);
    expect(await here.db.count('staged')).toBeGreaterThan(1000);
    await resume();
    expect([await here.db.count('staged'), await here.db.count('imports')]).toEqual([0, 1]);
    expect(comparable(await here.export())).toBe(comparable(before));
  });
});

describe('an export', () => {
  it('ends what was left half done before it begins', async () => {
    await here.restore(file);
    const ids = papers.map(({ id }) => id);
    await expect(new Removal(here.db, dying(1)).remove(ids, 'x')).rejects.toThrow('closed');
    const text = await here.export();
    expect(text).not.toContain('Otter study');
    expect(text).toContain('Quokka study');
  });

  it('can be stopped, and says how far it is', async () => {
    await here.restore(file);
    const stop = new AbortController();
    const shares: number[] = [];
    const pieces: string[] = [];
    const writer = new ArchiveWriter(here.db, oneAfterTheOther(), here.store);
    const onShare = (share: number) => {
      shares.push(share);
      if (share > 0.2) stop.abort();
    };
    const take = (piece: string) => pieces.push(piece);
    await expect(writer.write({ take, onShare, signal: stop.signal })).rejects.toThrow(/abort/i);
    expect(shares.at(-1)).toBeLessThan(0.6);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(100_000);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });
});
