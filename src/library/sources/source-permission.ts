import { browser } from 'wxt/browser';

/** The one server that a source is asked at, as permissions name it; they know no ports. */
export function originPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** Whether the user lets Papertip ask there. */
export function isAllowed(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originPattern(url)] });
}
