import type { MessageOrigin } from './server';

/**
 * The host name of the page that people see, as the browser tells it of a content script in it or in a frame of its origin;
 * '' where it has none, such as a file. Chrome names a tab's address only where the user has opened the popup over it.
 */
export function pageHost({ tab, frameId, origin, url }: MessageOrigin): string {
  // A frame without an address of its own (`about:srcdoc`) has its parent's origin; a page in a sandbox has only an address.
  const places = frameId === 0 ? [url, origin] : [tab?.url, origin, url];
  for (const place of places)
    if (place && /^https?:/.test(place) && URL.canParse(place)) return new URL(place).hostname;
  return '';
}
