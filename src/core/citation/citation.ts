import { findOn } from '../find-on';
import type { Citations, Paper } from '../paper';
import { publishedYear } from '../published-year';
import { bibtexName, familyOf } from './author-name';
import { isMeeting } from './is-meeting';
import { oneLine } from './one-line';
import { mainUrl } from './paper-url';

/** Words that name nothing; a citation key does without them. */
const EMPTY_WORDS = new Set(
  'a an and are as at by can do does for from how in into is it its of on or that the their this to via what when why with your'.split(
    ' ',
  ),
);
/** Enough to tell the papers of one bibliography apart, short enough to type. */
const KEY_WORDS = 4;
/** More are "and others" in a text; BibTeX gets all. */
const AUTHORS_NAMED = 20;

/** Commands rather than `\{`: BibTeX counts braces without looking at backslashes. */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** What no field of an address may have: BibTeX counts braces, and styles take the rest as commands. */
const UNSAFE_IN_TEX = /[{}\\\s\p{Cc}]/gu;

export function citationsOf(paper: Paper): Citations {
  return { markdown: markdownLink(paper), bibtex: bibtex(paper), plain: plainCitation(paper) };
}

/** `[Title](url)` in CommonMark. A paper without a link leads to the search for its title: a link must lead somewhere. */
export function markdownLink(paper: Paper): string {
  const url = mainUrl(paper) ?? findOn(paper).at(-1)?.url ?? '';
  return `[${oneLine(paper.title).replace(/[\\`*_[\]<>]/g, '\\$&')}](${encodeIn(url, /[()<>\s\\]/g)})`;
}

/**
 * A BibTeX entry: `@article` or `@inproceedings` where the venue is known, else `@misc`. Only where nothing tells when it
 * was published does the note say where it was announced.
 * `url` is for biblatex, `howpublished` for the classic styles, which ignore it.
 */
export function bibtex(paper: Paper): string {
  const { authors = [], venue, ids } = paper;
  const isBook = isMeeting(venue);
  const fields: [name: string, value: string | undefined][] = [
    ['title', `{${escapeTex(oneLine(paper.title))}}`],
    ['author', authors.map((name) => bibtexName(oneLine(name), escapeTex)).join(' and ')],
    [isBook ? 'booktitle' : 'journal', venue && escapeTex(oneLine(venue))],
    ['year', publishedYear(paper)?.toString()],
    ...linkFields(paper),
    ['doi', ids?.doi && encodeIn(ids.doi, UNSAFE_IN_TEX)],
    ['eprint', ids?.arxiv && encodeIn(ids.arxiv, UNSAFE_IN_TEX)],
    ['archiveprefix', ids?.arxiv && 'arXiv'],
    ['note', escapeTex(announcement(paper))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name} = {${value}},\n` : []));
  const type = !venue ? 'misc' : isBook ? 'inproceedings' : 'article';
  return `@${type}{${citationKey(paper)},\n${lines.join('')}}\n`;
}

/** One line for a text or an e-mail: `Ada Ost, Bo West (2021). Title. Lake Journal. https://…` */
export function plainCitation(paper: Paper): string {
  const { authors = [], venue } = paper;
  const year = publishedYear(paper);
  const named = authors.slice(0, AUTHORS_NAMED).map(oneLine).join(', ');
  const others = authors.length > AUTHORS_NAMED ? ' and others' : '';
  const who = [named + others, year === null ? '' : `(${year})`].filter(Boolean).join(' ');
  const sentences = [who, oneLine(paper.title), oneLine(venue ?? ''), announcement(paper)];
  return [...sentences.filter(Boolean).map(ended), mainUrl(paper)].filter(Boolean).join(' ');
}

function linkFields(paper: Paper): [string, string][] {
  const url = mainUrl(paper);
  if (!url) return [];
  const safe = encodeIn(url, UNSAFE_IN_TEX);
  // A published paper is found by its venue.
  return paper.venue
    ? [['url', safe]]
    : [
        ['howpublished', `\\url{${safe}}`],
        ['url', safe],
      ];
}

/** Empty where year or venue are known, which say more. */
function announcement(paper: Paper): string {
  const [newest] = paper.appearances;
  if (!newest || paper.venue || publishedYear(paper) !== null) return '';
  return oneLine(`${newest.digest}, ${newest.date}`);
}

/** `ost2021lakes` where the author is known, else words of the title. */
function citationKey(paper: Paper): string {
  const words = plainWords(paper.title);
  const naming = words.filter((word) => !EMPTY_WORDS.has(word));
  const family = plainWords(familyOf(paper.authors?.[0] ?? '')).join('');
  if (family) return `${family}${publishedYear(paper) ?? ''}${naming[0] ?? ''}`;
  return (naming.length > 0 ? naming : words.length > 0 ? words : ['paper', paper.id])
    .slice(0, KEY_WORDS)
    .join('-');
}

/** Words in the letters that every BibTeX takes in a key. */
function plainWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, '');
  return plain.match(/[a-z0-9]+/g) ?? [];
}

function ended(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

function escapeTex(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (char) => TEX[char] ?? char);
}

/** `encodeURIComponent` leaves parentheses alone. */
function encodeIn(url: string, unsafe: RegExp): string {
  return url.replace(unsafe, (char) =>
    [...new TextEncoder().encode(char)].map((byte) => `%${byte.toString(16).toUpperCase()}`).join(''),
  );
}
