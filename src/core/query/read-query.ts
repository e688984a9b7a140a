import { type Condition, type QueryPart, type ReadQuery, readingOf } from './query-part';

/** Longer texts are pasted: their colons, quotes and dashes are prose. */
const PASTED_LENGTH = 300;
/**
 * The grammar: white space between pieces; a piece is `-`? then `field:`? then a quoted text or all up to white space. Other
 * fields than those below, a quote that is not closed and a `-` before nothing are plain text.
 */
const PIECE =
  /(?<=^|\s)(-)?(?:(has|is|repo|sort|source|tag|title|year):)?(?:["“”]([^"“”]+)["“”](?=\s|$)|(\S*))/giu;
const QUOTES = /["“”]/g;

/** Takes a query apart. Never throws; what it does not know is a word. */
export function readQuery(text: string): ReadQuery {
  if (text.length > PASTED_LENGTH || text.includes('\n')) return { words: text, parts: [], hints: [] };
  const parts: QueryPart[] = [];
  const hints: string[] = [];
  let words = '';
  let done = 0;
  for (const match of text.matchAll(PIECE)) {
    const [piece, minus, field, quoted, bare = ''] = match;
    const start = match.index;
    const end = start + piece.length;
    words += text.slice(done, start);
    done = end;
    const value = (quoted ?? bare).trim();
    const isNegated = minus !== undefined;
    const isPlain = !field && quoted === undefined && !(isNegated && /^[^-\s]/.test(value));
    if (piece === '' || isPlain) {
      words += piece.replace(QUOTES, ' ');
      continue;
    }
    const condition = conditionOf(field?.toLowerCase(), value.replace(QUOTES, ''));
    if (typeof condition === 'string') {
      hints.push(condition);
      continue;
    }
    if (condition.kind === 'sort' && isNegated) {
      hints.push('sort: puts in order and leaves nothing out: write it without the minus.');
      continue;
    }
    parts.push({ condition, isNegated, start, end, reading: readingOf(condition, isNegated) });
    const isRanked = condition.kind === 'phrase' || condition.kind === 'title';
    // A closed piece is no beginning of a word.
    if (isRanked && !isNegated) words += `${condition.text} `;
  }
  return { words: words + text.slice(done), parts, hints };
}

/** @returns what is asked for, or what is wrong with it */
function conditionOf(field: string | undefined, value: string): Condition | string {
  switch (field) {
    case 'has': {
      const what = oneOf(value, ['code', 'note']);
      return what ? { kind: 'has', what } : 'has: knows has:code and has:note.';
    }
    case 'is': {
      const what = oneOf(value, ['saved', 'read', 'unread', 'new']);
      return what ? { kind: 'is', what } : 'is: knows is:saved, is:read, is:unread and is:new.';
    }
    case 'sort': {
      const by = oneOf(value, ['date', 'upvotes']);
      return by ? { kind: 'sort', by } : 'sort: knows sort:date and sort:upvotes.';
    }
    case 'tag':
      return value ? { kind: 'tag', text: value } : 'tag: wants one of your tags, like tag:"to cite".';
    case 'year':
      return yearOf(value) ?? 'year: wants a year, like year:2025, year:>2023 or year:2023..2025.';
    case 'repo':
      return value ? { kind: 'repo', text: value } : 'repo: wants a repository, like repo:owner/name.';
    case 'source':
      return value
        ? { kind: 'source', text: value }
        : 'source: wants where a paper is from, like source:daily or source:"Daily Papers".';
    case 'title':
      return value
        ? { kind: 'title', text: value }
        : 'title: wants a word or a "phrase", like title:attention.';
    default:
      return { kind: 'phrase', text: value };
  }
}

function oneOf<T extends string>(value: string, known: readonly T[]): T | undefined {
  return known.find((one) => one === value.toLowerCase());
}

function yearOf(value: string): Condition | null {
  const [, sign = '', first, dots, last] = /^(>=|<=|>|<|=)?(\d{4})?(\.\.)?(\d{4})?$/.exec(value) ?? [];
  const from = first === undefined ? undefined : Number(first);
  const to = last === undefined ? undefined : Number(last);
  if (dots) return sign || (from ?? to) === undefined ? null : { kind: 'year', from, to };
  if (from === undefined || to !== undefined) return null;
  if (sign.startsWith('>')) return { kind: 'year', from: sign === '>' ? from + 1 : from, to: undefined };
  if (sign.startsWith('<')) return { kind: 'year', from: undefined, to: sign === '<' ? from - 1 : from };
  return { kind: 'year', from, to: from };
}
