import type { Citation, Paper } from '../paper';
import { publishedYear } from '../published-year';
import { bibtexName } from './author-name';
import { citationKey } from './citation-key';
import { cslItem } from './csl-json';
import { encodeIn } from './encode-in';
import { isMeeting } from './is-meeting';
import { markdownLink } from './markdown';
import { oneLine } from './one-line';
import { mainUrl } from './paper-url';
import { ris } from './ris';

/** More are "and others" in a text; BibTeX gets all. */
const AUTHORS_NAMED = 20;

/**
 * Commands rather than `\{`: BibTeX counts braces without looking at backslashes. TeX's old fonts show `<`, `>` and `|` as
 * other characters.
 */
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
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};
/** Also between what TeX would make one character of: a long dash, a quotation mark. */
const ACTIVE = /[\\{}~^&%$#_<>|]|(?<=-)(?=-)|(?<=')(?=')|(?<=,)(?=,)|(?<=[`?!])(?=`)/g;

/** What no field of an address may have: BibTeX counts braces, and styles take the rest as commands. */
const UNSAFE_IN_TEX = /[{}\\\s\p{Cc}]/gu;

/** The forms in which one paper is pasted into a text. */
export function citationsOf(paper: Paper): Citation[] {
  return [
    { name: 'Markdown', action: 'Copy as Markdown link', text: markdownLink(paper) },
    { name: 'BibTeX', action: 'Copy as BibTeX', text: bibtex(paper) },
    { name: 'Citation', action: 'Copy as plain citation', text: plainCitation(paper) },
  ];
}

/** Those, and the ones that reference managers take. */
export function allCitationsOf(paper: Paper): Citation[] {
  return [
    ...citationsOf(paper),
    { name: 'RIS', action: 'Copy as RIS', text: ris(paper) },
    { name: 'CSL JSON', action: 'Copy as CSL JSON', text: JSON.stringify([cslItem(paper)], null, 2) },
  ];
}

/**
 * A BibTeX entry: `@article` or `@inproceedings` where the venue is known, else `@misc`. Only where nothing tells when it
 * was published does the note say where it was announced.
 * `url` is for biblatex, `howpublished` for the classic styles, which ignore it.
 * @param key that no other entry of the file has
 */
export function bibtex(paper: Paper, key = citationKey(paper)): string {
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
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

/** One line for a text or an e-mail: `Ada Ost, Bo West (2021). Title. Lake Journal. https://…` */
export function plainCitation(paper: Paper): string {
  const sentences = [
    whoAndWhen(paper),
    oneLine(paper.title),
    oneLine(paper.venue ?? ''),
    announcement(paper),
  ];
  return [...sentences.filter(Boolean).map(ended), mainUrl(paper)].filter(Boolean).join(' ');
}

/** `Ada Ost, Bo West and others (2021)`; empty where neither is known. */
export function whoAndWhen(paper: Paper): string {
  const { authors = [] } = paper;
  const year = publishedYear(paper);
  const named = authors.slice(0, AUTHORS_NAMED).map(oneLine).join(', ');
  const others = authors.length > AUTHORS_NAMED ? ' and others' : '';
  return [named + others, year === null ? '' : `(${year})`].filter(Boolean).join(' ');
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

function ended(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

function escapeTex(text: string): string {
  return text.replace(ACTIVE, (char) => TEX[char] ?? '{}');
}
