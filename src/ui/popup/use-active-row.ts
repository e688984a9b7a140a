import { useEffect, useState } from 'preact/hooks';
import type { ListGroup, ListRow } from './list-groups';
import { optionId } from './PaperRow';
import type { Command } from './popup-keys';

type Move = Extract<Command, { do: 'move' }>['to'];

export interface ActiveRow {
  row: ListRow | null;
  move(to: Move): void;
}

/**
 * The row that the arrows move and Enter opens. A new list, told by `listKey`, starts at `start`: the first row of an
 * answer, none (-1) before anything was typed.
 */
export function useActiveRow(groups: ListGroup[], listKey: string, start: number): ActiveRow {
  const [place, setPlace] = useState({ listKey, index: start });
  const rows = groups.flatMap((group) => group.rows);
  const index = Math.min(place.listKey === listKey ? place.index : start, rows.length - 1);
  const row = rows[index] ?? null;
  const key = row?.key;
  const isMoved = place.listKey === listKey;

  // A list that comes back later, as the digest does after a search, is a new one too.
  useEffect(() => setPlace({ listKey, index: start }), [listKey]);

  useEffect(() => {
    if (!isMoved || !key) return;
    // With the first row, the heading above it.
    if (index === 0) window.scrollTo(0, 0);
    else document.getElementById(optionId(key))?.scrollIntoView({ block: 'nearest' });
  }, [isMoved, key]);

  const move = (to: Move) => {
    const last = rows.length - 1;
    const next = { next: index + 1, previous: index - 1, first: 0, last, ...pages(index, key) }[to];
    setPlace({ listKey, index: Math.max(0, Math.min(next, last)) });
  };
  return { row, move };
}

/** A screen up and down, in rows as high as the active one, less one row to keep one's place by. */
function pages(index: number, key: string | undefined) {
  const height = key ? document.getElementById(optionId(key))?.offsetHeight : 0;
  const step = height ? Math.max(1, Math.floor(window.innerHeight / height) - 2) : 1;
  return { 'page-down': index + step, 'page-up': index - step };
}
