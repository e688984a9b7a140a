import * as v from 'valibot';
import { NOTE_MAX_LENGTH } from '../core/kept';
import {
  ID_PATTERN,
  MOST_SELECTED,
  PAGE_REJECTIONS_MAX,
  QUERY_MAX_LENGTH,
  REPORTED_MAX,
} from '../core/limits';
import { parseSettings, type Settings } from '../core/settings';
import type { CallName, Calls } from './protocol';

/** Bounds of one message: a page may send what it likes, the worker takes so much of it. */
const MAX_IDS = 50;
const MAX_WINDOWS = 2_000;
/** What a page says of itself: its headings and metadata. */
const MAX_TITLES = 100;
const MAX_WINDOW_LENGTH = 20_000;
const MAX_TITLE_LENGTH = 1_000;
const MAX_KEY_LENGTH = 500;

const id = v.pipe(v.string(), v.regex(ID_PATTERN));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));
const listOf = <T extends v.GenericSchema>(item: T, max: number) => v.pipe(v.array(item), v.maxLength(max));
const rejected = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(MAX_TITLE_LENGTH)),
  paperIds: listOf(id, MAX_IDS),
});
/** When a page was made. */
const page = v.pipe(v.number(), v.finite());

/** The name of a call that is done once (`protocol`). */
const once = v.pipe(v.string(), v.uuid());
const title = v.pipe(v.string(), v.maxLength(MAX_TITLE_LENGTH));
const query = v.pipe(v.string(), v.maxLength(QUERY_MAX_LENGTH));
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));

/** Papers in one message: a few megabytes at most. */
const MAX_ADDED = 1_000;
const MAX_TEXT_LENGTH = 100_000;
const text = v.pipe(v.string(), v.maxLength(MAX_TEXT_LENGTH));
const url = v.pipe(v.string(), v.maxLength(MAX_TITLE_LENGTH), v.regex(/^https?:\/\//));
const paper = v.strictObject({
  id,
  title: v.pipe(text, v.nonEmpty()),
  abstract: text,
  links: listOf(
    v.strictObject({
      ...{ kind: v.picklist(['code', 'project']), url, label: text, key: text },
      from: v.optional(listOf(text, MAX_IDS)),
    }),
    MAX_IDS,
  ),
  authors: v.optional(listOf(text, 1_000)),
  venue: v.optional(text),
  ids: v.optional(
    v.strictObject({
      arxiv: v.optional(text),
      doi: v.optional(text),
      openReview: v.optional(text),
      acl: v.optional(text),
    }),
  ),
  upvotes: v.optional(place),
  published: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}){0,2}$/))),
  appearances: listOf(v.strictObject({ digest: text, date: text }), MAX_IDS),
  source: v.strictObject({ title: v.optional(text), abstract: v.optional(text) }),
});

/** What may have come while nobody looked. */
const MAX_NEW = 100_000;
/** What is done at once with all that is selected. */
const MAX_KEPT = MOST_SELECTED;
/** Notes of several libraries that became one. */
const MAX_NOTES_LENGTH = 10 * NOTE_MAX_LENGTH;
const date = v.pipe(v.string(), v.isoTimestamp());
const tags = listOf(v.string(), 1_000);
const note = v.pipe(v.string(), v.maxLength(NOTE_MAX_LENGTH));
const kept = v.strictObject({
  saved: v.optional(date),
  read: v.optional(date),
  tags: v.optional(tags),
  note: v.optional(v.pipe(v.string(), v.maxLength(MAX_NOTES_LENGTH))),
  isNew: v.optional(v.literal(true)),
});

/** Field by field, as they are when they are read. */
const settings = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((given): Settings => parseSettings(given)),
);

