import type { Paper } from './paper';
import { yearOf } from './query/meets';

/** What a paper is listed under: `source:Daily Papers`, `year:2024`, `has:code`. */
export function facetsOf(paper: Paper): string[] {
  const year = yearOf(paper);
  return [
    ...new Set(paper.appearances.map(({ digest }) => `source:${digest}`)),
    ...(year === null ? [] : [`year:${year}`]),
    ...(paper.links.some(({ kind }) => kind === 'code') ? ['has:code'] : []),
  ];
}

export interface FacetCount {
  value: string;
  papers: number;
}

/** How many papers there are of each kind. */
export interface Facets {
  /** The largest first. */
  sources: FacetCount[];
  /** The newest first. */
  years: FacetCount[];
  withCode: number;
  saved: number;
  /** 0 also where nothing was ever marked as read: then all are, and it says nothing. */
  unread: number;
  isNew: number;
  withNote: number;
  /** In alphabetical order. */
  tags: FacetCount[];
}

/** @param counts by facet, of papers and of what is kept of them @param total of all papers */
export function toFacets(counts: ReadonlyMap<string, number>, total: number): Facets {
  const read = counts.get('is:read') ?? 0;
  const of = (kind: string) =>
    [...counts].flatMap(([facet, papers]) =>
      facet.startsWith(kind) && papers > 0 ? { value: facet.slice(kind.length), papers } : [],
    );
  return {
    sources: of('source:').sort((a, b) => b.papers - a.papers || (a.value < b.value ? -1 : 1)),
    years: of('year:').sort((a, b) => Number(b.value) - Number(a.value)),
    withCode: counts.get('has:code') ?? 0,
    saved: counts.get('is:saved') ?? 0,
    unread: read > 0 ? Math.max(0, total - read) : 0,
    isNew: counts.get('is:new') ?? 0,
    withNote: counts.get('has:note') ?? 0,
    tags: of('tag:').sort((a, b) => a.value.localeCompare(b.value, 'en')),
  };
}
