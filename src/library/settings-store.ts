import { browser } from 'wxt/browser';
import { fail, ok, type Result } from '../core/result';
import { parseSettings, type Settings } from '../core/settings';

/** Where they are stored. */
export const SETTINGS_KEY = 'settings';
const KEY = SETTINGS_KEY;
/** See `rejection-store`. */
export const REJECTIONS_KEY = 'rejections';

export async function loadSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

export async function saveSettings(settings: Settings): Promise<Result<void>> {
  try {
    await browser.storage.local.set({ [KEY]: parseSettings(settings) });
    return ok(undefined);
  } catch (cause) {
    return fail('internal', `The browser did not store the settings: ${(cause as Error).message}`);
  }
}

/**
 * Tells of every change, whichever context made it.
 * @param onRejections told that what people said of likely titles has changed
 * @returns a function that stops it
 */
export function watchSettings(tell: (settings: Settings) => void, onRejections = () => {}): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (KEY in changes) tell(parseSettings(changes[KEY]?.newValue));
    if (REJECTIONS_KEY in changes) onRejections();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => {
    // Where the extension itself is gone its listeners are too, and taking one away throws.
    if (browser.runtime?.id) browser.storage.local.onChanged.removeListener(listener);
  };
}
