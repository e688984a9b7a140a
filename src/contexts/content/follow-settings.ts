import { onTrusted } from '../../core/on-trusted';
import type { PageSettings } from '../../core/page-settings';
import { call } from '../../messaging/client';
import { hearNews } from '../../messaging/page-news';

/** What of a running page follows changes. */
export interface RunningPage {
  update(settings: PageSettings): void;
  /** People have said of a likely title that it is none, or taken that back. */
  reconsider(): void;
}

/**
 * Runs `start` while the settings allow Papertip on this page, and aborts its signal when they no longer do. The worker
 * says what they are for this page, and when to ask again.
 * @param start given the current settings (a getter: they change while it runs)
 */
export function followSettings(
  start: (settings: () => PageSettings, signal: AbortSignal) => RunningPage,
  signal: AbortSignal,
): void {
  let running: {
    settings: PageSettings;
    rejections: string;
    abort: AbortController;
    page: RunningPage;
  } | null = null;
  let turn = 0;
  const stop = () => {
    running?.abort.abort();
    running = null;
  };
  const ask = async () => {
    const asked = ++turn;
    const result = await call('pageState', {});
    // A later question has a later answer.
    if (!result.ok || asked !== turn || signal.aborted) return;
    const { settings, rejections } = result.value;
    if (!settings) return stop();
    if (running) {
      const isOther = running.rejections !== rejections;
      Object.assign(running, { settings, rejections });
      if (isOther) running.page.reconsider();
    } else {
      const abort = new AbortController();
      const now = { settings, rejections, abort };
      running = Object.assign(now, { page: start(() => now.settings, abort.signal) });
    }
    running.page.update(settings);
  };
  hearNews(ask, signal);
  // Nothing reaches a page while it waits in the cache.
  onTrusted<PageTransitionEvent>(window, 'pageshow', ({ persisted }) => persisted && ask(), { signal });
  signal.addEventListener('abort', stop);
  ask();
}
