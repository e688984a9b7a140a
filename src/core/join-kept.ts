import { foldTag, type Kept } from './kept';

/**
 * What is kept of one paper in two places, as one: the earlier dates, all tags, both notes where they differ. Nothing of
 * either is lost, so there may be more tags, or a longer note, than one can type.
 */
export function joinKept(here: Kept | null, other: Kept | null): Kept | null {
  if (!here || !other) return here ?? other;
  const saved = earlier(here.saved, other.saved);
  const read = earlier(here.read, other.read);
  const tags = joinTags(here.tags ?? [], other.tags ?? []);
  const note = joinNotes(here.note ?? '', other.note ?? '');
  return {
    ...(saved ? { saved } : {}),
    ...(read ? { read } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(note ? { note } : {}),
    // Looked at in one place, it is not new any more.
    ...(here.isNew && other.isNew ? { isNew: true } : {}),
  };
}

/** ISO 8601, of one form and zone: letters tell. */
function earlier(a: string | undefined, b: string | undefined): string | undefined {
  return a && b ? (a < b ? a : b) : (a ?? b);
}

function joinTags(here: string[], other: string[]): string[] {
  const known = new Set(here.map(foldTag));
  const more = other.filter((tag) => !known.has(foldTag(tag)));
  return more.length > 0 ? [...here, ...more].sort((a, b) => a.localeCompare(b, 'en')) : here;
}

/** One that has the other in it says all. */
function joinNotes(here: string, other: string): string {
  if (here.includes(other)) return here;
  return other.includes(here) ? other : `${here}\n\n${other}`;
}
