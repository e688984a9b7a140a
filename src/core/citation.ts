import { findOn } from './find-on';
import type { Citations, Paper } from './paper';

/** Words that name nothing; a citation key does without them. */
const EMPTY_WORDS = new Set(
  'a an and are as at by can do does for from how in into is it its of on or that the their this to via what when why with your'.split(
    ' ',
  ),
);
/** Enough to tell the papers of one bibliography apart, short enough to type. */
const KEY_WORDS = 4;

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

export function citationsOf(paper: Paper): Citations {
  return { markdown: markdownLink(paper), bibtex: bibtex(paper), plain: plainCitation(paper) };
}

/** `[Title](url)` in CommonMark. A paper without a link leads to the search for its title: a link must lead somewhere. */
export function markdownLink(paper: Paper): string {
  const url = mainUrl(paper) ?? findOn(paper).at(-1)?.url ?? '';
  return `[${oneLine(paper.title).replace(/[\\`*_[\]<>]/g, '\\$&')}](${encodeIn(url, /[()<>\s\\]/g)})`;
}

/**
 * A BibTeX `@misc` entry. Authors and year are not known; the note says where the paper was announced.
 * `url` is for biblatex, `howpublished` for the classic styles, which ignore it.
 */
export function bibtex(paper: Paper): string {
  const url = mainUrl(paper);
  const fields = [`title = {{${escapeTex(oneLine(paper.title))}}}`];
  if (url) {
    const safe = encodeIn(url, /[{}\\\s]/g);
    fields.push(`howpublished = {\\url{${safe}}}`, `url = {${safe}}`);
  }
  const announced = announcement(paper);
  if (announced) fields.push(`note = {${escapeTex(announced)}}`);
  return `@misc{${citationKey(paper)},\n${fields.map((field) => `  ${field},\n`).join('')}}\n`;
}

/** One line for a text or an e-mail: `Title. Daily Papers, Sep 9. https://…` */
export function plainCitation(paper: Paper): string {
  const title = oneLine(paper.title);
  const parts = [/[.!?…]$/.test(title) ? title : `${title}.`];
  const announced = announcement(paper);
  if (announced) parts.push(`${announced}.`);
  const url = mainUrl(paper);
  if (url) parts.push(url);
  return parts.join(' ');
}

/** The project's own page tells more about a paper than its repository. */
function mainUrl(paper: Paper): string | undefined {
  return (paper.links.find((link) => link.kind === 'project') ?? paper.links[0])?.url;
}

function announcement({ appearances: [newest] }: Paper): string {
  return newest ? oneLine(`${newest.digest}, ${newest.date}`) : '';
}

function citationKey(paper: Paper): string {
  const words = paper.title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, '')
    .match(/[a-z0-9]+/g);
  const naming = words?.filter((word) => !EMPTY_WORDS.has(word));
  return (naming?.length ? naming : (words ?? ['paper', paper.id])).slice(0, KEY_WORDS).join('-');
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

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
