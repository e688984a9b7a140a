import type { KeptBefore, KeptChange } from '../core/kept';
import { NEW_SHOWN, READING_LIST_SHOWN, RESULTS_SHOWN } from '../core/limits';
import type { PaperDetails } from '../core/paper';
import { fail, ok, type Result } from '../core/result';
import { callOnce } from './call-once';
import { call } from './client';

/** The popup lists the whole digest, and of a large library its newest part. */
const NEWEST_SHOWN = RESULTS_SHOWN * 10;

/** In the query language. */
const NEW_FIRST = 'is:new sort:date';

/** Of what is removed, for a list. */
const NAME_MAX_LENGTH = 200;

/** One paper with its relations. */
export async function loadDetails(id: string): Promise<Result<PaperDetails>> {
  const result = await call('details', { ids: [id] });
  if (!result.ok) return result;
  const [details] = result.value;
  return details ? { ok: true, value: details } : fail('not-found', 'This paper is not in the library.');
}

/** What a view needs of the library. @param tabId the tab whose page's papers are asked for */
export function libraryFor(tabId: number | undefined) {
  return {
    search: (query: string) => call('search', { query }),
    details: loadDetails,
    readingList: () => call('readingList', { limit: READING_LIST_SHOWN }),
    newPapers: async () => {
      const found = await call('browse', { query: NEW_FIRST, from: 0, count: NEW_SHOWN });
      if (!found.ok) return found;
      const { hits, total } = found.value;
      return ok({ papers: hits.map(({ paper }) => paper), total });
    },
    keeping: {
      kept: (ids: string[]) => call('kept', { ids }),
      keep: (ids: string[], change: KeptChange) => callOnce('keep', { ids, change }),
      putKept: (wanted: KeptBefore[]) => call('putKept', { wanted }),
      tags: async () => {
        const facets = await call('facets', {});
        return facets.ok ? facets.value.tags.map(({ value }) => value) : [];
      },
    },
    removal: {
      remove: (ids: string[], name: string) =>
        callOnce('removePapers', { ids, name: name.slice(0, NAME_MAX_LENGTH) }),
      takeBack: (run: number) => call('takeBackRemoval', { run }),
    },
    state: () => call('libraryState', {}),
    newest: () => call('newest', { limit: NEWEST_SHOWN }),
    pagePapers: () =>
      tabId === undefined
        ? Promise.resolve({ ok: true as const, value: { about: [], mentioned: [] } })
        : call('tabPapers', { tabId }),
  };
}
