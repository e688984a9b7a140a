import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { localHandlers } from '../../src/contexts/worker/local-handlers';
import { REJECTIONS_A_MINUTE, VISITS_A_MINUTE } from '../../src/core/limits';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { loadHistory, switchHistory } from '../../src/library/history-store';
import { libraryDatabase } from '../../src/library/library-database';
import { loadRejections, RejectionStore } from '../../src/library/rejection-store';
import { saveSettings } from '../../src/library/settings-store';
import type { Sender } from '../../src/messaging/server';
import { fakeStorageArea } from '../library/fake-storage';

const storage = vi.hoisted(() => ({ local: {} as object, session: {} as object }));
vi.mock('wxt/browser', () => ({ browser: { storage } }));

const PAGE: Sender = { tabId: 7, isWebPage: true, isPrivate: false, host: 'example.org' };
const PRIVATE: Sender = { ...PAGE, isPrivate: true };
const SAID = { text: 'On deep lake', paperIds: ['a'] };
const library = async () =>
  ({ byIds: async (ids: string[]) => ids.map((id) => ({ id, title: `On Deep Lakes, ${id}` })) }) as never;

let calls: ReturnType<typeof localHandlers>;
beforeEach(async () => {
  storage.local = fakeStorageArea();
  storage.session = fakeStorageArea();
  await (await libraryDatabase()).clear('local');
  calls = localHandlers(library, new RejectionStore());
});

describe('what a page says', () => {
  it('is kept, and taken back', async () => {
    expect(await calls.reject(SAID, PAGE)).toBe(true);
    expect(await loadRejections()).toMatchObject([{ text: SAID.text, paperId: 'a' }]);
    expect(await calls.restore(SAID, PAGE)).toBe(true);
    expect(await loadRejections()).toEqual([]);
  });

  it('in a private window is not, and takes nothing back', async () => {
    expect(await calls.reject(SAID, PRIVATE)).toBe(false);
    expect(await loadRejections()).toEqual([]);
    await calls.reject(SAID, PAGE);
    expect(await calls.restore(SAID, PRIVATE)).toBe(false);
    expect(await loadRejections()).toHaveLength(1);
  });

  it('is refused where the text is like no title, and where it comes too often', async () => {
    await expect(calls.reject({ ...SAID, text: 'Something else' }, PAGE)).rejects.toThrow('like the title');
    for (let i = 1; i < REJECTIONS_A_MINUTE; i++) await calls.restore(SAID, PAGE);
    await expect(calls.reject(SAID, PAGE)).rejects.toThrow('too often');
    expect(await calls.reject(SAID, { ...PAGE, tabId: 8 })).toBe(true);
  });
});

describe('a visit', () => {
  const ids = async () => (await loadHistory()).visits.map(({ id }) => id);
  beforeEach(() => switchHistory(true));

  it('is one a paper and page', async () => {
    for (const paperId of ['a', 'b', 'a']) await calls.visited({ paperId, page: 1 }, PAGE);
    expect(await ids()).toEqual(['b', 'a']);
    await calls.visited({ paperId: 'a', page: 2 }, PAGE);
    expect(await ids()).toEqual(['a', 'b']);
  });

  it('in a private window, or of a view of our own, is none', async () => {
    await calls.visited({ paperId: 'a', page: 1 }, PRIVATE);
    await calls.visited({ paperId: 'a', page: 1 }, { ...PAGE, isWebPage: false });
    expect(await ids()).toEqual([]);
  });

  it('pushes no other out of the history, however often a page and its reloads make one', async () => {
    for (let i = 0; i < 600; i++) await calls.visited({ paperId: `p${i}`, page: i }, PAGE);
    expect(await ids()).toHaveLength(VISITS_A_MINUTE);
  });
});

describe('what a page is told', () => {
  it('is what it needs, and no list of sites', async () => {
    await saveSettings({ ...DEFAULT_SETTINGS, offSites: ['off.example'] });
    const { settings, rejections } = (await calls.pageState({}, PAGE)) ?? {};
    expect(settings).toEqual({ highlight: 'underline', cards: 'hover', cardKey: 'Alt', cardDelay: 350 });
    expect(rejections).toMatch(/^[0-9a-z]*$/);
    expect(await calls.pageState({}, { ...PAGE, host: 'www.off.example' })).toMatchObject({ settings: null });
  });
});
