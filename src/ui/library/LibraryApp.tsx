import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ClosedNotice } from '../popup/ClosedNotice';
import { QueryNotes } from '../popup/QueryNotes';
import { SearchBox } from '../popup/SearchBox';
import type { LiveSettingsProps } from '../settings/LiveSettings';
import { rowId } from './BrowseRow';
import { HistorySection } from './history/HistorySection';
import { ImportSection } from './import/ImportSection';
import { useFileDrop } from './import/use-file-drop';
import { useImport } from './import/use-import';
import { LazyMap } from './LazyMap';
import { LibraryNav, SECTION_NAMES } from './LibraryNav';
import type { LibraryPageAccess } from './library-page-access';
import { PapersSection } from './PapersSection';
import { SettingsSection } from './SettingsSection';
import { SourcesSection } from './sources/SourcesSection';
import { UndoNotice } from './UndoNotice';
import { useLibraryShelf } from './use-library-shelf';
import { usePaperShelf } from './use-paper-shelf';
import { useRoute } from './use-route';

export interface LibraryAppProps {
  library: LibraryPageAccess;
  loadSettings(): Promise<LiveSettingsProps>;
}

/** The library's own page: all papers, one of them beside the list, and what comes in. */
export function LibraryApp({ library, loadSettings }: LibraryAppProps) {
  const [route, go] = useRoute();
  const { version, changed, recount, facets, words, problem } = useLibraryShelf(library);
  // On the map words make some papers stand out, and are looked for there.
  const listed = route.section === 'map' ? '' : route.query.trim();
  const shelf = usePaperShelf(library, listed, version, recount, changed);
  const { browsed, active } = shelf;
  const importing = useImport(library.imports, changed);
  const isOver = useFileDrop(importing.isIdle ? takeFiles : null);
  const box = useRef<HTMLInputElement>(null);
  const enterMap = useRef<(() => void) | null>(null);
  const { section } = route;
  const isList = section === 'papers';
  const isMap = section === 'map';

  useEffect(() => {
    document.title = `${SECTION_NAMES[section]} · Papertip`;
  }, [section]);

  // What comes by itself is counted at once; neither list nor map moves under the pointer.
  const [arrivals, setArrivals] = useState(0);
  useEffect(() => library.sources.watch(() => setArrivals((now) => now + 1)), []);
  useEffect(recount, [arrivals]);

  function takeFiles(files: FileList) {
    go({ section: 'import' });
    importing.readFiles(files);
  }
  const type = (query: string) => go({ section: isMap ? 'map' : 'papers', query });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const row = browsed.row(active.place);
    if (isList && shelf.onKey(event)) event.preventDefault();
    if (event.defaultPrevented) return;
    if (isMap && (event.key === 'Enter' || event.key === 'ArrowDown')) enterMap.current?.();
    else if (event.key === 'Enter' && row) go({ section: 'papers', paperId: row.paper.id });
    else if (event.key === 'Escape' && route.paperId) go({ paperId: null });
    else if (event.key === 'Escape' && route.query) type('');
    else if (!active.move(event)) return;
    event.preventDefault();
  };

  useBoxKeys(box, onKeyDown, (event) => {
    if (isList && shelf.onKey(event)) event.preventDefault();
  });

  const hasActive = isList && active.place >= 0;
  return (
    <div class="library">
      <header class="library-header">
        <h1>Papertip</h1>
        <div class="library-search">
          <SearchBox
            query={route.query}
            inputRef={box}
            activeId={hasActive ? rowId(active.place) : null}
            isListShown={isList && (browsed.answer?.total ?? 0) > 0}
            onInput={type}
          />
        </div>
        <LibraryNav route={route} />
      </header>
      {problem && <ClosedNotice problem={problem} />}
      {(isList || isMap) && (
        <QueryNotes typed={route.query} answer={isList ? browsed.answer : null} onChange={type} />
      )}
      {isMap && (
        <LazyMap
          library={library}
          facets={facets}
          route={route}
          version={version + arrivals}
          enter={enterMap}
          go={go}
          onQuery={type}
          onKept={shelf.onKept}
          onDone={shelf.undo.offer}
          onRemove={shelf.remove}
          onImport={() => go({ section: 'import' })}
        />
      )}
      {section === 'sources' && (
        <SourcesSection access={library.sources} onChanged={changed} onShow={(query) => type(query)} />
      )}
      {section === 'import' && (
        <ImportSection
          imports={library.imports}
          importing={importing}
          isOver={isOver}
          onShow={(query) => type(query)}
        />
      )}
      {section === 'history' && (
        <HistorySection
          history={library.history}
          onOpen={(paperId) => go({ section: 'papers', query: '', paperId })}
        />
      )}
      {section === 'settings' && <SettingsSection load={loadSettings} exports={library.exports} />}
      {isList && (
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
          onSources={() => go({ section: 'sources' })}
        />
      )}
      {isOver && section !== 'import' && <p class="drop-note">Drop to import</p>}
      {(isList || isMap) && <UndoNotice {...shelf.undo} />}
    </div>
  );
}

/**
 * The search box has the focus at first, and `/` leads back to it; in it, keys move the list.
 * @param onDelete told of that key where no field has the focus
 */
function useBoxKeys(
  box: RefObject<HTMLInputElement | null>,
  inBox: (event: KeyboardEvent) => void,
  onDelete: (event: KeyboardEvent) => void,
): void {
  const newest = useRef({ inBox, onDelete });
  newest.current = { inBox, onDelete };
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.target === box.current) newest.current.inBox(event);
      const isField = (event.target as Element | null)?.matches('input, textarea, select');
      if (event.key === 'Delete' && !isField) newest.current.onDelete(event);
      if (event.key !== '/' || isField || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
