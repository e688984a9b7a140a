import { browser } from 'wxt/browser';
import { libraryDatabase } from '../../library/library-database';

/** Chrome's; Firefox has no such thing. */
interface Closable {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Nothing private is within a content script's reach: what was, in earlier versions, is moved at once; and where the browser
 * can, it closes the place to them. Call it at the worker's start.
 */
export function closeStorage(): void {
  (browser.storage.local as Closable).setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  browser.runtime.onInstalled.addListener(() => {
    libraryDatabase().catch((cause) => console.error('papertip: what was kept cannot be moved', cause));
  });
}
