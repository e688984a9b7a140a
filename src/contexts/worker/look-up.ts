import { browser } from 'wxt/browser';

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
    if (menuItemId === id && selectionText) openView(new URLSearchParams({ q: selectionText.trim() }));
  });
}
