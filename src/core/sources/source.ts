/** Where new papers come from by themselves, because the user asked for it. */
export interface Source {
  /** Absolute http(s) address; no two sources have the same. */
  url: string;
  /** As people know it; its papers are listed under this name, which no other source has. */
  name: string;
  /** ISO 8601. */
  addedAt: string;
  /** It is asked so often, in minutes. */
  everyMinutes: number;
  /** Whether new papers are worth a notification of the browser. */
  isNotified: boolean;
  /** It is not asked until the user says so. */
  isPaused?: true;
}

/** What is known of a source from asking it; the source is as good without it. Times in ISO 8601. */
export interface SourceState {
  /** When it is asked next. */
  nextAt: string;
  /** When it last answered as it should, with something new or without. */
  answeredAt?: string;
  /** Papers that came with the last answer that had new ones. */
  lastAdded?: { count: number; at: string };
  /** What the answer said of its own version, for asking conditionally. */
  etag?: string;
  lastModified?: string;
  /** Attempts that failed since the last answer. */
  failures: number;
  /** The server wants to be left alone until then. */
  waitUntil?: string;
  /** It came with a restored library, and nobody has agreed to it: it is not asked before somebody does. */
  isProposed?: true;
  /** Why the last attempt failed, or what of the answer could not be read. */
  problem?: SourceProblem;
}

export interface SourceProblem {
  /**
   * `permission`: the browser does not let Papertip ask there any more. `moved`: it leads to another address.
   * `unreachable`: no answer, or one that breaks off. `refused`: an answer of 4xx or 5xx. `unreadable`: no papers in it.
   * `too-long`: it was not read to its end in the time that it may take.
   * `partial`: some records could not be read; the others came.
   */
  kind:
    | 'permission'
    | 'moved'
    | 'unreachable'
    | 'refused'
    | 'unreadable'
    | 'too-large'
    | 'too-long'
    | 'partial'
    | 'internal';
  /** A sentence with a full stop: what happened, and where that helps, what to do. */
  words: string;
  /** ISO 8601. */
  at: string;
}

export interface KnownSource {
  id: number;
  source: Source;
  state: SourceState;
}

/** New papers appear once a day, and not at the same hour everywhere. */
export const EVERY_MINUTES_DEFAULT = 180;
/** What the user may choose at least: servers take more for an attack. */
export const EVERY_MINUTES_MIN = 60;
