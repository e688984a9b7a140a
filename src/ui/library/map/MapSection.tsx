import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Facets } from '../../../core/facets';
import type { Kept } from '../../../core/kept';
import { splitQuery } from '../../../core/map/split-query';
import { Notice } from '../../popup/Notice';
import { type PaperHandle, PaperPane } from '../../popup/PaperPane';
import { FacetPanel } from '../FacetPanel';
import type { LibraryPageAccess } from '../library-page-access';
import type { Route } from '../route';
import './map.css';
import './map-list.css';
import { MapChooser } from './MapChooser';
import { MapMakingNotice } from './MapMakingNotice';
import { MapPanel } from './MapPanel';
import { useIsStale, useMap } from './use-map';
import { useMarked } from './use-marked';

export interface MapSectionProps {
  library: LibraryPageAccess;
  facets: Facets | null;
  route: Route;
  /** Changes with the library. */
  version: number;
  /** Filled while a map is shown: the way from the search box into it. */
  enter: RefObject<(() => void) | null>;
  go(next: Partial<Route>): void;
  onQuery(query: string): void;
  onKept(id: string, kept: Kept | null): void;
  onImport(): void;
}

/** Filters, the map of what they choose, and the open paper beside it. */
export function MapSection(props: MapSectionProps) {
  const { library, facets, route, version, go, onQuery } = props;
  const { query, paperId, nearId } = route;
  const { choosing, words } = splitQuery(query);
  const making = useMap(library.map, choosing, nearId ?? paperId);
  const { answer, share, isLarge } = making;
  const ready = answer?.kind === 'ready' ? answer : null;
  const marked = useMarked(library.map, ready?.papers ?? null, words);
  const isStale = useIsStale(library.map, choosing, answer, version);
  const pane = useRef<PaperHandle>(null);

  const open = (id: string) =>
    // What the map is around stays; opening another paper is no reason to make another map.
    go(isLarge && nearId === null ? { paperId: id, nearId: ready?.centre ?? id } : { paperId: id });
  const back = () => {
    if (paperId) go({ paperId: null });
    else if (nearId && !isLarge) go({ nearId: null });
  };

  return (
    <main class={paperId ? 'library-papers map-section has-paper' : 'library-papers map-section'}>
      <FacetPanel facets={facets} query={query} onChange={onQuery} />
      <section class="library-list map-main" aria-label="Map">
        {share !== null && <MapMakingNotice share={share} isFirst={!ready} onStop={making.stop} />}
        {isStale && share === null && (
          <p class="map-stale" role="status">
            The library has changed since this map was made.
            <button type="button" class="button" onClick={making.again}>
              Make it anew
            </button>
          </p>
        )}
        {answer?.kind === 'failed' && (
          <Notice
            title="The map could not be made"
            isAlert
            action={{ label: 'Try again', onClick: making.again }}
          >
            {answer.reason}. Nothing is lost: the papers are as they were, and in the list under Papers.
          </Notice>
        )}
        {answer?.kind === 'stopped' && share === null && (
          <Notice title="The map was stopped" action={{ label: 'Make the map', onClick: making.again }}>
            Filters leave fewer papers; the list under Papers needs no map.
          </Notice>
        )}
        {answer?.kind === 'few' && answer.centre === null && (
          <Notice
            title={answer.total === 0 ? 'No papers to map' : 'One paper makes no map'}
            action={
              query
                ? { label: 'Show all papers', onClick: () => onQuery('') }
                : { label: 'Import papers', onClick: props.onImport }
            }
          >
            {query ? 'Fewer filters leave more papers.' : 'A map shows which papers are about the same.'}
          </Notice>
        )}
        {answer?.kind === 'few' && answer.centre !== null && (
          <Notice
            title="Nothing is near this paper"
            action={{ label: 'Choose another paper', onClick: () => go({ nearId: null, paperId: null }) }}
          >
            {choosing
              ? 'Fewer filters leave more papers to be near it.'
              : 'It shares no telling word with another.'}
          </Notice>
        )}
        {answer?.kind === 'too-many' && (
          <MapChooser
            total={answer.total}
            query={query}
            browse={library.browse}
            onChoose={(id) => go({ nearId: id, paperId: null })}
          />
        )}
        {ready && (
          <MapPanel
            map={ready}
            route={route}
            marked={marked}
            choosing={choosing}
            enter={props.enter}
            details={library.details}
            onOpen={open}
            onIsolate={(id) => go({ nearId: id })}
            onShowAll={() => go(isLarge ? { nearId: null, paperId: null } : { nearId: null })}
            onBack={back}
          />
        )}
      </section>
      {paperId && (
        <aside class="library-paper" aria-label="Paper">
          <PaperPane
            key={paperId}
            paperId={paperId}
            load={library.details}
            handle={pane}
            keeping={library.keeping}
            onKept={props.onKept}
            onLeave={() => go({ paperId: null })}
          />
        </aside>
      )}
    </main>
  );
}
