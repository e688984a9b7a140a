import { browser } from 'wxt/browser';

/** The accent of `ui/theme.css` with white on it: 4.5:1. */
const GROUND = '#0b6270';

/** How many different papers the tab's page mentions; nothing for none. */
export async function showCount(tabId: number, count: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: count ? String(count) : '' });
    await browser.action.setBadgeBackgroundColor({ tabId, color: GROUND });
  } catch (cause) {
    // The tab may be closed between its report and this; anything else is a fault of ours.
    if (!/No tab with id|Invalid tab ID/i.test((cause as Error).message)) throw cause;
  }
}
