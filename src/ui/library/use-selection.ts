import { useState } from 'preact/hooks';
import type { Browsed } from './use-browse';

/** Papers that something is to be done with at once. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** Takes a row in, or out. */
  toggle(place: number): void;
  /** Takes in all rows from the last toggled one to this one, as far as they are there. */
  extendTo(place: number): void;
  /** Exactly these. */
  set(ids: Iterable<string>): void;
  clear(): void;
}

/** Of another query's list nothing is selected: what one does not see is not to be changed. */
export function useSelection(browsed: Browsed): Selection {
  const [state, setState] = useState<{ query: string; ids: ReadonlySet<string>; anchor: number }>({
    query: browsed.query,
    ids: new Set(),
    anchor: 0,
  });
  const here =
    state.query === browsed.query ? state : { query: browsed.query, ids: new Set<string>(), anchor: 0 };

  return {
    ids: here.ids,
    toggle(place) {
      const id = browsed.row(place)?.paper.id;
      if (!id) return;
      const ids = new Set(here.ids);
      if (!ids.delete(id)) ids.add(id);
      setState({ query: browsed.query, ids, anchor: place });
    },
    extendTo(place) {
      const ids = new Set(here.ids);
      const [from, to] = here.anchor < place ? [here.anchor, place] : [place, here.anchor];
      for (let at = from; at <= to; at++) {
        const id = browsed.row(at)?.paper.id;
        if (id) ids.add(id);
      }
      setState({ query: browsed.query, ids, anchor: place });
    },
    set: (ids) => setState({ query: browsed.query, ids: new Set(ids), anchor: 0 }),
    clear: () => setState({ query: browsed.query, ids: new Set(), anchor: 0 }),
  };
}
