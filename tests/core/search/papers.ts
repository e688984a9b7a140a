import type { Paper } from '../../../src/core/paper';

/** A paper of a test's own: title and abstract are all that searching and relating look at. */
export function makePaper(title: string, abstract = ''): Paper {
  const id = title.toLowerCase().replace(/[^a-z0-9]/g, '');
  return { id, title, abstract, links: [], appearances: [], source: {} };
}
