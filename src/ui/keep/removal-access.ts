import type { RemovedPapers } from '../../core/paper';
import type { Result } from '../../core/result';

/** What views need in order to remove papers. */
export interface RemovalAccess {
  /** Papers of the user's own go, of bundled ones what is kept of them. @param name as the list of removals has it */
  remove(ids: string[], name: string): Promise<Result<RemovedPapers>>;
  takeBack(run: number): Promise<Result<true>>;
}
