import type { Appearance } from '../../core/paper';
import { cleanText, type Markup } from './clean-text';
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
  const isText = typeof found.title === 'string';
  const title = isText ? cleanText(found.title as string, TITLE_MAX_LENGTH, found.markup) : '';
  if (!title) return [wrong('title', describe(found.title))];
  const items: ReadItem[] = [];
  const abstractMarkup = found.abstractMarkup ?? found.markup;
  const abstract = typeof found.abstract === 'string' ? found.abstract : '';
  if (found.abstract != null && typeof found.abstract !== 'string')
    items.push({
      problem: {
        ...{ ...place, field: 'abstract', isNote: true },
        reason: 'the abstract is not a text; the paper is kept without it',
      },
    });
  const { ids, urls } = readNames(found.ids ?? [], found.links ?? []);
  const record: PaperRecord = {
    title,
    abstract: cleanText(abstract, ABSTRACT_MAX_LENGTH, abstractMarkup),
    authors: readAuthors(found.authors),
    ids,
    urls,
  };
  const published = readDate(found.published);
  if (published) record.published = published;
  const venue = typeof found.venue === 'string' ? cleanText(found.venue, NAME_MAX_LENGTH, found.markup) : '';
  if (venue) record.venue = venue;
  const upvotes = readCount(found.upvotes);
  if (upvotes !== undefined) record.upvotes = upvotes;
  if (found.appearance) record.appearance = found.appearance;
  items.push({ record });
  return items;
}

function describe(title: unknown): string {
  if (title == null) return 'there is no title';
  if (typeof title !== 'string') return 'the title is not a text';
  return 'the title is empty';
}

function readCount(value: unknown): number | undefined {
  const count = typeof value === 'string' && /^\d{1,9}$/.test(value.trim()) ? Number(value) : value;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}
