/** A group of papers on the map. */
export interface MapGroup {
  /** What it is about, in up to three terms; the most telling first. */
  terms: string[];
  papers: number;
}

/** Where papers lie on a map, which groups they form and which are near which. */
export interface MapLayout {
  /** Of the papers, ascending; all else is by places in this list. */
  ids: string[];
  /** Centres of circles of `LARGEST_RADIUS` that do not overlap. */
  x: Float32Array;
  y: Float32Array;
  /** Place of the group; −1 for papers in none. */
  group: Int32Array;
  /** The largest first. */
  groups: MapGroup[];
  /** Newman's modularity of the groups, −0.5 to 1. */
  modularity: number;
  /** Pairs of near papers, each once: `from` < `to`. */
  from: Uint32Array;
  to: Uint32Array;
  /** Cosines, beside the pairs. */
  weight: Float32Array;
}

/** Grows with every change of what makes a layout: those that are kept are made anew. */
export const LAYOUT_VERSION = 1;
