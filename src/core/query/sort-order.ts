import type { Paper } from '../paper';
import type { QueryPart, SortOrder } from './query-part';

/** The order a query asks for; null for the usual one. The last one counts. */
export function sortOrderOf(parts: QueryPart[]): SortOrder | null {
  const orders = parts.flatMap(({ condition }) => (condition.kind === 'sort' ? condition.by : []));
  return orders.at(-1) ?? null;
}

/** What a paper is ordered by; undefined where it does not say. */
export function sortValue(paper: Paper, by: SortOrder): string | number | undefined {
  return by === 'date' ? paper.published : paper.upvotes;
}

/** In a new list; papers that are equal, or do not say it, keep their order, the latter at the end. */
export function sortedBy<T>(items: readonly T[], by: SortOrder, paperOf: (item: T) => Paper): T[] {
  const valued = items.map((item) => ({ item, value: sortValue(paperOf(item), by) }));
  const compare = (a: string | number, b: string | number) => (a === b ? 0 : a < b ? 1 : -1);
  return valued
    .sort((a, b) =>
      a.value === undefined || b.value === undefined
        ? Number(a.value === undefined) - Number(b.value === undefined)
        : compare(a.value, b.value),
    )
    .map(({ item }) => item);
}
