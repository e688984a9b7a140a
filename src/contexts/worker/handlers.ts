import { browser } from 'wxt/browser';
import type { PagePapers } from '../../core/paper';
import type { Library } from '../../library/library';
import { RejectionStore } from '../../library/rejection-store';
import { keepReport, readReports } from '../../library/tab-papers';
import { tellPages } from '../../messaging/page-news';
import type { Handlers } from '../../messaging/server';
import { showCount } from './badge';
import { localHandlers } from './local-handlers';
import { removePapers, takeBackRemoval } from './remove-papers';
import { settleCandidates } from './settle-candidates';
import { Turns } from './turns';

/** What the extension's own pages ask for has turns like a tab's. */
const OWN_PAGES = -1;

/** What the worker answers. @param library loads once; every call waits for it */
export function createHandlers(
  library: () => Promise<Library>,
): Omit<Handlers, 'pollSource' | 'sourcesChanged'> {
  const rejections = new RejectionStore();
  const turns = new Turns();
  return {
    fingerprints: async () => (await library()).fingerprints(),
    settle: async (candidates, { tabId }) =>
      settleCandidates(candidates, await library(), rejections, turns.of(tabId ?? OWN_PAGES)),
    details: ({ ids }, { isWebPage }) =>
      turns.first(async () => {
        const known = await library();
        // Of several to choose from, the chosen one is asked for again.
        const all = await Promise.all(ids.map((id, i) => known.details(id, isWebPage, i === 0)));
        const found = all.flatMap((one) => one ?? []);
        return found.length ? found : null;
      }),
    report: async ({ page, frame, ...report }, { tabId }) => {
      if (tabId === undefined) return [];
      const all = await keepReport({ tabId, page, frame }, report);
      await showCount(tabId, new Set([...all.about.map(({ paper }) => paper), ...all.mentioned]).size);
      return (await library()).shortNames(report.mentioned, turns.of(tabId));
    },
    ...localHandlers(library, rejections),
    openPopup: async () => {
      await browser.action.openPopup();
      return true;
    },
    addPapers: async ({ papers }) => {
      await (await library()).add(papers);
      return true;
    },
    libraryState: async () => (await library()).state(),
    browse: ({ query, from, count }) => turns.first(async () => (await library()).browse(query, from, count)),
    listed: async ({ query }) => (await library()).listed(query),
    facets: async () => (await library()).facets(),
    removePapers: async ({ ids, name, once }) => removePapers(await library(), ids, name, once),
    takeBackRemoval: async ({ run }) => takeBackRemoval(await library(), run),
    mapped: async ({ query }) => (await library()).mapped(query),
    mappedAround: async ({ id, query }) => (await library()).mappedAround(id, query),
    papers: async ({ ids }) => (await library()).byIds(ids),
    kept: async ({ ids }) => {
      const known = await (await library()).kept.byIds(ids);
      return ids.map((id) => ({ id, kept: known.get(id) ?? null }));
    },
    keep: async ({ ids, change, once }) =>
      (await library()).kept.change(ids, change, new Date().toISOString(), once),
    putKept: async ({ wanted }) => {
      await (await library()).kept.put(wanted);
      return true;
    },
    readingList: async ({ limit }) => (await library()).readingList(limit),
    seenAll: async ({ once }) => (await library()).kept.lookedAtAll(once),
    markNew: async ({ ids }) => {
      await (await library()).kept.markNew(ids);
      return true;
    },
    libraryChanged: async () => {
      await (await library()).refresh();
      // A whole library brings settings, and takes them with it.
      await tellPages();
      return true;
    },
    search: ({ query }) => turns.first(async () => (await library()).search(query)),
    newest: async ({ limit }) => (await library()).newest(limit),
    tabPapers: async ({ tabId }): Promise<PagePapers> => {
      const [known, told] = await Promise.all([library(), readReports(tabId)]);
      const about = new Set(told.about.map(({ paper }) => paper));
      const subjects = await known.byIds([...about]);
      return {
        about: told.about.flatMap(({ paper: id, isFork }) => {
          const paper = subjects.find((one) => one.id === id);
          return paper ? { paper, isFork } : [];
        }),
        mentioned: await known.byIds(told.mentioned.filter((id) => !about.has(id))),
      };
    },
  };
}
