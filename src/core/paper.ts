import type { Kept } from './kept';

/** A paper as people see it. Every text is plain readable Unicode, never HTML. */
export interface Paper {
  /** Stable across builds: derived from the normalised title. */
  id: string;
  title: string;
  abstract: string;
  links: PaperLink[];
  /** `Given Family`, as far as they are known, in their order. */
  authors?: string[];
  /** Journal, conference or the like. */
  venue?: string;
  ids?: PaperIds;
  upvotes?: number;
  /** When it was first published, ISO 8601, as far as that is known: `2024`, `2024-09`, `2024-09-03`. */
  published?: string;
  /** Where and when it was published as news, newest first. */
  appearances: Appearance[];
  /** Title and abstract as the digest gave them, where that differs (LaTeX kept). */
  source: { title?: string; abstract?: string };
}

/** Names that no two papers share; as people write them, without prefix, version or address. */
export interface PaperIds {
  /** `2401.01234` or `math/0601001` */
  arxiv?: string;
  /** `10.1000/xyz` */
  doi?: string;
  openReview?: string;
  /** `2020.acl-main.1` */
  acl?: string;
}

export interface PaperLink {
  kind: 'code' | 'project';
  /** Absolute https URL without trailing punctuation. */
  url: string;
  /** What people call it: `owner/repo`, or host and path. */
  label: string;
  /** Canonical form for comparison, see `core/links.ts`. */
  key: string;
  /** Those of the paper's sources (`Appearance.digest`) that name it; left out where all do. */
  from?: string[];
}

export interface Appearance {
  /** e.g. `Daily Papers` */
  digest: string;
  /** As published, e.g. `Sep 9`; else the day it came, ISO 8601 */
  date: string;
}

export interface RelatedPaper {
  paper: Paper;
  /** Cosine of the TF-IDF vectors, 0 to 1. */
  score: number;
  /** The terms that weigh most in the score, as they are written in the texts. At most three. */
  sharedTerms: string[];
}

/** All that a card or a paper's full view shows; written by the worker, so that no page carries what writes it. */
export interface PaperDetails {
  paper: Paper;
  related: RelatedPaper[];
  citations: Citation[];
  /** Most exact site first. */
  findLinks: FindLink[];
  /** Who wrote it, where and when; may be empty. */
  byline: string;
  /** Where it was published as news, or came from; in a line below, which links come from where, if not all from all. */
  sources: string;
  /** Other papers of its title. */
  namesakes: Namesake[];
}

/** Another paper of the same title. */
export interface Namesake {
  id: string;
  /** What tells it apart, as far as that is known: `2019, Ada Ost`. */
  words: string;
}

/** The paper in a form that people paste. */
export interface Citation {
  /** `Citation` */
  name: string;
  /** `Copy as plain citation` */
  action: string;
  text: string;
}

/** A search for a paper elsewhere; opened only when the user asks for it. */
export interface FindLink {
  /** The site's name, as people know it. */
  name: string;
  url: string;
}

/** Text with the places that matched a query, as UTF-16 [start, end) offsets, ascending, without overlap. */
export interface MarkedText {
  text: string;
  marks: [start: number, end: number][];
}

export interface SearchHit {
  paper: Paper;
  title: MarkedText;
  /** The best passage of the abstract. */
  snippet: MarkedText;
  /** What the user keeps of it, where that is asked for and there is anything. */
  kept?: Kept;
  /** Another paper has its title, where that is asked for. */
  hasNamesake?: true;
}

export interface SearchAnswer {
  query: string;
  hits: SearchHit[];
  /** `closest`: nothing matched the words; these are the nearest papers all the same. */
  kind: 'matches' | 'closest';
  /** What unknown words of the query were likely meant to be. */
  corrections: { typed: string; meant: string }[];
  /** What was asked for besides, as the best papers have it in common; heaviest first. */
  expandedTerms: string[];
  /** What else is to be said of the query: how something is written, why nothing is found. */
  hints: string[];
}

/** A part of a list. */
export interface BrowsePage extends SearchAnswer {
  /** Of the whole list. */
  total: number;
}

/** One of a long list, short enough to hold all of them: a stored paper's ordinal, or the id of another one. */
export type ListedPaper = number | string;

/** What a removal has done. */
export interface RemovedPapers {
  /** Takes it back; null where there was nothing to remove. */
  run: number | null;
  /** Papers that went. */
  papers: number;
  /** Bundled papers, which stay, of which what was kept went. */
  cleared: number;
  /** Of the papers that were to go so many are bundled. */
  bundled: number;
}

/** A paper that a page is about. */
export interface Subject<Named = Paper> {
  paper: Named;
  /** The page is not of the paper's own repository: it says that it is a fork of that one. */
  isFork: boolean;
}

/** What a page is known to be about and to mention. */
export interface PagePapers {
  about: Subject[];
  mentioned: Paper[];
}
