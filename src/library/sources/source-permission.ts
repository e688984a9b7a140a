import { browser } from 'wxt/browser';

/** The one server that a source is asked at, as permissions name it; they know no ports. */
export function originPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** Gives it back, where the browser takes it. */
export async function disallow(url: string): Promise<void> {
  try {
    await browser.permissions.remove({ origins: [originPattern(url)] });
  } catch (cause) {
    // Chrome keeps every host that a content script runs on, and ours may run on all. Nothing is asked there any more.
    if (!/required permissions/i.test((cause as Error).message)) throw cause;
  }
}

/** Whether the user lets Papertip ask there. */
export function isAllowed(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originPattern(url)] });
}
