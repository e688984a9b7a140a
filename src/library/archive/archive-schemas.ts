import * as v from 'valibot';
import type { Kept } from '../../core/kept';
import { HOVER_SHOW_MAX_MS, HOVER_SHOW_MIN_MS } from '../../core/limits';
import type { Appearance, Paper, PaperIds, PaperLink } from '../../core/paper';
import type { Rejection } from '../../core/rejection';
import type { Settings } from '../../core/settings';
import type { Source } from '../../core/sources/source';
import type { Visit } from '../../core/visit';
import type { ReadProblem } from '../import/read-problem';
import type { ImportRun, UndoStep } from '../store/database';

/**
 * The shape of each record of a library file, whose first member is its format and second its version. Bounds are wider than
 * what Papertip itself ever writes: what it wrote is always read again. The order of the members is that of the file.
 */
export const ARCHIVE_FORMAT = 'papertip library';
/** Grows where an older Papertip would misread a newer file. */
export const ARCHIVE_VERSION = 1;

/** An import as the file lists it; the members that name a moment of the run itself are left out. */
export type PastRun = Pick<ImportRun, 'name' | 'startedAt' | 'added' | 'changed' | 'total'>;
/** What takes a part of an import back. @see UndoStep; where a paper stood is of no use elsewhere */
export type PastUndo = Omit<UndoStep, 'ordinal'> & {
  /** 0-based place of the import in the file. */
  import: number;
};

type Entries<T> = { [Key in keyof Required<T>]: v.GenericSchema<unknown, T[Key]> };

const TEXT_MAX_LENGTH = 200_000;
const LIST_MAX_LENGTH = 20_000;

const text = v.pipe(v.string(), v.maxLength(TEXT_MAX_LENGTH));
const nonEmpty = v.pipe(text, v.nonEmpty());
const id = v.pipe(v.string(), v.regex(/^[0-9a-z]{1,40}$/, 'it is no id of a paper'));
const url = v.pipe(text, v.regex(/^https?:\/\//, 'it is no http(s) address'));
const moment = v.pipe(v.string(), v.isoTimestamp('it is no date and time'));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const isTrue = v.literal(true);
const listOf = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(LIST_MAX_LENGTH));

const LINK = {
  kind: v.picklist(['code', 'project']),
  url,
  label: text,
  key: text,
  from: v.optional(listOf(text)),
} satisfies Entries<PaperLink>;
const IDS = {
  arxiv: v.optional(text),
  doi: v.optional(text),
  openReview: v.optional(text),
  acl: v.optional(text),
} satisfies Entries<PaperIds>;
const APPEARANCE = { digest: text, date: text } satisfies Entries<Appearance>;
const PAPER_SOURCE = { title: v.optional(text), abstract: v.optional(text) };
const PAPER = {
  id,
  title: nonEmpty,
  abstract: v.optional(text, ''),
  links: v.optional(listOf(v.object(LINK)), []),
  authors: v.optional(listOf(text)),
  venue: v.optional(text),
  ids: v.optional(v.object(IDS)),
  upvotes: v.optional(count),
  published: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}){0,2}$/, 'it is no date'))),
  appearances: v.optional(listOf(v.object(APPEARANCE)), []),
  source: v.optional(v.object(PAPER_SOURCE), {}),
} satisfies Entries<Paper>;

const KEPT = {
  saved: v.optional(moment),
  read: v.optional(moment),
  tags: v.optional(listOf(nonEmpty)),
  note: v.optional(nonEmpty),
  isNew: v.optional(isTrue),
} satisfies Entries<Kept>;

const SOURCE = {
  url,
  name: nonEmpty,
  addedAt: moment,
  everyMinutes: v.pipe(count, v.minValue(1)),
  isNotified: v.boolean(),
  isPaused: v.optional(isTrue),
} satisfies Entries<Source>;

const REJECTION = {
  text,
  paperId: id,
  paperTitle: text,
  date: v.pipe(v.string(), v.isoDate('it is no date')),
} satisfies Entries<Rejection>;

const VISIT = { id, at: moment } satisfies Entries<Visit>;

const SETTINGS = {
  highlight: v.picklist(['underline', 'wash', 'off']),
  cards: v.picklist(['hover', 'key', 'off']),
  cardKey: v.picklist(['Alt', 'Control', 'Shift']),
  cardDelay: v.pipe(v.number(), v.minValue(HOVER_SHOW_MIN_MS), v.maxValue(HOVER_SHOW_MAX_MS)),
  toolbarOnly: v.boolean(),
  offSites: listOf(nonEmpty),
} satisfies Entries<Settings>;

const RUN = {
  name: text,
  startedAt: moment,
  added: count,
  changed: count,
  total: count,
} satisfies Entries<PastRun>;

const UNDO = {
  import: count,
  id,
  before: v.nullable(v.object(PAPER)),
  isBundled: v.optional(isTrue),
  kept: v.optional(v.object(KEPT)),
  print: text,
} satisfies Entries<PastUndo>;

/** Of each part of the file, in its order. */
export const ARCHIVE_SCHEMAS = {
  papers: v.object(PAPER),
  kept: v.object({ id, ...KEPT }),
  sources: v.object(SOURCE),
  rejections: v.object(REJECTION),
  visits: v.object(VISIT),
  isHistoryOn: v.boolean(),
  /** What is missing is as it is at first. */
  settings: v.partial(v.object(SETTINGS)),
  imports: v.object(RUN),
  undo: v.object(UNDO),
};

export type ArchivePart = keyof typeof ARCHIVE_SCHEMAS;

/** One of a file that is read, valid. */
export type RestoredRecord = {
  [Part in ArchivePart]: {
    part: Part;
    value: v.InferOutput<(typeof ARCHIVE_SCHEMAS)[Part]>;
    /** 0-based place in its part. */
    index: number;
    /** In the file, for messages. */
    place: Pick<ReadProblem, 'line' | 'record'>;
  };
}[ArchivePart];

/** In the order in which they stand in records. */
const MEMBERS = [
  ...new Set(
    [
      { import: 0 },
      PAPER,
      LINK,
      IDS,
      APPEARANCE,
      PAPER_SOURCE,
      KEPT,
      SOURCE,
      REJECTION,
      VISIT,
      SETTINGS,
      RUN,
      UNDO,
    ].flatMap(Object.keys),
  ),
];

/** JSON in one line, the same for equal values: with all members that are known, in one order. */
export function recordText(value: unknown): string {
  return JSON.stringify(value, MEMBERS);
}