/** The shape of every call's arguments; unknown fields are an error. */
export const SCHEMAS: { [Name in CallName]: v.GenericSchema<unknown, Calls[Name]['args']> } = {
  fingerprints: v.strictObject({}),
  settle: v.strictObject({
    windows: listOf(v.pipe(v.string(), v.maxLength(MAX_WINDOW_LENGTH)), MAX_WINDOWS),
    titles: listOf(title, MAX_TITLES),
    keys: listOf(v.pipe(v.string(), v.maxLength(MAX_KEY_LENGTH)), MAX_WINDOWS),
    rejected: v.optional(listOf(rejected, PAGE_REJECTIONS_MAX)),
  }),
  details: v.strictObject({ ids: listOf(id, MAX_IDS) }),
  report: v.strictObject({
    about: listOf(v.strictObject({ paper: id, isFork: v.boolean() }), REPORTED_MAX),
    mentioned: listOf(id, REPORTED_MAX),
    dropped: v.optional(listOf(id, REPORTED_MAX)),
    page,
    frame: id,
  }),
  reject: rejected,
  restore: rejected,
  visited: v.strictObject({ paperId: id, page }),
  pageState: v.strictObject({}),
  saveSettings: v.strictObject({ settings }),
  putRejections: v.strictObject({
    rejections: listOf(
      v.strictObject({ text, paperId: id, paperTitle: text, date: v.pipe(v.string(), v.isoDate()) }),
      MAX_ADDED,
    ),
  }),
  openPopup: v.strictObject({}),
  addPapers: v.strictObject({ papers: listOf(paper, MAX_ADDED) }),
  browse: v.strictObject({ query, from: place, count }),
  listed: v.strictObject({ query }),
  facets: v.strictObject({}),
  removePapers: v.strictObject({ ids: listOf(id, MAX_KEPT), name: title, once }),
  takeBackRemoval: v.strictObject({ run: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  mapped: v.strictObject({ query }),
  mappedAround: v.strictObject({ id, query }),
  papers: v.strictObject({ ids: listOf(id, MAX_ADDED) }),
  kept: v.strictObject({ ids: listOf(id, MAX_KEPT) }),
  keep: v.strictObject({
    once,
    ids: listOf(id, MAX_KEPT),
    change: v.strictObject({
      saved: v.optional(v.boolean()),
      read: v.optional(v.boolean()),
      tags: v.optional(tags),
      addTags: v.optional(tags),
      note: v.optional(note),
      isNew: v.optional(v.literal(false)),
    }),
  }),
  putKept: v.strictObject({
    wanted: listOf(v.strictObject({ id, kept: v.nullable(kept) }), MAX_KEPT),
  }),
  readingList: v.strictObject({ limit: count }),
  seenAll: v.strictObject({ once }),
  markNew: v.strictObject({ ids: listOf(id, MAX_NEW) }),
  pollSource: v.strictObject({ id: place }),
  sourcesChanged: v.strictObject({}),
  libraryChanged: v.strictObject({}),
  libraryState: v.strictObject({}),
  search: v.strictObject({ query }),
  newest: v.strictObject({ limit: count }),
  tabPapers: v.strictObject({ tabId: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
};

/** What becomes of a page's call. */
export type PageCallEffect =
  /** Nothing is changed. */
  | 'reads'
  /** Held until the tab is closed or the browser ends, for badge and popup. */
  | 'is forgotten with the tab'
  /** Kept: what a person did with a card, within bounds (`core/limits`); nothing from private windows. */
  | 'is kept'
  | 'opens the popup';

/**
 * What a content script may call, and what each call changes: it lives in a page, and a page is never trusted. No call
 * changes papers, what is kept of them, sources or settings.
 */
export const PAGE_CALLS: Partial<Record<CallName, PageCallEffect>> = {
  pageState: 'reads',
  fingerprints: 'reads',
  settle: 'reads',
  details: 'reads',
  report: 'is forgotten with the tab',
  visited: 'is kept',
  reject: 'is kept',
  restore: 'is kept',
  openPopup: 'opens the popup',
};
