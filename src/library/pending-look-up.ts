import { browser } from 'wxt/browser';

const KEY = 'look-up';

/** Leaves a text for the popup that is about to open. */
export async function leaveLookUp(text: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: text });
}

/** The text left for this popup, once; '' where there is none. */
export async function takeLookUp(): Promise<string> {
  const text = (await browser.storage.session.get(KEY))[KEY];
  if (typeof text !== 'string') return '';
  await browser.storage.session.remove(KEY);
  return text;
}
