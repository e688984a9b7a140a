/** A place in a window of page text that names a paper by its title. */
export interface TitleFind {
  /** UTF-16 offsets in the window, [start, end). */
  start: number;
  end: number;
  /** More than one where different papers have the same title. */
  paperIds: string[];
  /**
   * `exact`: the same words in the same order. `probable`: words differ, the evidence is enough by itself.
   * `supported`: enough only where a link to the same paper stands beside it.
   */
  certainty: 'exact' | 'probable' | 'supported';
}

/** Stands in a window where a block of the page begins or ends: a title may go on across it, a word may not. */
export const BLOCK_EDGE = '\u2029';
/** Stands in a window where a link begins or ends; no word ends there. Of the private use area: pages have no text in it. */
export const LINK_EDGE = '\ue001';
