import { foldTag } from '../../core/kept';
import type { Condition } from '../../core/query/query-part';
import { readQuery } from '../../core/query/read-query';

/** A piece of a query that a click puts there. */
export interface QueryFilter {
  kind: 'has' | 'is' | 'sort' | 'source' | 'tag' | 'year';
  value: string;
}

/** Of these kinds a paper meets several at once; of the others a new one takes the place of the one before. */
const MANY: ReadonlySet<QueryFilter['kind']> = new Set(['has', 'is']);

export function hasFilter(query: string, filter: QueryFilter): boolean {
  return partsOf(query, filter.kind).some((part) => isSame(part, filter));
}

/** The value of the first filter of a kind; null for none. */
export function filterValue(query: string, kind: QueryFilter['kind']): string | null {
  return partsOf(query, kind)[0]?.value ?? null;
}

/** The query with this filter; without it where it is there already. */
export function toggleFilter(query: string, filter: QueryFilter): string {
  const isOn = hasFilter(query, filter);
  const rest = without(query, filter.kind, (part) => !MANY.has(filter.kind) || isSame(part, filter));
  return isOn ? rest : `${rest} ${textOf(filter)}`.trim();
}

/** The query without the filters of a kind. */
export function withoutFilter(query: string, kind: QueryFilter['kind']): string {
  return without(query, kind, () => true);
}

interface Part {
  value: string;
  start: number;
  end: number;
}

function partsOf(query: string, kind: QueryFilter['kind']): Part[] {
  return readQuery(query).parts.flatMap(({ condition, isNegated, start, end }) =>
    condition.kind === kind && !isNegated ? { value: wantedOf(condition), start, end } : [],
  );
}

function without(query: string, kind: QueryFilter['kind'], goes: (part: Part) => boolean): string {
  let rest = query;
  for (const part of partsOf(query, kind).reverse())
    if (goes(part)) rest = rest.slice(0, part.start) + rest.slice(part.end);
  return rest.replace(/\s+/g, ' ').trim();
}

function isSame(part: Part, { value }: QueryFilter): boolean {
  return foldTag(part.value) === foldTag(value);
}

function wantedOf(condition: Condition): string {
  switch (condition.kind) {
    case 'has':
    case 'is':
      return condition.what;
    case 'sort':
      return condition.by;
    case 'year':
      return condition.from === condition.to ? String(condition.from) : '';
    default:
      return condition.text;
  }
}

/** Asks for the papers of a source, by its name. */
export function sourceQuery(name: string): string {
  return `source:"${name.replace(/["“”]/g, ' ')}"`;
}

function textOf({ kind, value }: QueryFilter): string {
  return /\s/.test(value) ? `${kind}:"${value.replace(/["“”]/g, ' ')}"` : `${kind}:${value}`;
}
