import type { Paper } from './paper';

/** The year a paper says that it was published in; a day on which it was listed or imported tells none. */
export function publishedYear({ published }: Pick<Paper, 'published'>): number | null {
  return published ? Number(published.slice(0, 4)) : null;
}
