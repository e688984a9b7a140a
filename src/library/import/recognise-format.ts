import { DATE_LINE } from '../../core/digest/parse-digest';
import { ARCHIVE_FORMAT } from '../archive/archive-schemas';
import type { Format } from './formats';
import { HEAD_LENGTH } from './import-limits';
import { csvHeader } from './readers/csv-row';
import { LIST_KEYS } from './readers/json-pieces';
import { xmlRoot } from './readers/xml-pieces';

/**
 * The format of a text, by what it begins with.
 * @param head as much of the text as `HEAD_LENGTH` says, or all of it; more is not looked at
 */
export function recogniseFormat(head: string): Format | null {
  const text = head.slice(0, HEAD_LENGTH).trimStart();
  if (text.startsWith('<')) return xmlFormat(text);
  if (/^(?:\[\s*[[{\]]|\{\s*["}])/.test(text)) return jsonFormat(text);
  const header = csvHeader(text);
  if (header.length > 1 && header.includes('title'))
    return header.includes('item type') || header.includes('abstract note') ? 'zotero-csv' : 'csv';
  if (/^[ \t]*@[ \t]*[a-z]+[ \t]*[{(]/im.test(text)) return 'bibtex';
  if (/^TY {1,2}- ?[A-Z]{3}/m.test(text)) return 'ris';
  if (hasDateLine(text)) return 'daily-digest';
  return header.includes('title') ? 'csv' : null;
}

function xmlFormat(text: string): Format | null {
  const name = xmlRoot(text)?.name;
  if (name === 'feed') return /arxiv\.org\/(?:schemas\/atom|api\/|abs\/)/i.test(text) ? 'arxiv-atom' : 'feed';
  if (name !== 'rss' && name !== 'rdf') return null;
  return /oai:arxiv\.org|\barxiv\.org\/rss|rss\.arxiv\.org/i.test(text) ? 'arxiv-rss' : 'feed';
}

function jsonFormat(text: string): Format {
  if (ARCHIVE.test(text)) return 'archive';
  const kind = jsonKind(text);
  if (text.startsWith('[') || kind === 'json-feed') return kind;
  const [first = '', ...others] = text.split('\n', 20);
  // One broken line among lines is still JSON Lines; in pretty-printed JSON no line is an object by itself, but the
  // short ones in its lists, which are indented.
  if (others.some((line) => line.startsWith('{') && isObject(line))) return 'json-lines';
  if (isObject(first)) return others.some((line) => line.trim()) ? 'json-lines' : kind;
  // One object of which the end is not in sight: a list of papers in an object, or the first of long lines.
  const isLong = others.length === 0 && text.length > LONG_LINE;
  return isLong && !LIST.test(text) ? 'json-lines' : kind;
}

const ARCHIVE = new RegExp(`^\\{\\s*"format"\\s*:\\s*"${ARCHIVE_FORMAT}"`);
/** A first line of which no more than this is there is simply cut off. */
const LONG_LINE = 10_000;
const LIST = new RegExp(`"(?:${LIST_KEYS.join('|')})"\\s*:\\s*\\[`);

function jsonKind(text: string): Format {
  if (/"version"\s*:\s*"https?:\/\/jsonfeed\.org\//.test(text)) return 'json-feed';
  if (/"paper"\s*:\s*\{|"(?:githubRepo|submittedOnDailyAt)"\s*:/.test(text)) return 'hugging-face';
  if (/"container-title"\s*:|"issued"\s*:\s*\{|"date-parts"\s*:/.test(text)) return 'csl-json';
  return 'json';
}

function isObject(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

function hasDateLine(text: string): boolean {
  const lines = text
    .split('\n', 200)
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.slice(0, 40).some((line) => DATE_LINE.test(line));
}
