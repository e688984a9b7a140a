import type { ListFormat } from '../../../core/citation/paper-list';
import type { ListedPaper } from '../../../core/paper';
import type { Result } from '../../../core/result';

/** What a file with everything holds. */
export interface ExportCounts {
  papers: number;
  /** Papers of which something is kept. */
  kept: number;
  sources: number;
  imports: number;
}

/** What views need in order to write files. All reject with the signal's reason, where that says so. */
export interface ExportAccess {
  /** All that a query lists. */
  listed(query: string): Promise<Result<ListedPaper[]>>;
  ids(list: readonly ListedPaper[]): Promise<string[]>;
  /** @param onShare told how far it is, 0 to 1 */
  papers(
    list: readonly ListedPaper[],
    format: ListFormat,
    signal: AbortSignal,
    onShare: (share: number) => void,
  ): Promise<{ blob: Blob; count: number }>;
  /** The whole library as one file. */
  everything(
    signal: AbortSignal,
    onShare: (share: number) => void,
  ): Promise<{ blob: Blob; counts: ExportCounts }>;
}
