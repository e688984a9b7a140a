import type { Paper } from '../core/paper';
import type { SortOrder } from '../core/query/query-part';
import { sortedBy, sortValue } from '../core/query/sort-order';
import type { StoredPapers } from './store/stored-papers';

/** One paper of a list. */
export interface Row {
  /** Of a stored paper; null for one of the digest. */
  ordinal: number | null;
  paper?: Paper;
}

/**
 * Rows in an order other than the usual one. The database's index orders what is stored, so that no stored paper is read.
 * @param ordinals of stored papers, and @param own papers of the digest, both in the usual order
 */
export async function orderedRows(
  stored: StoredPapers | null,
  ordinals: number[],
  own: Paper[],
  by: SortOrder,
): Promise<Row[]> {
  const sorted = sortedBy(own, by, (paper) => paper);
  const wanted = new Set(ordinals);
  const all = stored && ordinals.length > 0 ? await stored.ordinalsBy(by) : [];
  const rows: Row[] = [];
  let done = 0;
  const upTo = (place: number) => {
    for (; done < place; done++) {
      const ordinal = all[done] as number;
      if (wanted.delete(ordinal)) rows.push({ ordinal });
    }
  };
  const silent: Paper[] = [];
  for (const paper of sorted) {
    const value = sortValue(paper, by);
    if (value === undefined) silent.push(paper);
    else {
      if (stored && all.length > 0) upTo(await stored.countBefore(by, value));
      rows.push({ ordinal: null, paper });
    }
  }
  upTo(all.length);
  for (const ordinal of ordinals) if (wanted.has(ordinal)) rows.push({ ordinal });
  return [...rows, ...silent.map((paper) => ({ ordinal: null, paper }))];
}
