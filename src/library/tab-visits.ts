import { browser } from 'wxt/browser';
import { PAGE_VISITS_MAX } from '../core/limits';

/** Papers of a tab's page that were looked at there. */
interface PageVisits {
  page: number;
  ids: string[];
}

const storageKey = (tabId: number) => `visits:${tabId}`;

/** One after the other: two calls at the same time must not both be the first. */
let queue: Promise<unknown> = Promise.resolve();

/** Whether it is the first visit of this paper on this page, and not one too many; then the next one is not. */
export function countsAsVisit(
  { tabId, page }: { tabId: number; page: number },
  paperId: string,
): Promise<boolean> {
  const asked = queue.then(async () => {
    const key = storageKey(tabId);
    const known = (await browser.storage.session.get(key))[key] as PageVisits | undefined;
    const ids = known?.page === page ? known.ids : [];
    if (ids.includes(paperId) || ids.length >= PAGE_VISITS_MAX) return false;
    await browser.storage.session.set({ [key]: { page, ids: [...ids, paperId] } satisfies PageVisits });
    return true;
  });
  queue = asked.catch(() => undefined);
  return asked;
}

export function forgetVisits(tabId: number): Promise<void> {
  return browser.storage.session.remove(storageKey(tabId));
}
