import type { Paper } from '../paper';
import { type NameParts, partsOfName } from './author-name';
import { isMeeting } from './is-meeting';
import { oneLine } from './one-line';
import { mainUrl } from './paper-url';

type CslName =
  | { family: string; given?: string; 'non-dropping-particle'?: string; suffix?: string }
  | { literal: string };

/** One item of CSL JSON, https://docs.citationstyles.org/en/stable/specification.html */
export interface CslItem {
  id: string;
  type: 'article-journal' | 'paper-conference' | 'article';
  title: string;
  author?: CslName[];
  abstract?: string;
  'container-title'?: string;
  issued?: { 'date-parts': [number[]] };
  DOI?: string;
  URL?: string;
  /** Zotero and others read lines of it as further fields. */
  note?: string;
}

/** A paper as reference managers take it. */
export function cslItem(paper: Paper): CslItem {
  const { id, title, abstract, authors = [], venue, ids, published } = paper;
  const url = mainUrl(paper);
  return {
    id,
    type: !venue ? 'article' : isMeeting(venue) ? 'paper-conference' : 'article-journal',
    title: oneLine(title),
    ...(authors.length > 0 ? { author: authors.map((name) => toCslName(partsOfName(oneLine(name)))) } : {}),
    ...(abstract ? { abstract } : {}),
    ...(venue ? { 'container-title': oneLine(venue) } : {}),
    ...(published ? { issued: { 'date-parts': [published.split('-').map(Number)] as [number[]] } } : {}),
    ...(ids?.doi ? { DOI: ids.doi } : {}),
    ...(url ? { URL: url } : {}),
    ...(ids?.arxiv ? { note: `arXiv: ${ids.arxiv}` } : {}),
  };
}

function toCslName(parts: NameParts): CslName {
  if ('literal' in parts) return parts;
  const { particle, ...name } = parts;
  return particle ? { ...name, 'non-dropping-particle': particle } : name;
}
