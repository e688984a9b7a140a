/** All that the library's page has, as its address names it; the first one is without a name. */
export const SECTIONS = ['papers', 'map', 'sources', 'import', 'history', 'settings'] as const;
export type Section = (typeof SECTIONS)[number];

/** What the library's page shows, as its address says it. */
export interface Route {
  section: Section;
  /** In the query language. */
  query: string;
  paperId: string | null;
  /** On the map: the paper whose neighbourhood alone is shown. */
  nearId: string | null;
}

/** `#q=tokens&paper=ID`, `#map&q=tokens&paper=ID&near=ID`, `#sources`, `#import`; what is not understood is the whole list. */
export function readRoute(hash: string): Route {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const section = SECTIONS.find((name) => params.has(name)) ?? 'papers';
  return {
    section,
    query: params.get('q') ?? '',
    paperId: params.get('paper') || null,
    nearId: params.get('near') || null,
  };
}

export function writeRoute({ section, query, paperId, nearId }: Route): string {
  if (section !== 'papers' && section !== 'map') return `#${section}`;
  const params = new URLSearchParams();
  if (query) params.set('q', query);
  if (paperId) params.set('paper', paperId);
  if (section === 'papers') return `#${params}`;
  if (nearId) params.set('near', nearId);
  return `#${['map', String(params)].filter(Boolean).join('&')}`;
}
