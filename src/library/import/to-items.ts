import type { Appearance } from '../../core/paper';
import { cleanText, type Markup, type OnCut } from './clean-text';
import { ABSTRACT_MAX_LENGTH, NAME_MAX_LENGTH, TITLE_MAX_LENGTH } from './import-limits';
import type { PaperRecord, ReadItem } from './paper-record';
import { readAuthors } from './read-authors';
import { readDate } from './read-date';
import { readNames } from './read-names';
import type { ReadProblem } from './read-problem';

/** A paper as a format gives it; nothing is trusted to have its type. */
export interface FoundPaper {
  title?: unknown;
  abstract?: unknown;
  /** See `readAuthors`. */
  authors?: unknown;
  /** See `readDate`. */
  published?: unknown;
  venue?: unknown;
  /** Texts that may be identifiers, most exact first. */
  ids?: unknown[];
  links?: unknown[];
  upvotes?: unknown;
  appearance?: Appearance;
  /** `html` where not said. */
  markup?: Markup;
  /** The abstract's, where it is another. */
  abstractMarkup?: Markup;
}

export type Place = Pick<ReadProblem, 'line' | 'record'>;

/** The record, cleaned, and what was wrong with it; only a title is necessary. */
export function toItems(found: FoundPaper, place: Place): ReadItem[] {
  const wrong = (field: string, reason: string): ReadItem => ({ problem: { ...place, field, reason } });
  const notes = new Map<string, ReadItem>();
  const noting =
    (field: string): OnCut =>
    (reason) =>
      notes.set(`${field} ${reason}`, { problem: { ...place, field, isNote: true, reason } });
  const clean = (field: 'title' | 'abstract' | 'venue', maxLength: number, markup?: Markup): string => {
    const text = found[field];
    return typeof text === 'string' ? cleanText(text, maxLength, markup, noting(field)) : '';
  };
  const title = clean('title', TITLE_MAX_LENGTH, found.markup);
  if (!title) return [wrong('title', describe(found.title))];
  if (found.abstract != null && typeof found.abstract !== 'string')
    noting('abstract')('the abstract is not a text; the paper is kept without it');
  const record: PaperRecord = {
    title,
    abstract: clean('abstract', ABSTRACT_MAX_LENGTH, found.abstractMarkup ?? found.markup),
    authors: readAuthors(found.authors, noting('authors')),
    ...readNames(found.ids ?? [], found.links ?? [], noting('links')),
  };
  const published = readDate(found.published);
  if (published) record.published = published;
  const venue = clean('venue', NAME_MAX_LENGTH, found.markup);
  if (venue) record.venue = venue;
  const upvotes = readCount(found.upvotes);
  if (upvotes !== undefined) record.upvotes = upvotes;
  if (found.appearance) record.appearance = found.appearance;
  return [...notes.values(), { record }];
}

function describe(title: unknown): string {
  if (title == null) return 'there is no title';
  if (typeof title !== 'string') return 'the title is not a text';
  return 'the title is empty';
}

function readCount(value: unknown): number | undefined {
  const count = typeof value === 'string' && /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : value;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}
