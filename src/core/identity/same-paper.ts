import { normalize } from '../normalize';
import type { Paper } from '../paper';
import { publishedYear } from '../published-year';
import { idKeys } from './paper-keys';

/** So much of two abstracts tells whether they are the same; what follows differs in markup. */
const ABSTRACT_START = 150;
/** A preprint and its publication may be of neighbouring years. */
const YEARS_APART = 1;
/** A title of so many words is not given twice by chance. */
const TELLING_WORDS = 4;

/** Whether two papers name each other by an identifier. */
export function sharesId(a: Paper, b: Paper): boolean {
  const keys = new Set(idKeys(a.ids ?? {}));
  return idKeys(b.ids ?? {}).some((key) => keys.has(key));
}

/**
 * Whether two papers of one title are one paper. Their other signs decide, as far as both have them: identifiers of one
 * kind, authors, years, abstracts, links. Where nothing can be compared, a title that tells enough decides.
 */
export function isSameOfTitle(a: Paper, b: Paper): boolean {
  const [one, other] = [a.ids ?? {}, b.ids ?? {}];
  const kinds = ['arxiv', 'doi', 'openReview', 'acl'] as const;
  if (sharesId(a, b)) return true;
  // A paper may have several DOIs, of its preprint and its publication, but one number in each other place.
  if (kinds.some((kind) => kind !== 'doi' && one[kind] && other[kind] && one[kind] !== other[kind]))
    return false;
  const signs = [
    share(surnames(a), surnames(b)),
    sameYear(a, b),
    sameAbstract(a, b),
    share(keysOf(a), keysOf(b)),
  ];
  if (signs.includes(true)) return true;
  if (signs.includes(false)) return false;
  const isBare = (paper: Paper) =>
    surnames(paper).length + keysOf(paper).length === 0 && !publishedYear(paper);
  return normalize(a.title).split(' ').length >= TELLING_WORDS || (isBare(a) && isBare(b));
}

/** Null where one of them has none. */
function share(a: string[], b: string[]): boolean | null {
  return a.length > 0 && b.length > 0 ? a.some((one) => b.includes(one)) : null;
}

function surnames({ authors = [] }: Paper): string[] {
  return authors.flatMap(
    (name) =>
      normalize(name.includes(',') ? (name.split(',')[0] ?? '') : name)
        .split(' ')
        .at(-1) || [],
  );
}

function keysOf({ links }: Paper): string[] {
  return links.map(({ key }) => key);
}

function sameYear(a: Paper, b: Paper): boolean | null {
  const [one, other] = [publishedYear(a), publishedYear(b)];
  return one && other ? Math.abs(one - other) <= YEARS_APART : null;
}

/** Only a sign for: an abstract may be written anew. */
function sameAbstract(a: Paper, b: Paper): boolean | null {
  const [one, other] = [a, b].map(({ abstract }) => normalize(abstract).slice(0, ABSTRACT_START)) as [
    string,
    string,
  ];
  return one !== '' && one === other ? true : null;
}
