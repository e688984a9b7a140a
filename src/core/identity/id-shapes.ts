import type { PaperIds } from '../paper';

/** The longest DOIs known have some 200 characters. */
const ID_MAX_LENGTH = 300;

const SHAPES: Record<keyof PaperIds, RegExp> = {
  /** https://info.arxiv.org/help/arxiv_identifier.html, without a version */
  arxiv: /^(?:\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[a-z]{2})?\/\d{7})$/i,
  /** https://www.doi.org/doi-handbook/HTML/syntax-of-a-doi-name.html; no step of a path that leads elsewhere */
  doi: /^10\.\d{4,9}(?:\.\d{1,9})*\/(?!\.\.?(?:\/|$))(?:(?!\/\.\.?(?:\/|$))[\x21-\x7e\p{L}\p{N}])+$/u,
  openReview: /^[\w-]{1,64}$/,
  /** https://aclanthology.org/info/ids/, old and new, of papers and volumes */
  acl: /^(?:[a-z]\d{2}-\d{1,5}|\d{4}\.[a-z0-9_]{1,30}(?:-[a-z0-9_]{1,30}){1,3}(?:\.\d{1,5})?)$/i,
};

/** Whether a text is an identifier of this kind, being nothing else: addresses are made from them. */
export function isIdOf(kind: keyof PaperIds, text: string): boolean {
  return text.length <= ID_MAX_LENGTH && SHAPES[kind].test(text);
}
