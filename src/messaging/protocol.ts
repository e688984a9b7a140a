import type { Facets } from '../core/facets';
import type { Fingerprints } from '../core/fingerprints';
import type { KeptBefore, KeptChange } from '../core/kept';
import type { LibraryState } from '../core/library-state';
import type { MappedPapers } from '../core/map/map-paper';
import type { PageState } from '../core/page-settings';
import type {
  BrowsePage,
  ListedPaper,
  PagePapers,
  Paper,
  PaperDetails,
  RemovedPapers,
  SearchAnswer,
  Subject,
} from '../core/paper';
import type { ShortName } from '../core/recognise/short-name';
import type { TitleFind } from '../core/recognise/title-find';
import type { Rejection } from '../core/rejection';
import type { Settings } from '../core/settings';

/** Places in a page that may name a paper, to be settled by the worker in one message. */
export interface Candidates {
  /** Text around hits as the page has it, with the edges of blocks and links (`core/recognise/title-find`). */
  windows: string[];
  /** Texts that may be a title as a whole, as the page has them. */
  titles: string[];
  /** Canonical link keys. */
  keys: string[];
  /** Said on this page, and kept nowhere: it is in a private window. */
  rejected?: NotThesePapers[];
}

export interface Settled {
  /** One answer a window, in order; null for what is left: the message took too much work. It may be asked again. */
  windows: (TitleFind[] | null)[];
  /** Paper ids, one list a title, in order. */
  titles: string[][];
  /** Paper ids, one list a key, in order. */
  keys: string[][];
}

export interface PageReport {
  /** By paper ids. */
  about: Subject<string>[];
  mentioned: string[];
  /** What is no longer mentioned: then `mentioned` is what has come since. All that is mentioned is told without it. */
  dropped?: string[];
  /** When the tab's top document was made, in ms since 1970: tells one page of the tab from the next. */
  page: number;
  /** The frame's document, by a name of its own: the browser's frame id changes when a document is left. */
  frame: string;
}

export interface NotThesePapers {
  /** As the page has it. */
  text: string;
  paperIds: string[];
}

export interface PageVisit {
  paperId: string;
  /** See `PageReport`. */
  page: number;
}

/**
 * Every call to the worker: what goes in, what comes out. The worker may be stopped before it answers; then a call is made
 * again. Those that read change nothing, and those that write may be done twice: they take something to be as they say
 * (`reject`, `putKept`, `markNew`, `addPapers`, …), or ask for what is there anyway (`pollSource`, `libraryChanged`, …).
 * What would have another result the second time carries a name, `once`, under which the worker remembers its answer.
 */
export interface Calls {
  fingerprints: { args: Record<string, never>; value: Fingerprints };
  settle: { args: Candidates; value: Settled };
  details: { args: { ids: string[] }; value: PaperDetails[] };
  /** @returns short names of what is mentioned */
  report: { args: PageReport; value: ShortName[] };
  /**
   * Keeps that a text of a page is none of these papers, though it looks like their title.
   * @returns false where nothing may be kept, as the page is in a private window: then it holds for that page alone
   */
  reject: { args: NotThesePapers; value: boolean };
  /** Takes it back. @returns the same */
  restore: { args: NotThesePapers; value: boolean };
  /** A paper's card was looked at. @see noteVisit */
  visited: { args: PageVisit; value: true };
  /** What a page needs to know of the user's settings; pages are told when to ask again (`page-news`). */
  pageState: { args: Record<string, never>; value: PageState };
  saveSettings: { args: { settings: Settings }; value: true };
  /** Takes them to be exactly these: clears them, or takes that back. */
  putRejections: { args: { rejections: Rejection[] }; value: true };
  openPopup: { args: Record<string, never>; value: true };
  /** Adds papers of the user's own, all or none. */
  addPapers: { args: { papers: Paper[] }; value: true };
  libraryState: { args: Record<string, never>; value: LibraryState };
  /** A part of a list that may be long: of what a query finds, or of all. */
  browse: { args: { query: string; from: number; count: number }; value: BrowsePage };
  /** All that a query finds, of all papers where it asks for nothing; in the order of `browse`. */
  listed: { args: { query: string }; value: ListedPaper[] };
  facets: { args: Record<string, never>; value: Facets };
  /** Papers of the user's own go, of bundled ones what is kept of them; null where there was nothing. @see Removal */
  removePapers: { args: { ids: string[]; name: string; once: string }; value: RemovedPapers };
  /** Papers that were removed, and what was kept of them, are as they were; also where they are already. */
  takeBackRemoval: { args: { run: number }; value: true };
  /** What a map shows of the papers that a query's conditions choose. */
  mapped: { args: { query: string }; value: MappedPapers };
  /** The same of the papers around one, in a library too large for one map. */
  mappedAround: { args: { id: string; query: string }; value: MappedPapers };
  /** In the order of the ids; unknown ones are passed over. */
  papers: { args: { ids: string[] }; value: Paper[] };
  /** What the user keeps of papers, in the order of the ids; private, so no page may ask. */
  kept: { args: { ids: string[] }; value: KeptBefore[] };
  /** Changes it for all of the papers. @returns what was kept before, for `putKept` */
  keep: { args: { ids: string[]; change: KeptChange; once: string }; value: KeptBefore[] };
  /** Takes it to be exactly this: takes a change back. */
  putKept: { args: { wanted: KeptBefore[] }; value: true };
  /** Papers that are saved and not read yet, the last saved first. */
  readingList: { args: { limit: number }; value: Paper[] };
  /** Nothing is new any more. @returns ids of what was, for `markNew` */
  seenAll: { args: { once: string }; value: string[] };
  /** Takes that back. */
  markNew: { args: { ids: string[] }; value: true };
  /** Asks one source now. @returns when that is done, however it went */
  pollSource: { args: { id: number }; value: true };
  /** A page of the extension has added, changed or removed a source. */
  sourcesChanged: { args: Record<string, never>; value: true };
  /** A page of the extension has changed what is stored. */
  libraryChanged: { args: Record<string, never>; value: true };
  search: { args: { query: string }; value: SearchAnswer };
  newest: { args: { limit: number }; value: Paper[] };
  tabPapers: { args: { tabId: number }; value: PagePapers };
}

export type CallName = keyof Calls;

/** Calls that are done once, however often they are made. */
export type OnceName = {
  [Name in CallName]: Calls[Name]['args'] extends { once: string } ? Name : never;
}[CallName];

/** On the wire. `papertip` tells our messages from those of anything else in the extension. */
export interface Request<Name extends CallName = CallName> {
  papertip: Name;
  args: Calls[Name]['args'];
}
