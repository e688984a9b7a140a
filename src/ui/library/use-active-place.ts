import { useEffect, useState } from 'preact/hooks';
import { ROW_PX } from './BrowseRow';
import type { Browsed } from './use-browse';

export interface ActivePlace {
  /** −1 for none. */
  place: number;
  set(place: number): void;
  /** @returns whether the key moves the active row */
  move(event: KeyboardEvent): boolean;
}

/** The row that the arrows move and Enter opens: of a search the first one at once, of the whole list none. */
export function useActivePlace(browsed: Browsed): ActivePlace {
  const { query, answer } = browsed;
  const start = query ? 0 : -1;
  const [state, setState] = useState({ query, place: start });
  useEffect(() => setState({ query, place: start }), [query]);
  // Keys that are pressed before the list is there count.
  const last = answer ? answer.total - 1 : Number.POSITIVE_INFINITY;
  const wanted = Math.min(state.query === query ? state.place : start, last);
  const place = answer ? wanted : -1;
  const set = (next: number) => setState({ query, place: Math.max(0, Math.min(next, last)) });

  const move = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean => {
    if (altKey || shiftKey || metaKey) return false;
    const page = Math.max(1, Math.floor(window.innerHeight / ROW_PX) - 3);
    const steps: Record<string, number> = ctrlKey
      ? { Home: 0, End: last }
      : { ArrowDown: wanted + 1, ArrowUp: wanted - 1, PageDown: wanted + page, PageUp: wanted - page };
    const next = steps[key];
    if (next === undefined) return false;
    set(next);
    return true;
  };
  return { place, set, move };
}
