import type { FacetCount, Facets } from '../../core/facets';
import type { Condition } from '../../core/query/query-part';
import { readQuery } from '../../core/query/read-query';

/** More are found by typing. */
const MOST_SHOWN = 12;

interface FacetPanelProps {
  facets: Facets | null;
  query: string;
  onChange(query: string): void;
}

/** What the library has of each kind; a click asks for it, another takes that back. */
export function FacetPanel({ facets, query, onChange }: FacetPanelProps) {
  if (!facets) return null;
  return (
    <nav class="facets" aria-label="Filters">
      {facets.withCode > 0 && (
        <Group
          heading="Kind"
          kind="has"
          values={[{ value: 'code', papers: facets.withCode }]}
          labels={{ code: 'With code' }}
          query={query}
          onChange={onChange}
        />
      )}
      <Group heading="Source" kind="source" values={facets.sources} query={query} onChange={onChange} />
      <Group heading="Year" kind="year" values={facets.years} query={query} onChange={onChange} />
    </nav>
  );
}

interface GroupProps {
  heading: string;
  kind: 'has' | 'source' | 'year';
  values: FacetCount[];
  /** Where a value is not its own name. */
  labels?: Record<string, string>;
  query: string;
  onChange(query: string): void;
}

function Group({ heading, kind, values, labels = {}, query, onChange }: GroupProps) {
  if (values.length === 0) return null;
  const chosen = partsOf(query, kind);
  return (
    <section>
      <h2>{heading}</h2>
      <ul>
        {values.slice(0, MOST_SHOWN).map(({ value, papers }) => {
          const isChosen = chosen.some((part) => part.value === value);
          return (
            <li key={value}>
              <button
                type="button"
                class="facet"
                aria-pressed={isChosen}
                onClick={() => onChange(toggled(query, kind, value))}
              >
                <span class="facet-name">{labels[value] ?? value}</span>
                <span class="facet-count">{papers.toLocaleString('en')}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {values.length > MOST_SHOWN && (
        <p class="facet-more">
          {values.length - MOST_SHOWN} more: type {kind}:…
        </p>
      )}
    </section>
  );
}

/** The pieces of a query that ask for one kind. */
function partsOf(query: string, kind: GroupProps['kind']): { value: string; start: number; end: number }[] {
  return readQuery(query).parts.flatMap(({ condition, isNegated, start, end }) =>
    condition.kind === kind && !isNegated ? { value: wantedOf(condition), start, end } : [],
  );
}

function wantedOf(condition: Condition): string {
  switch (condition.kind) {
    case 'has':
      return condition.what;
    case 'year':
      return condition.from === condition.to ? String(condition.from) : '';
    default:
      return condition.text;
  }
}

function conditionText(kind: string, value: string): string {
  return /\s/.test(value) ? `${kind}:"${value.replace(/["“”]/g, ' ')}"` : `${kind}:${value}`;
}

/** The query with this value in the place of another of its kind; without it where it is there already. */
function toggled(query: string, kind: GroupProps['kind'], value: string): string {
  const parts = partsOf(query, kind);
  let rest = query;
  for (const { start, end } of [...parts].reverse()) rest = rest.slice(0, start) + rest.slice(end);
  rest = rest.replace(/\s+/g, ' ').trim();
  const isChosen = parts.some((part) => part.value === value);
  return isChosen ? rest : `${rest} ${conditionText(kind, value)}`.trim();
}
