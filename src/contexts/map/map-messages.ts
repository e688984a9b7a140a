import type { MapProgress } from '../../core/map/make-map';
import type { MapLayout } from '../../core/map/map-layout';
import type { Paper } from '../../core/paper';

/** What the library's page asks of the worker that makes its maps; one order at a time, but for `match`. */
export type MapOrder =
  /** Of these papers, which are held for `match`, too. */
  | { kind: 'make'; papers: Paper[] }
  /** Their layout is known already. */
  | { kind: 'hold'; papers: Paper[] }
  | { kind: 'match'; turn: number; text: string };

export type MapNews =
  | { kind: 'progress'; step: Parameters<MapProgress>[0]; share: number }
  | { kind: 'made'; layout: MapLayout }
  /** Ids, the best first. */
  | { kind: 'matched'; turn: number; ids: string[] }
  | { kind: 'failed'; reason: string };
