import type { MapProgress } from '../../../core/map/make-map';
import type { MapLayout } from '../../../core/map/map-layout';
import type { MapPaper, MappedPapers } from '../../../core/map/map-paper';
import type { Result } from '../../../core/result';

/** What the map section needs. */
export interface MapAccess {
  /** The papers that a query's conditions choose; none of them where they are too many for one map. */
  choose(query: string): Promise<Result<MappedPapers>>;
  /** The papers around one, as far as a query's conditions choose them. */
  around(paperId: string, query: string): Promise<Result<MappedPapers>>;
  /**
   * Kept, or made in a worker beside the page. Rejects with AbortError where the signal says so, else with what went wrong.
   */
  layOut(papers: MapPaper[], signal: AbortSignal, onProgress: MapProgress): Promise<MapLayout>;
  /** Ids of those of the papers that have all words and phrases, the best first. */
  match(papers: MapPaper[], words: string): Promise<string[]>;
}
