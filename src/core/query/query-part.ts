/** `date`: published last first. `upvotes`: most first. Papers that do not say it come last. */
export type SortOrder = 'date' | 'upvotes';

/** What a piece of a query asks for besides words. */
export type Condition =
  | { kind: 'phrase' | 'title' | 'source' | 'repo' | 'tag'; text: string }
  | { kind: 'has'; what: 'code' | 'note' }
  | { kind: 'is'; what: 'saved' | 'read' | 'unread' | 'new' }
  /** An order; every paper meets it. */
  | { kind: 'sort'; by: SortOrder }
  /** Both ends included; open where undefined. */
  | { kind: 'year'; from: number | undefined; to: number | undefined };

export interface QueryPart {
  condition: Condition;
  isNegated: boolean;
  /** UTF-16 places in the query. */
  start: number;
  end: number;
  /** In plain English. */
  reading: string;
}

/** A query taken apart. */
export interface ReadQuery {
  /** What is ranked by, as it was typed; the words of phrases and titles among them. */
  words: string;
  parts: QueryPart[];
  /** What is wrong with a piece, and how it is written. */
  hints: string[];
}

/** In plain English, as a chip shows it. */
export function readingOf(condition: Condition, isNegated: boolean): string {
  const not = isNegated ? 'not ' : '';
  switch (condition.kind) {
    case 'phrase':
      return `${not}“${condition.text}”`;
    case 'title':
      return `${not}“${condition.text}” in the title`;
    case 'source':
      return `${not}from “${condition.text}”`;
    case 'repo':
      return `${not}repository ${condition.text}`;
    case 'tag':
      return `${not}tagged “${condition.text}”`;
    case 'has':
      return `${isNegated ? 'without' : 'with'} ${condition.what === 'code' ? 'code' : 'a note'}`;
    case 'is':
      return `${not}${condition.what}`;
    case 'sort':
      return condition.by === 'date' ? 'newest first' : 'most upvotes first';
    case 'year':
      return `${not}${yearWords(condition.from, condition.to)}`;
  }
}

function yearWords(from: number | undefined, to: number | undefined): string {
  if (from === to) return `of ${from}`;
  if (from === undefined) return `of ${to} or before`;
  return to === undefined ? `of ${from} or later` : `of ${from} to ${to}`;
}
