declare module '@citation-js/core' {
  /** What of it is used here: it reads a text of a format that is plugged in. */
  export class Cite {
    constructor(text: string, options?: { forceType?: string });
    /** CSL JSON. */
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
