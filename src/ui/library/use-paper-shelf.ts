import type { Kept, KeptChange } from '../../core/kept';
import type { SearchHit } from '../../core/paper';
import { keepMany } from './keep-many';
import type { LibraryPageAccess } from './library-page-access';
import { seeAll } from './see-all';
import { type ActivePlace, useActivePlace } from './use-active-place';
import { type Browsed, useBrowse } from './use-browse';
import { useKeptHere } from './use-kept-here';
import { type Selection, useSelection } from './use-selection';
import { type UndoState, useUndo } from './use-undo';

/** The list of papers and all that is done with it. */
export interface PaperShelf {
  browsed: Browsed;
  active: ActivePlace;
  selection: Selection;
  undo: UndoState;
  keptOf(hit: SearchHit): Kept | null;
  /** Keeps something of the selected papers. @param did in the past tense: `Saved` */
  keepSelected(change: KeptChange, did: string): void;
  /** Nothing is new any more. */
  seeAll(): void;
  /** Something was kept of an open paper. */
  onKept(id: string, kept: Kept | null): void;
  /** @returns whether the key does something with the selection */
  onKey(event: KeyboardEvent): boolean;
}

/**
 * @param onChanged told when what is kept has changed: figures beside the list count it
 * @param onListChanged told when the list itself is another
 */
export function usePaperShelf(
  library: LibraryPageAccess,
  query: string,
  version: number,
  onChanged: () => void,
  onListChanged: () => void,
): PaperShelf {
  const browsed = useBrowse(library, query, version);
  const active = useActivePlace(browsed);
  const selection = useSelection(browsed);
  const keptHere = useKeptHere();
  const undo = useUndo();

  const told = (entries: [id: string, kept: Kept | null][]) => {
    keptHere.set(entries);
    onChanged();
  };

  const onKey = (event: KeyboardEvent): boolean => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (altKey) return false;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step && shiftKey && !ctrlKey && !metaKey && active.place >= 0) {
      if (selection.ids.size === 0) selection.toggle(active.place);
      else selection.extendTo(active.place + step);
      active.set(active.place + step);
    } else if (key === 'Enter' && (ctrlKey || metaKey) && active.place >= 0) selection.toggle(active.place);
    else if (key === 'Escape' && selection.ids.size > 0) selection.clear();
    else return false;
    return true;
  };

  return {
    browsed,
    active,
    selection,
    undo,
    keptOf: keptHere.keptOf,
    keepSelected: async (change, did) =>
      undo.offer(await keepMany(library.keeping, [...selection.ids], change, did, told)),
    seeAll: async () => undo.offer(await seeAll(library, onListChanged)),
    onKept: (id, kept) => told([[id, kept]]),
    onKey,
  };
}
