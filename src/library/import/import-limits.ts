/**
 * Bounds of what is read from a file or feed, each with its reason. Lengths in UTF-16 units unless said otherwise.
 */

/** So much tells every format: the first entry of the longest header met stands within a tenth of it. */
export const HEAD_LENGTH = 64 * 1024;
/** Bytes decoded at once, however large the source's own chunks are: some milliseconds of work. */
export const PIECE_BYTES = 256 * 1024;
/** A line or record longer than this is no paper: the longest abstracts have some 10,000 characters. */
export const RECORD_MAX_LENGTH = 5 * 1024 * 1024;
/** A row of CSV, which must be looked at from its start when its end is not there yet. */
export const ROW_MAX_LENGTH = 1024 * 1024;
/** Formats that must be held whole are held up to this size: twice that in memory does not endanger a tab. */
export const WHOLE_MAX_LENGTH = 64 * 1024 * 1024;
/** Nesting of a JSON record; papers have 3 or 4, and what is read further down must not run out of stack. */
export const JSON_MAX_DEPTH = 200;
/** BibTeX's library takes 8 µs a character: longer values go past it, and an entry that is longer without them is none. */
export const BIBTEX_FIELD_MAX_LENGTH = 4000;
export const BIBTEX_ENTRY_MAX_LENGTH = 50_000;
/** Of those longer values so much is read: four times what is kept of an abstract, which says so where it is more. */
export const BIBTEX_LONG_FIELD_MAX_LENGTH = 200_001;
/** What `crossref` names is parsed again with each entry that names it; proceedings say a few hundred characters. */
export const BIBTEX_PARENT_MAX_LENGTH = 2000;
/** Abbreviations of a file; all are handed over with each entry. */
export const BIBTEX_STRINGS_MAX = 1000;

/** The longest title known to arXiv has under 400. */
export const TITLE_MAX_LENGTH = 1000;
/** Whole introductions get pasted as abstracts. */
export const ABSTRACT_MAX_LENGTH = 50_000;
/** Names of people, journals and conferences. */
export const NAME_MAX_LENGTH = 300;
/** Collaborations sign with thousands; nobody reads them, and the first ones are cited. */
export const AUTHORS_MAX = 500;
/** All of them in one text: twice as long as that of 500 long names. */
export const AUTHORS_MAX_LENGTH = 50_000;
export const URLS_MAX = 50;
/** Commands and formulas in one text that are still turned into Unicode: each costs up to half a millisecond. */
export const LATEX_MAX_MARKS = 400;

/** Reading lets other work of the page run after so many ms: two frames are about 30. */
export const WORK_MAX_MS = 12;
