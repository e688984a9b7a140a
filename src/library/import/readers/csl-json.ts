import { joinDate } from '../read-date';
import type { FoundPaper } from '../to-items';
import { isObject, type JsonObject } from './parse-record';

/** https://docs.citationstyles.org/en/stable/specification.html, as reference managers and Crossref write it. */
export function isCsl(value: JsonObject): boolean {
  return (
    'container-title' in value ||
    isObject(value.issued) ||
    (Array.isArray(value.author) && ('DOI' in value || value.author.some(isName))) ||
    (typeof value.type === 'string' && ('DOI' in value || 'URL' in value))
  );
}

/** In parts, as no other format has them. */
function isName(value: unknown): boolean {
  return isObject(value) && ('family' in value || 'literal' in value);
}

export function fromCsl(value: JsonObject): FoundPaper {
  const { author } = value;
  return {
    title: first(value.title),
    abstract: value.abstract,
    authors: Array.isArray(author) ? author.map(toName) : author,
    published: toDate(value.issued),
    venue: first(value['container-title']) ?? value['event-title'],
    ids: [value.DOI, value.arxiv, ...fromNote(value.note), value.id, value.number],
    links: [value.URL],
  };
}

function toName(value: unknown): unknown {
  if (!isObject(value)) return value;
  const particle = value['non-dropping-particle'] ?? value['dropping-particle'];
  return { ...value, name: value.literal ?? value.name, particle };
}

function toDate(issued: unknown): unknown {
  if (!isObject(issued)) return issued;
  const [parts] = Array.isArray(issued['date-parts']) ? issued['date-parts'] : [];
  return Array.isArray(parts) ? joinDate(...parts.slice(0, 3)) : (issued.raw ?? issued.literal);
}

/** Crossref gives lists of one. */
function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/** Zotero keeps what CSL has no member for as lines of a note. */
function fromNote(note: unknown): string[] {
  return typeof note === 'string'
    ? [...note.slice(0, 5000).matchAll(/\barxiv:\s*\S+/gi)].map(([id]) => id)
    : [];
}
