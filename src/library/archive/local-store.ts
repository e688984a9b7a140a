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

export const browserStore: LocalStore = {
  load,
  change: (next) =>
    holdHistory(async () => {
      const { settings, rejections, history } = next(await load());
      await browser.storage.local.set({
        [SETTINGS_KEY]: settings,
        [REJECTIONS_KEY]: rejections,
        [HISTORY_KEY]: history,
      });
      return { settings, rejections, history };
    }),
};

async function load(): Promise<LocalData> {
  const [settings, rejections, history] = await Promise.all([
    loadSettings(),
    loadRejections(),
    loadHistory(),
  ]);
  return { settings, rejections, history };
}
