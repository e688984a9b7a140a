import { browser } from 'wxt/browser';
import type { Arrival } from '../../library/sources/poll-source';

const ID = 'papertip-arrival ';
/** More do not fit into a notification. */
const TITLES_SHOWN = 3;

/** One notification a source, which takes the place of its last one; a click leads to what is new. */
export async function notifyArrival({ source: { id, source }, added, titles }: Arrival): Promise<void> {
  // Not there where the user took the permission back.
  await browser.notifications?.create(`${ID}${id}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: `${added === 1 ? 'A new paper' : `${added.toLocaleString('en')} new papers`} from ${source.name}`,
    message: titles.slice(0, TITLES_SHOWN).join('\n'),
  });
}

/** Register at the worker's start; a permission that is given later counts from then on. */
export function openFromNotifications(): void {
  let isListening = false;
  const listen = () => {
    if (isListening || !browser.notifications) return;
    isListening = true;
    browser.notifications.onClicked.addListener((id) => {
      if (!id.startsWith(ID)) return;
      browser.notifications.clear(id);
      browser.tabs.create({ url: browser.runtime.getURL('/library.html#q=is:new') });
    });
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
