import { MIN_TITLE_TOKENS } from './fingerprints';
import { tokens } from './normalize';

/** What sites put before a title: the paper's number, "(PDF)", "Paper page -", "Title:". "[Re] …" is another paper. */
const BEFORE =
  /^(?:\[(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?\]|\(PDF\)|\[PDF\]|Paper page\s+[-–—]|Title:)\s*/i;
/** Anything may stand behind the title of a copy: its authors, its journal, who keeps it. */
const COPY = /^[([]PDF[)\]]/i;
/** Sites' names only: "… - Google Scholar" ends the title of a search for a paper, which is about none. */
const AFTER =
  /(?<!\s)\s+[|·•–—-]+\s+(?:(?:OpenReview|ACL Anthology|Semantic Scholar|alphaXiv|arXiv(?:\.org)?|ar5iv|Hugging Face|ResearchGate|Papers [Ww]ith Code|Request PDF|DeepAI|SpringerLink|ScienceDirect|IEEE \w+)\b|Proceedings of |Advances in )/;
const AFTER_COPY = /(?<!\s)\s+\|\s/;

/** What stands between a title and the authors that a page names with it; no page has it in its text. */
export const AUTHOR_EDGE = '\0';

/** The title that a page's own text may give: the text itself, then without what its site has added. */
export function titleForms(text: string): string[] {
  const whole = text.trim();
  const start = whole.replace(BEFORE, '');
  const end = start.search(COPY.test(whole) ? AFTER_COPY : AFTER);
  const bare = end < 0 ? start : start.slice(0, end);
  // One or two words with a site's name around them are more often a section of that site than a paper.
  return bare !== whole && tokens(bare).length >= MIN_TITLE_TOKENS ? [whole, bare] : [whole];
}
