import { browser } from 'wxt/browser';
import type { Library } from '../../library/library';

/** Open as long as a page changes the library. */
export const FINISHING_PORT = 'changing';

/** What a page leaves half done when it is closed, or ends by itself, is done here at once. */
export function finishForPages(library: () => Promise<Library>): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== FINISHING_PORT) return;
    port.onDisconnect.addListener(async () => (await library()).finishImports());
  });
}
