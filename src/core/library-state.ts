/** How large the library is, and how far its index has come. */
export interface LibraryState {
  /** All papers, the bundled ones too. */
  papers: number;
  /** How far what was added is found by words and on pages: `indexed` of `total`, both 0 where nothing was added. */
  indexed: number;
  total: number;
  /** As long as the index is written or merged. */
  isBusy: boolean;
  /** Why only the bundled papers are there, where that is so: a sentence or two without the last full stop. */
  problem?: string;
}
