import type { Facets } from '../../core/facets';
import type { BrowsePage } from '../../core/paper';
import type { Result } from '../../core/result';
import type { LibraryAccess } from '../library-access';
import type { ExportAccess } from './export/export-access';
import type { HistoryAccess } from './history/history-access';
import type { ImportAccess } from './import/import-access';
import type { MapAccess } from './map/map-access';
import type { SourcesAccess } from './sources/sources-access';

/** What the library's own page needs besides. */
export interface LibraryPageAccess extends Pick<LibraryAccess, 'details' | 'keeping' | 'removal' | 'state'> {
  /** @param from place of the first row */
  browse(query: string, from: number, count: number): Promise<Result<BrowsePage>>;
  facets(): Promise<Result<Facets>>;
  /** Nothing is new any more. @returns ids of what was */
  seenAll(): Promise<Result<string[]>>;
  /** Takes that back. */
  markNew(ids: string[]): Promise<Result<true>>;
  exports: ExportAccess;
  imports: ImportAccess;
  sources: SourcesAccess;
  map: MapAccess;
  history: HistoryAccess;
}
