/** What the library's page shows, as its address says it. */
export interface Route {
  section: 'papers' | 'import';
  /** In the query language. */
  query: string;
  paperId: string | null;
}

/** `#q=tokens&paper=ID`, `#import`; what is not understood is the whole list. */
export function readRoute(hash: string): Route {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const section = params.has('import') ? 'import' : 'papers';
  return { section, query: params.get('q') ?? '', paperId: params.get('paper') || null };
}

export function writeRoute({ section, query, paperId }: Route): string {
  if (section === 'import') return '#import';
  const params = new URLSearchParams();
  if (query) params.set('q', query);
  if (paperId) params.set('paper', paperId);
  return `#${params}`;
}
