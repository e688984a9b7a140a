import { normalForm } from './normal-form';
import { plainLine, plainLines } from './plain-text';

/** What the user keeps of a paper besides the paper itself. */
export interface Kept {
  /** When it was saved to the reading list, ISO 8601. */
  saved?: string;
  /** When it was marked as read, ISO 8601. */
  read?: string;
  /** As the user writes them, in alphabetical order. */
  tags?: string[];
  /** Plain text. */
  note?: string;
  /** It came by itself, and was not looked at yet. */
  isNew?: true;
}

/** What is to become of it; what is not named stays. */
export interface KeptChange {
  saved?: boolean;
  read?: boolean;
  tags?: string[];
  /** Besides those that are there. */
  addTags?: string[];
  note?: string;
  isNew?: false;
}

/** What was kept of a paper before a change; null for nothing. */
export interface KeptBefore {
  id: string;
  kept: Kept | null;
}

/** A name, not a text. */
export const TAG_MAX_LENGTH = 40;
/** More are no help in finding anything. */
export const MOST_TAGS = 30;
/** Some ten printed pages. */
export const NOTE_MAX_LENGTH = 20_000;

/** @param now ISO 8601 @returns null where nothing is kept any more */
export function withChange(kept: Kept | null, change: KeptChange, now: string): Kept | null {
  const { saved, read, tags, note, isNew, ...others } = kept ?? {};
  const dated = (before: string | undefined, wanted: boolean | undefined) =>
    wanted === undefined ? before : wanted ? (before ?? now) : undefined;
  const wantedTags = [...(change.tags ?? tags ?? []), ...(change.addTags ?? [])];
  const newTags = change.tags || change.addTags ? cleanTags(wantedTags) : tags;
  const newNote = (change.note === undefined ? note : plainLines(change.note))?.slice(0, NOTE_MAX_LENGTH);
  const newSaved = dated(saved, change.saved);
  const newRead = dated(read, change.read);
  const next: Kept = {
    ...others,
    ...(newSaved ? { saved: newSaved } : {}),
    ...(newRead ? { read: newRead } : {}),
    ...(newTags?.length ? { tags: newTags } : {}),
    ...(newNote?.trim() ? { note: newNote } : {}),
    ...(isNew && change.isNew !== false ? { isNew } : {}),
  };
  return Object.keys(next).length > 0 ? next : null;
}

/** Tags as they are kept: without surplus white space, each once however it is capitalised, sorted. */
export function cleanTags(tags: readonly string[]): string[] {
  const byFold = new Map<string, string>();
  for (const raw of tags) {
    // A quote would end the tag in a query.
    const tag = plainLine(raw.replace(/["“”]/g, '')).slice(0, TAG_MAX_LENGTH).trim();
    if (tag && !byFold.has(foldTag(tag))) byFold.set(foldTag(tag), tag);
  }
  return [...byFold.values()].slice(0, MOST_TAGS).sort((a, b) => a.localeCompare(b, 'en'));
}

/** Tags are the same however they are capitalised. */
export function foldTag(tag: string): string {
  return normalForm(tag, 'NFKC').toLowerCase();
}

/** What a paper is listed under for what is kept of it: `is:saved`, `is:read`, `is:new`, `has:note`, `tag:to cite`. */
export function keptFacets({ saved, read, tags = [], note, isNew }: Kept): string[] {
  return [
    ...(saved ? ['is:saved'] : []),
    ...(saved && !read ? ['is:waiting'] : []),
    ...(read ? ['is:read'] : []),
    ...(isNew ? ['is:new'] : []),
    ...(note ? ['has:note'] : []),
    ...tags.map((tag) => `tag:${tag}`),
  ];
}

/** Whether the user has done something with the paper: then it does not go by itself. */
export function isWanted(kept: Kept | null | undefined): boolean {
  return Boolean(kept?.saved || kept?.read || kept?.tags?.length || kept?.note);
}
