import type { SearchAnswer } from '../../core/paper';
import type { Failure } from '../../core/result';
import type { LibraryAccess } from '../library-access';
import { answerGroups, homeGroups, type ListGroup } from './list-groups';
import { useResult } from './use-result';

/** What the popup lists now, and why. */
export interface Papers {
  /** The query that the list answers; empty before anything is typed. Lags behind the box while an answer is due. */
  query: string;
  groups: ListGroup[];
  /** What the list shows, where that is found; null before anything is typed. */
  answer: SearchAnswer | null;
  /** `blank`: nothing is known yet. `empty`: the library has no paper. `none`: nothing found, not even close. */
  state: 'blank' | 'empty' | 'home' | 'matches' | 'closest' | 'none' | 'failed';
  failure: Failure | null;
  isPending: boolean;
  retry(): void;
}

/** The list for what stands in the search box. `keptChanged` asks again for what depends on what is kept. */
export function usePapers(
  library: LibraryAccess,
  typed: string,
): Papers & { fresh: number; keptChanged(): void } {
  const query = typed.trim();
  const newest = useResult(() => library.newest(), 'newest');
  // A page that cannot be asked (the browser's own, a shop's) is no failure: there is just nothing to say about it.
  const page = useResult(() => library.pagePapers(), 'page');
  const waiting = useResult(() => library.readingList(), 'reading');
  const fresh = useResult(() => library.newPapers(), 'new');
  const keptChanged = () => {
    waiting.retry();
    fresh.retry();
  };
  const found = useResult(query ? () => library.search(query) : null, query);

  return { ...listed(), fresh: fresh.value?.total ?? 0, keptChanged };

  function listed(): Papers {
    if (query && found.failure) return { ...blank(query, found), state: 'failed', failure: found.failure };
    if (query && found.value) {
      const groups = answerGroups(found.value);
      const state = groups.length > 0 ? found.value.kind : 'none';
      return { ...blank(found.value.query, found), state, groups, answer: found.value };
    }
    const isPending = newest.isPending || found.isPending;
    if (newest.failure) return { ...blank('', newest), isPending, state: 'failed', failure: newest.failure };
    // They stand first: until they are known, the digest would only be shown to be pushed down.
    const isKeptPending = [waiting, fresh].some((asked) => asked.isPending && !asked.value);
    const isFirstPending = page.isPending || isKeptPending;
    if (!newest.value || isFirstPending) return { ...blank('', newest), isPending: true };
    const groups = homeGroups(page.value, newest.value, waiting.value ?? [], fresh.value);
    return { ...blank('', newest), isPending, groups, state: groups.length > 0 ? 'home' : 'empty' };
  }
}

function blank(query: string, asked: { isPending: boolean; retry(): void }): Papers {
  const { isPending, retry } = asked;
  return { query, groups: [], answer: null, state: 'blank', failure: null, isPending, retry };
}
