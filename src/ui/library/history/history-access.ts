import type { Paper } from '../../../core/paper';
import type { Result } from '../../../core/result';
import type { Visit, VisitHistory } from '../../../core/visit';

/** What the history section needs. */
export interface HistoryAccess {
  load(): Promise<VisitHistory>;
  switch(isOn: boolean): Promise<VisitHistory>;
  /** Takes the visits to be exactly these. */
  put(visits: Visit[]): Promise<unknown>;
  /** Tells of changes, those made here too. @returns a function that stops it */
  watch(tell: (history: VisitHistory) => void): () => void;
  /** Unknown ids are passed over. */
  papers(ids: string[]): Promise<Result<Paper[]>>;
}
