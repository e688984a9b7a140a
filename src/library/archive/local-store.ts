import { browser } from 'wxt/browser';
import type { LocalData } from '../../core/local-data';
import { HISTORY_KEY, holdHistory, loadHistory } from '../history-store';
import { loadRejections } from '../rejection-store';
import { loadSettings, REJECTIONS_KEY, SETTINGS_KEY } from '../settings-store';

/** Where settings, rejections and history are kept. */
export interface LocalStore {
  load(): Promise<LocalData>;
  /** All of it or nothing is stored. @returns what is stored now */
  change(next: (now: LocalData) => LocalData): Promise<LocalData>;
}

/** What a local store needs of the browser; only its pages and its background worker have it. */
export interface LocalCalls {
  load(): Promise<LocalData>;
  save(data: LocalData): Promise<void>;
}

export const browserCalls: LocalCalls = {
  load,
  save: ({ settings, rejections, history }) =>
    browser.storage.local.set({
      [SETTINGS_KEY]: settings,
      [REJECTIONS_KEY]: rejections,
      [HISTORY_KEY]: history,
    }),
};

export function localStore({ load, save }: LocalCalls): LocalStore {
  return {
    load,
    change: (next) =>
      holdHistory(async () => {
        const after = next(await load());
        await save(after);
        return after;
      }),
  };
}

export const browserStore = localStore(browserCalls);

async function load(): Promise<LocalData> {
  const [settings, rejections, history] = await Promise.all([
    loadSettings(),
    loadRejections(),
    loadHistory(),
  ]);
  return { settings, rejections, history };
}
