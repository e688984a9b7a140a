import { parseSettings, type Settings } from '../core/settings';
import { libraryDatabase } from './library-database';
import { loadLocal } from './load-local';
import { watchLocal } from './store/local-news';
import { changeLocal } from './store/local-values';

export async function loadSettings(): Promise<Settings> {
  return (await loadLocal()).settings;
}

/** To be called in the worker, which tells open pages. */
export async function saveSettings(settings: Settings): Promise<void> {
  await changeLocal(await libraryDatabase(), (now) => ({ ...now, settings: parseSettings(settings) }));
}

/** Tells of every change, whichever context made it. @returns a function that stops it */
export function watchSettings(tell: (settings: Settings) => void): () => void {
  return watchLocal(async (names) => {
    if (names.includes('settings')) tell(await loadSettings());
  });
}
