import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../icon/Icon';
import { Download, Settings } from '../icon/icons';
import { QueryNotes } from '../popup/QueryNotes';
import { SearchBox } from '../popup/SearchBox';
import { rowId } from './BrowseRow';
import { ImportSection } from './import/ImportSection';
import type { LibraryPageAccess } from './library-page-access';
import { PapersSection } from './PapersSection';
import { useLibraryShelf } from './use-library-shelf';
import { usePaperShelf } from './use-paper-shelf';
import { useRoute } from './use-route';

export interface LibraryAppProps {
  library: LibraryPageAccess;
  openSettings(): void;
}

/** The library's own page: all papers, one of them beside the list, and what comes in. */
export function LibraryApp({ library, openSettings }: LibraryAppProps) {
  const [route, go] = useRoute();
  const { version, changed, recount, facets, words } = useLibraryShelf(library);
  const shelf = usePaperShelf(library, route.query.trim(), version, recount);
  const { browsed, active } = shelf;
  const box = useRef<HTMLInputElement>(null);
  const isImport = route.section === 'import';

  useEffect(() => {
    document.title = isImport ? 'Import · Papertip' : 'Library · Papertip';
  }, [isImport]);

  const type = (query: string) => go({ section: 'papers', query });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const row = browsed.row(active.place);
    if (!isImport && shelf.onKey(event)) event.preventDefault();
    if (event.defaultPrevented) return;
    if (event.key === 'Enter' && row) go({ section: 'papers', paperId: row.paper.id });
    else if (event.key === 'Escape' && route.paperId) go({ paperId: null });
    else if (event.key === 'Escape' && route.query) type('');
    else if (!active.move(event)) return;
    event.preventDefault();
  };

  useBoxKeys(box, onKeyDown);

  const hasActive = !isImport && active.place >= 0;
  return (
    <div class="library">
      <header class="library-header">
        <h1>Papertip</h1>
        <div class="library-search">
          <SearchBox
            query={route.query}
            inputRef={box}
            activeId={hasActive ? rowId(active.place) : null}
            isListShown={!isImport && (browsed.answer?.total ?? 0) > 0}
            onInput={type}
          />
        </div>
        <nav class="library-nav" aria-label="Sections">
          <a href="#papers" aria-current={isImport ? undefined : 'page'}>
            Papers
          </a>
          <a href="#import" aria-current={isImport ? 'page' : undefined}>
            <Icon node={Download} size={14} />
            Import
          </a>
          <button
            type="button"
            class="icon-button"
            aria-label="Settings"
            title="Settings"
            onClick={openSettings}
          >
            <Icon node={Settings} />
          </button>
        </nav>
      </header>
      {!isImport && <QueryNotes typed={route.query} answer={browsed.answer} onChange={type} />}
      {isImport ? (
        <ImportSection imports={library.imports} onChanged={changed} onShow={(query) => type(query)} />
      ) : (
        <PapersSection
          library={library}
          shelf={shelf}
          facets={facets}
          words={words}
          query={route.query}
          paperId={route.paperId}
          onQuery={type}
          onOpen={(paperId, place) => {
            if (place !== undefined) active.set(place);
            go({ paperId });
          }}
          onImport={() => go({ section: 'import' })}
        />
      )}
    </div>
  );
}

/** The search box has the focus at first, and `/` leads back to it; in it, keys move the list. */
function useBoxKeys(box: RefObject<HTMLInputElement | null>, inBox: (event: KeyboardEvent) => void): void {
  const newest = useRef(inBox);
  newest.current = inBox;
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.target === box.current) newest.current(event);
      const isField = (event.target as Element | null)?.matches('input, textarea, select');
      if (event.key !== '/' || isField || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
