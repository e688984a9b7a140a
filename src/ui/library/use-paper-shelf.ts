import type { Kept, KeptChange } from '../../core/kept';
import type { Paper, SearchHit } from '../../core/paper';
import { removePapers } from '../keep/remove-papers';
import { keepMany } from './keep-many';
import type { LibraryPageAccess } from './library-page-access';
import { seeAll } from './see-all';
import { selectable } from './select-all';
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
  /** Selects all that the list shows, as far as that can be changed at once. */
  selectAll(): void;
  removeSelected(): void;
  /** @returns whether it is gone */
  remove(paper: Paper): Promise<boolean>;
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

  const listChanged = () => {
    keptHere.forget();
    onListChanged();
  };
  const remove = async (ids: string[], title?: string) => {
    const { done, areGone } = await removePapers(library.removal, ids, title, listChanged);
    undo.offer(done);
    return areGone;
  };
  const removeSelected = async () => {
    const ids = [...selection.ids];
    const [id = ''] = ids;
    await remove(ids, ids.length === 1 ? browsed.paper(id)?.title : undefined);
    selection.clear();
  };
  /** What is selected; in the empty search box else the row that its keys move. */
  const removeAt = ({ target }: KeyboardEvent): boolean => {
    const isEmptyBox = target instanceof HTMLInputElement && target.value === '';
    const paper = isEmptyBox ? browsed.row(active.place)?.paper : undefined;
    if (selection.ids.size > 0) removeSelected();
    else if (paper) remove([paper.id], paper.title);
    else return false;
    return true;
  };
  const selectAll = async () => {
    const chosen = await selectable(library.exports, browsed);
    if (typeof chosen === 'string') undo.offer({ words: chosen });
    else selection.set(chosen);
  };

  const onKey = (event: KeyboardEvent): boolean => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (altKey) return false;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step && shiftKey && !ctrlKey && !metaKey && active.place >= 0) {
      if (selection.ids.size === 0) selection.toggle(active.place);
      else selection.extendTo(active.place + step);
      active.set(active.place + step);
    } else if (key === 'Delete' && !shiftKey && !isEditing(event)) return removeAt(event);
    else if (key === 'Enter' && (ctrlKey || metaKey) && active.place >= 0) selection.toggle(active.place);
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
    selectAll,
    removeSelected,
    remove: ({ id, title }) => remove([id], title),
    seeAll: async () => undo.offer(await seeAll(library, onListChanged)),
    onKept: (id, kept) => told([[id, kept]]),
    onKey,
  };
}

/** In a field the key takes the letter behind the caret, as long as there is one. */
function isEditing({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  const { selectionStart, selectionEnd, value } = target;
  return selectionStart !== selectionEnd || selectionEnd !== value.length;
}
