/** A page as its site would serve it, in our own words; only what says which paper it is about is theirs. */
export interface SubjectPage {
  what: string;
  url: string;
  html: string;
}

/** The paper that the pages are about, and one that they only mention. */
export const TITLE = 'Zero-Shot Tokenizer Transfer';
export const OTHER = 'Planting a SEED of Vision in Large Language Model';

export function subjectPage(what: string, url: string, head: string, body: string): SubjectPage {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
  return { what, url, html };
}
