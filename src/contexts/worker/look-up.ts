import { browser } from 'wxt/browser';
import { QUERY_MAX_LENGTH } from '../../core/limits';
import { leaveLookUp, takeLookUp } from '../../library/pending-look-up';

/** Opens the search view in a tab of its own, for where the toolbar popup cannot be opened. */
export async function openView(fragment: URLSearchParams): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/popup.html')}#${fragment}` });
}

/** "Look up …" in the context menu of selected text. */
export function offerLookUp(): void {
  const id = 'look-up';
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id, title: 'Look up “%s” in Papertip', contexts: ['selection'] });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) => {
    const text = selectionText?.trim().slice(0, QUERY_MAX_LENGTH);
    if (menuItemId === id && text) lookUp(text);
  });
}

/** Searches in the popup; in a tab where the browser does not let the popup open by itself. */
async function lookUp(text: string): Promise<void> {
  // Not awaited before the popup: Firefox opens it only in the very turn of the click.
  const leaving = leaveLookUp(text);
  try {
    await browser.action.openPopup();
  } catch {
    await leaving;
    await openView(new URLSearchParams({ q: await takeLookUp() }));
  }
}
