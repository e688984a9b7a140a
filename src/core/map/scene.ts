import type { SizeBy } from './circle-sizes';
import type { GroupPlace } from './group-places';
import type { MapLayout } from './map-layout';
import type { MapPaper } from './map-paper';
import type { LabelBox } from './place-labels';

/** What is drawn of a map, by whom ever; px from the upper left corner. */
export interface Scene {
  width: number;
  height: number;
  lines: SceneLine[];
  circles: SceneCircle[];
  labels: SceneLabel[];
}

export interface SceneLine {
  from: [x: number, y: number];
  to: [x: number, y: number];
}

export interface SceneCircle {
  /** Of the paper. */
  place: number;
  x: number;
  y: number;
  radius: number;
  /** −1 for papers in no group. */
  colour: number;
  /** `marked`: found by what is typed; `faded`: others then, or others than a paper's neighbours. */
  look: 'plain' | 'marked' | 'faded';
  isOpen: boolean;
}

export interface SceneLabel {
  kind: 'group' | 'title';
  /** The first is the heaviest. */
  lines: string[];
  /** Of a group. */
  colour: number;
  box: LabelBox;
}

/** How the map is looked at: a point of it is drawn at `k` times its place, moved by `x` and `y`. */
export interface Look {
  k: number;
  x: number;
  y: number;
}

/** The map, and what of it is to be seen how. */
export interface MapState {
  layout: MapLayout;
  /** By place. */
  papers: readonly MapPaper[];
  colours: readonly number[];
  sizes: Float32Array;
  sizeBy: SizeBy;
  /** Of the shown papers, null for a group without any. */
  groups: readonly (GroupPlace | null)[];
  /** Places of the papers that are shown, ascending. */
  shown: readonly number[];
  /** Those that what is typed finds; null where nothing is typed. */
  marked: ReadonlySet<number> | null;
  /** The paper whose neighbourhood this is; −1 for none. */
  middle: number;
  /** −1 for none. */
  open: number;
}

/** However far one goes in, circles grow no larger than this, px. */
const LARGEST_PX = 22;

/** Circles grow with the map at first and ever less then: going in makes room between them. @returns px */
export function drawnRadius(radius: number, k: number): number {
  const grown = radius * k;
  return grown / (1 + grown / LARGEST_PX);
}
