import type { Appearance, Paper } from '../paper';
import { mergeLinks } from './merge-links';

/** One paper of two that are the same: the best of each field, all links and all sources. The first one's id and title. */
export function mergePapers(known: Paper, other: Paper): Paper {
  const authors = longer(known.authors ?? [], other.authors ?? []);
  const published = longer(known.published ?? '', other.published ?? '');
  const venue = known.venue || other.venue;
  const ids = { ...other.ids, ...known.ids };
  const upvotes = Math.max(known.upvotes ?? -1, other.upvotes ?? -1);
  return {
    id: known.id,
    title: known.title,
    abstract: longer(known.abstract, other.abstract),
    links: mergeLinks(known, other),
    ...(authors.length > 0 ? { authors } : {}),
    ...(venue ? { venue } : {}),
    ...(Object.keys(ids).length > 0 ? { ids } : {}),
    ...(upvotes >= 0 ? { upvotes } : {}),
    ...(published ? { published } : {}),
    appearances: distinct<Appearance>(
      [...known.appearances, ...other.appearances],
      ({ digest, date }) => `${digest}\n${date}`,
    ),
    source: known.source,
  };
}

/** Whether what people see of the paper differs, its sources aside. */
export function isImproved(known: Paper, merged: Paper): boolean {
  const seen = ({ abstract, links, authors, venue, ids, published, upvotes }: Paper) =>
    JSON.stringify([
      abstract,
      links.map(({ key }) => key),
      authors,
      venue,
      Object.entries(ids ?? {}).sort(),
      published,
      upvotes,
    ]);
  return seen(known) !== seen(merged);
}

/** The first of equals. */
function longer<T extends { length: number }>(a: T, b: T): T {
  return b.length > a.length ? b : a;
}

function distinct<T>(all: T[], keyOf: (one: T) => string): T[] {
  const known = new Map<string, T>();
  for (const one of all) if (!known.has(keyOf(one))) known.set(keyOf(one), one);
  return [...known.values()];
}
