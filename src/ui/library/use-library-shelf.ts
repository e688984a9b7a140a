import { useEffect, useState } from 'preact/hooks';
import type { Facets } from '../../core/facets';
import { shelfWords } from '../popup/list-words';
import { useLibraryState } from '../popup/use-library-state';
import type { LibraryPageAccess } from './library-page-access';

/** What the library has, in figures; looked at again whenever it has changed. */
export function useLibraryShelf(library: LibraryPageAccess) {
  const [version, setVersion] = useState(0);
  const [facets, setFacets] = useState<Facets | null>(null);
  const state = useLibraryState(library, version);
  const indexed = state?.indexed ?? 0;

  const recount = () => {
    library.facets().then((result) => {
      if (result.ok) setFacets(result.value);
    });
  };
  useEffect(recount, [version]);

  return {
    /** Grows with each change, of papers or of what is found of them. */
    version: version + indexed,
    /** Only the figures have changed, the papers are as they were. */
    recount,
    changed: () => setVersion((now) => now + 1),
    facets,
    words: state && shelfWords(state),
    /** Why only the bundled papers are there, where that is so. */
    problem: state?.problem,
  };
}
