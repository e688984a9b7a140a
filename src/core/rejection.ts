/** "Not this paper", as a person said of a place that was only probable. */
export interface Rejection {
  /** What the page says there. */
  text: string;
  paperId: string;
  paperTitle: string;
  /** When it was said, `2026-11-24`. */
  date: string;
}
