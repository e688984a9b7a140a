import type { LibraryState } from '../core/library-state';
import type { PagePapers, Paper, PaperDetails, SearchAnswer } from '../core/paper';
import type { Result } from '../core/result';
import type { KeepAccess } from './keep/keep-access';

export interface NewPapers {
  papers: Paper[];
  /** Of all. */
  total: number;
}

/** What the views need to know of the library. The entrypoints inject the messaging client. */
export interface LibraryAccess {
  search(query: string): Promise<Result<SearchAnswer>>;
  details(paperId: string): Promise<Result<PaperDetails>>;
  /** What was added last, then the digest, newest first; at most `RESULTS_SHOWN` × 10. */
  newest(): Promise<Result<Paper[]>>;
  /** Papers that are saved and not read yet, the last saved first; at most `READING_LIST_SHOWN`. */
  readingList(): Promise<Result<Paper[]>>;
  /** What has come by itself since one last looked, the newest first: `NEW_SHOWN` of all. */
  newPapers(): Promise<Result<NewPapers>>;
  keeping: KeepAccess;
  state(): Promise<Result<LibraryState>>;
  /** What the active tab's page is about and mentions. */
  pagePapers(): Promise<Result<PagePapers>>;
}
