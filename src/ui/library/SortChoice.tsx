import { filterValue, toggleFilter, withoutFilter } from './query-filters';

interface SortChoiceProps {
  query: string;
  /** Whether words rank the list where nothing else puts it in order. */
  hasWords: boolean;
  onChange(query: string): void;
}

/** The order of the list; it stands in the query as `sort:`. */
export function SortChoice({ query, hasWords, onChange }: SortChoiceProps) {
  return (
    <label class="sort-choice">
      <span class="unseen">Order</span>
      <select
        value={filterValue(query, 'sort') ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const rest = withoutFilter(query, 'sort');
          onChange(value ? toggleFilter(rest, { kind: 'sort', value }) : rest);
        }}
      >
        <option value="">{hasWords ? 'Best first' : 'Last added first'}</option>
        <option value="date">Newest first</option>
        <option value="upvotes">Most upvotes first</option>
      </select>
    </label>
  );
}
