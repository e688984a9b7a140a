import { isActiveOn, type Settings } from '../../core/settings';
import { loadSettings, watchSettings } from '../../library/settings-store';

/** What of a running page follows changes. */
export interface RunningPage {
  update(settings: Settings): void;
  /** People have said of a likely title that it is none, or taken that back. */
  reconsider(): void;
}

/**
 * Runs `start` while the settings allow Papertip on this page, and aborts its signal when they no longer do.
 * @param start given the current settings (a getter: they change while it runs)
 */
export async function followSettings(
  start: (settings: () => Settings, signal: AbortSignal) => RunningPage,
  signal: AbortSignal,
): Promise<void> {
  let settings = await loadSettings();
  let running: { abort: AbortController; page: RunningPage } | null = null;
  const apply = () => {
    const isActive = !signal.aborted && isActiveOn(settings, pageHost());
    if (isActive && !running) {
      const abort = new AbortController();
      running = { abort, page: start(() => settings, abort.signal) };
    } else if (!isActive && running) {
      running.abort.abort();
      running = null;
    }
    running?.page.update(settings);
  };
  const stop = watchSettings(
    (changed) => {
      settings = changed;
      apply();
    },
    () => running?.page.reconsider(),
  );
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
