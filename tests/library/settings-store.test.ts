import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isDiskFull } from '../../src/core/disk-full';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import { libraryDatabase } from '../../src/library/library-database';
import { loadSettings, saveSettings, watchSettings } from '../../src/library/settings-store';

vi.mock('wxt/browser', () => ({
  browser: { storage: { local: { get: async () => ({}), remove: async () => {} } } },
}));

beforeEach(async () => {
  await (await libraryDatabase()).clear('local');
});

describe('settings', () => {
  it('are the defaults until something is stored', async () => {
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('come back as they were stored', async () => {
    const chosen: Settings = { ...DEFAULT_SETTINGS, highlight: 'wash', offSites: ['a.org'], cardDelay: 700 };
    await saveSettings(chosen);
    expect(await loadSettings()).toEqual(chosen);
  });

  it('that are broken do no harm', async () => {
    await (await libraryDatabase()).put('local', { highlight: 7, toolbarOnly: true }, 'settings');
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, toolbarOnly: true });
  });

  it('are told to whoever watches, until it stops; other things are not', async () => {
    const told: Settings[] = [];
    const stop = watchSettings((settings) => told.push(settings));
    await saveSettings({ ...DEFAULT_SETTINGS, cards: 'off' });
    await vi.waitFor(() => expect(told).toEqual([{ ...DEFAULT_SETTINGS, cards: 'off' }]));
    stop();
    const later: Settings[] = [];
    watchSettings((settings) => later.push(settings));
    await saveSettings(DEFAULT_SETTINGS);
    await vi.waitFor(() => expect(later).toHaveLength(1));
    expect(told).toHaveLength(1);
  });

  it('that the browser does not store are left as they were', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(saveSettings({ ...DEFAULT_SETTINGS, cards: 'off' })).rejects.toSatisfy(isDiskFull);
    put.mockRestore();
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });
});
