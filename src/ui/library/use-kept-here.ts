import { useState } from 'preact/hooks';
import type { Kept } from '../../core/kept';
import type { SearchHit } from '../../core/paper';

/**
 * What was kept on this page since the list was read: rows show it, and stay where they are though they may no longer meet
 * what the list was asked for.
 */
export function useKeptHere() {
  const [changed, setChanged] = useState<ReadonlyMap<string, Kept | null>>(new Map());
  return {
    set(entries: Iterable<readonly [id: string, kept: Kept | null]>) {
      setChanged((before) => new Map([...before, ...entries]));
    },
    /** The list is read again. */
    forget: () => setChanged(new Map()),
    keptOf({ paper, kept }: SearchHit): Kept | null {
      const here = changed.get(paper.id);
      return here === undefined ? (kept ?? null) : here;
    },
  };
}
