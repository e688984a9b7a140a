import { browser } from 'wxt/browser';

/** What pages are told: to ask for their settings again (`pageState`). It says nothing itself. */
const ASK_AGAIN = { papertip: 'ask-again' } as const;

/** Tells all open pages, those of private windows too. */
export async function tellPages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id }) => {
      // No content script runs in many tabs, such as those that the browser has put to sleep.
      if (id !== undefined) await browser.tabs.sendMessage(id, ASK_AGAIN).catch(() => {});
    }),
  );
}

/** In a content script. Only the extension itself may tell it something. */
export function hearNews(onNews: () => void, signal: AbortSignal): void {
  const { onMessage, id: own } = browser.runtime;
  const listener = (message: unknown, { id }: { id?: string | undefined }): undefined => {
    if (id === own && (message as Partial<typeof ASK_AGAIN>)?.papertip === ASK_AGAIN.papertip) onNews();
  };
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    // Where the extension itself is gone its listeners are too, and taking one away throws.
    if (browser.runtime?.id) onMessage.removeListener(listener);
  });
}
