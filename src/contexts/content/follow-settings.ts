import { isActiveOn, type Settings } from '../../core/settings';
import { loadSettings, watchSettings } from '../../library/settings-store';

/**
 * Runs `start` while the settings allow Papertip on this page, and aborts its signal when they no longer do.
 * @param start given the current settings (a getter: they change while it runs)
 */
export async function followSettings(
  start: (settings: () => Settings, signal: AbortSignal) => (changed: Settings) => void,
  signal: AbortSignal,
): Promise<void> {
  let settings = await loadSettings();
  let running: { abort: AbortController; update: (changed: Settings) => void } | null = null;
  const apply = () => {
    const isActive = !signal.aborted && isActiveOn(settings, pageHost());
    if (isActive && !running) {
      const abort = new AbortController();
      running = { abort, update: start(() => settings, abort.signal) };
    } else if (!isActive && running) {
      running.abort.abort();
      running = null;
    }
    running?.update(settings);
  };
  const stop = watchSettings((changed) => {
    settings = changed;
    apply();
  });
  signal.addEventListener('abort', () => {
    stop();
    apply();
  });
  apply();
}

/** The host of the page that people see: a frame of it is off with it. */
function pageHost(): string {
  return (window.top ?? window).location.hostname;
}
