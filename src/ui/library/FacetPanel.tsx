import type { FacetCount, Facets } from '../../core/facets';
import { hasFilter, type QueryFilter, toggleFilter } from './query-filters';

/** More are found by typing. */
const MOST_SHOWN = 12;

interface FacetPanelProps {
  facets: Facets | null;
  query: string;
  onChange(query: string): void;
}

interface Item extends QueryFilter {
  label: string;
  papers: number;
}

/** What the library has of each kind; a click asks for it, another takes that back. */
export function FacetPanel({ facets, query, onChange }: FacetPanelProps) {
  if (!facets) return null;
  const state: Item[] = [
    { kind: 'is', value: 'saved', label: 'Saved', papers: facets.saved },
    { kind: 'is', value: 'unread', label: 'Unread', papers: facets.unread },
    { kind: 'is', value: 'new', label: 'New', papers: facets.isNew },
    { kind: 'has', value: 'note', label: 'With a note', papers: facets.withNote },
    { kind: 'has', value: 'code', label: 'With code', papers: facets.withCode },
  ];
  const group = (heading: string, items: Item[]) => (
    <Group heading={heading} items={items} query={query} onChange={onChange} />
  );
  return (
    <nav class="facets" aria-label="Filters">
      {group(
        'Kind',
        // A filter that is on can be switched off, whatever it leaves.
        state.filter((item) => item.papers > 0 || hasFilter(query, item)),
      )}
      {group('Tag', itemsOf('tag', facets.tags))}
      {group('Source', itemsOf('source', facets.sources))}
      {group('Year', itemsOf('year', facets.years))}
    </nav>
  );
}

interface GroupProps {
  heading: string;
  items: Item[];
  query: string;
  onChange(query: string): void;
}

function Group({ heading, items, query, onChange }: GroupProps) {
  const [first] = items;
  if (!first) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul>
        {items.slice(0, MOST_SHOWN).map((item) => (
          <li key={`${item.kind}:${item.value}`}>
            <button
              type="button"
              class="facet"
              aria-pressed={hasFilter(query, item)}
              onClick={() => onChange(toggleFilter(query, item))}
            >
              <span class="facet-name">{item.label}</span>
              <span class="facet-count">{item.papers.toLocaleString('en')}</span>
            </button>
          </li>
        ))}
      </ul>
      {items.length > MOST_SHOWN && (
        <p class="facet-more">
          {items.length - MOST_SHOWN} more: type {first.kind}:…
        </p>
      )}
    </section>
  );
}

function itemsOf(kind: Item['kind'], counts: FacetCount[]): Item[] {
  return counts.map(({ value, papers }) => ({ kind, value, label: value, papers }));
}
