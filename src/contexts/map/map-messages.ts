import type { MapProgress } from '../../core/map/make-map';
import type { MapLayout } from '../../core/map/map-layout';
import type { Paper } from '../../core/paper';

/** What the library's page asks of the worker that makes its maps. */
export type MapOrder =
  /** Papers come a part at a time: to copy thousands at once would hold the page up. */
  | { kind: 'take'; papers: Paper[] }
  /** The map of all that was taken. */
  | { kind: 'make' }
  | { kind: 'match'; turn: number; text: string };

export type MapNews =
  | { kind: 'progress'; step: Parameters<MapProgress>[0]; share: number }
  | { kind: 'made'; layout: MapLayout }
  /** Ids, the best first. */
  | { kind: 'matched'; turn: number; ids: string[] }
  | { kind: 'failed'; reason: string };
