import { normalize } from '../normalize';
import type { Paper } from '../paper';
import { publishedYear } from '../published-year';
import { nameOf } from './name-of';
import { idKeys } from './paper-keys';

/** So much of two abstracts tells whether they are the same; what follows differs in markup. Folded, of so much unfolded. */
const ABSTRACT_START = 150;
const ABSTRACT_READ = 600;
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
 * kind, abstracts, links, authors, years. Where nothing can be compared, a title that tells enough decides.
 */
export function isSameOfTitle(a: Paper, b: Paper): boolean {
  const [one, other] = [a.ids ?? {}, b.ids ?? {}];
  const kinds = ['arxiv', 'doi', 'openReview', 'acl'] as const;
  if (sharesId(a, b)) return true;
  // A paper may have several DOIs, of its preprint and its publication, but one number in each other place.
  if (kinds.some((kind) => kind !== 'doi' && one[kind] && other[kind] && one[kind] !== other[kind]))
    return false;
  // Only signs for: an abstract may be written anew, and a paper has several pages.
  if (sharesAbstract(a, b) || sharesLink(a, b)) return true;
  const tells = isTelling(a.title);
  const authors = sameAuthors(a, b, tells);
  const year = sameYear(a, b);
  if (authors === false) return false;
  // A preface a year is written by the same editor.
  if (authors) return tells || year !== false;
  return year ?? (tells || (isBare(a) && isBare(b)));
}

function isTelling(title: string): boolean {
  return nameOf(title).split(' ').length >= TELLING_WORDS;
}

/** Whether a paper is known to be by others than who wrote one of its title. @param authors as a page names them */
export function isByOthers(paper: Paper, authors: string[]): boolean {
  return sameAuthors(paper, { authors }, isTelling(paper.title)) === false;
}

/**
 * What papers of one title that are one share at least one of, as far as `isSameOfTitle` finds anything to compare in
 * them: for finding them among thousands of that title.
 * @param isAsked whether of the one that is looked for: then neighbouring years count
 */
export function signsOf(paper: Paper, isAsked: boolean): string[] {
  const year = publishedYear(paper);
  const apart = isAsked ? YEARS_APART : 0;
  const years = year === null ? [] : Array.from({ length: 2 * apart + 1 }, (_, i) => year - apart + i);
  const start = abstractStart(paper);
  return [
    ...idKeys(paper.ids ?? {}),
    ...linkKeysOf(paper),
    ...(start ? [`abstract ${start}`] : []),
    ...surnames(paper).map((name) => `author ${name}`),
    ...years.map((one) => `year ${one}`),
  ];
}

/**
 * By the first author of either, for long lists are cut off. Null where one has none, or where a telling title and a part of
 * the name speak for it: family names stand first in some countries.
 */
function sameAuthors(a: Signed, b: Signed, tells: boolean): boolean | null {
  const [one, other] = [surnames(a), surnames(b)];
  if (one.length === 0 || other.length === 0) return null;
  if (other.includes(one[0] as string) || one.includes(other[0] as string)) return true;
  const [words, known] = [firstWords(a), firstWords(b)];
  return tells && words.some((word) => known.includes(word)) ? null : false;
}

type Signed = Pick<Paper, 'authors'>;

function surnames({ authors = [] }: Signed): string[] {
  return authors.flatMap(
    (name) =>
      normalize(name.includes(',') ? (name.split(',')[0] ?? '') : name)
        .split(' ')
        .at(-1) || [],
  );
}

/** Of the first author's name, initials aside. */
function firstWords({ authors: [first = ''] = [] }: Signed): string[] {
  return normalize(first)
    .split(' ')
    .filter((word) => word.length > 1);
}

function linkKeysOf({ links }: Paper): string[] {
  return links.map(({ key }) => key);
}

function sharesLink(a: Paper, b: Paper): boolean {
  const keys = new Set(linkKeysOf(a));
  return linkKeysOf(b).some((key) => keys.has(key));
}

function sameYear(a: Paper, b: Paper): boolean | null {
  const [one, other] = [publishedYear(a), publishedYear(b)];
  return one && other ? Math.abs(one - other) <= YEARS_APART : null;
}

function sharesAbstract(a: Paper, b: Paper): boolean {
  const start = abstractStart(a);
  return start !== '' && start === abstractStart(b);
}

function abstractStart({ abstract }: Paper): string {
  return normalize(abstract.slice(0, ABSTRACT_READ)).slice(0, ABSTRACT_START);
}

function isBare(paper: Paper): boolean {
  return surnames(paper).length + linkKeysOf(paper).length === 0 && !publishedYear(paper);
}
