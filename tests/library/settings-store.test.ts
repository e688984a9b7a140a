import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import { fakeStorageArea } from './fake-storage';

const storage = vi.hoisted(() => ({ local: {} as ReturnType<typeof fakeStorageArea> }));
vi.mock('wxt/browser', () => ({ browser: { storage, runtime: { id: 'papertip' } } }));

const { loadSettings, saveSettings, watchSettings } = await import('../../src/library/settings-store');

beforeEach(() => {
  storage.local = fakeStorageArea();
});

describe('settings', () => {
  it('are the defaults until something is stored', async () => {
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('come back as they were stored', async () => {
    const chosen: Settings = { ...DEFAULT_SETTINGS, highlight: 'wash', offSites: ['a.org'], cardDelay: 700 };
    expect(await saveSettings(chosen)).toEqual({ ok: true, value: undefined });
    expect(await loadSettings()).toEqual(chosen);
  });

  it('that are broken do no harm', async () => {
    await storage.local.set({ settings: { highlight: 7, toolbarOnly: true } });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, toolbarOnly: true });
  });

  it('are told to whoever watches, until it stops', async () => {
    const told: Settings[] = [];
    const stop = watchSettings((settings) => told.push(settings));
    await saveSettings({ ...DEFAULT_SETTINGS, cards: 'off' });
    await storage.local.set({ other: 1 });
    stop();
    await saveSettings(DEFAULT_SETTINGS);
    expect(told).toEqual([{ ...DEFAULT_SETTINGS, cards: 'off' }]);
  });

  it('that the browser does not store are a failure, not an error', async () => {
    storage.local.set = () => Promise.reject(new Error('quota'));
    expect(await saveSettings(DEFAULT_SETTINGS)).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});
