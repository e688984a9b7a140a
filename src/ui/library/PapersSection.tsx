import { useRef } from 'preact/hooks';
import type { Facets } from '../../core/facets';
import { readQuery } from '../../core/query/read-query';
import { Notice } from '../popup/Notice';
import { type PaperHandle, PaperPane } from '../popup/PaperPane';
import { BrowseList } from './BrowseList';
import { FacetPanel } from './FacetPanel';
import type { LibraryPageAccess } from './library-page-access';
import { hasFilter } from './query-filters';
import { SelectionBar } from './SelectionBar';
import { SortChoice } from './SortChoice';
import { UndoNotice } from './UndoNotice';
import type { Browsed } from './use-browse';
import type { PaperShelf } from './use-paper-shelf';

interface PapersSectionProps {
  library: LibraryPageAccess;
  shelf: PaperShelf;
  facets: Facets | null;
  words: string | null;
  query: string;
  paperId: string | null;
  onQuery(query: string): void;
  onOpen(paperId: string | null, place?: number): void;
  onImport(): void;
  onSources(): void;
}

/** Filters, the list, and the open paper beside it. */
export function PapersSection(props: PapersSectionProps) {
  const { library, shelf, facets, words, query, paperId, onQuery, onOpen, onImport, onSources } = props;
  const { browsed, active, selection, keepSelected } = shelf;
  const pane = useRef<PaperHandle>(null);
  const isOfNew = hasFilter(query, { kind: 'is', value: 'new' });
  const total = browsed.answer?.total;
  return (
    <main class={paperId ? 'library-papers has-paper' : 'library-papers'}>
      <FacetPanel facets={facets} query={query} onChange={onQuery} />
      <section class="library-list" aria-label="Papers">
        {selection.ids.size > 0 ? (
          <SelectionBar
            count={selection.ids.size}
            onSave={() => keepSelected({ saved: true }, 'Saved')}
            onRead={() => keepSelected({ read: true }, 'Marked as read:')}
            onTag={(tag) => keepSelected({ addTags: tag.split(',') }, 'Tagged')}
            onClear={selection.clear}
          />
        ) : (
          <div class="list-count">
            <p role="status">{countWords(browsed)}</p>
            {isOfNew && total ? (
              <button type="button" class="quiet-button" onClick={shelf.seeAll}>
                Mark all as seen
              </button>
            ) : (
              words && <span class="list-shelf">{words}</span>
            )}
            <SortChoice query={query} hasWords={readQuery(query).words.trim() !== ''} onChange={onQuery} />
          </div>
        )}
        {browsed.failure && (
          <Notice title="The papers could not be read" isAlert>
            {browsed.failure.message} Nothing is lost: papers are kept on this computer.
          </Notice>
        )}
        {total === 0 && isOfNew && (
          <Notice
            title="Nothing new since you last looked"
            action={{ label: 'See your sources', onClick: onSources }}
          >
            New papers come from the sources that you subscribe to.
          </Notice>
        )}
        {total === 0 && !isOfNew && (
          <Notice
            title={browsed.query ? 'Nothing matches' : 'No papers yet'}
            action={{ label: 'Import papers', onClick: onImport }}
          >
            {browsed.query
              ? 'Fewer words or filters find more.'
              : 'Papers come from files, feeds and the bundled digest.'}
          </Notice>
        )}
        <BrowseList
          browsed={browsed}
          active={active.place}
          openId={paperId}
          selection={selection}
          keptOf={shelf.keptOf}
          onOpen={({ paper }, place) => onOpen(paper.id, place)}
        />
        <UndoNotice {...shelf.undo} />
      </section>
      <aside class="library-paper" aria-label="Paper">
        {paperId ? (
          <PaperPane
            key={paperId}
            paperId={paperId}
            load={(id) => library.details(id)}
            handle={pane}
            keeping={library.keeping}
            onKept={shelf.onKept}
            onLeave={() => onOpen(null)}
          />
        ) : (
          <p class="library-hint">Choose a paper to read it here.</p>
        )}
      </aside>
    </main>
  );
}

function countWords({ answer, query }: Browsed): string {
  if (!answer) return '';
  const count = answer.total.toLocaleString('en');
  const papers = answer.total === 1 ? '1 paper' : `${count} papers`;
  if (answer.kind === 'closest') return 'Nothing matches. The closest papers:';
  return query ? `${papers} found` : papers;
}
