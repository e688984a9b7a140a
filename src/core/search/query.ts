import { QUERY_MAX_LENGTH } from '../limits';
import { type Term, terms } from './terms';

/** A word of a query; said more often it counts more. */
export interface QueryTerm extends Term {
  weight: number;
}

export interface Query {
  text: string;
  /** Words to look for, each once; stop words only where there is nothing else. */
  terms: QueryTerm[];
  /** The word still being typed, to be matched as a prefix; undefined once a space follows it. */
  prefix: Term | undefined;
  /** All words in order, for matching whole titles. */
  phrase: string[];
}

export function parseQuery(input: string): Query {
  const text = input.slice(0, QUERY_MAX_LENGTH);
  const all = terms(text);
  const last = all[all.length - 1];
  const isTyping = last !== undefined && last.end === text.length;
  const content = all.filter((term) => !term.isStop || (isTyping && term === last));
  const chosen = content.length ? content : all;
  const distinct = new Map<string, QueryTerm>();
  for (const term of chosen)
    distinct.set(term.stem, { ...term, weight: (distinct.get(term.stem)?.weight ?? 0) + 1 });
  return {
    text,
    terms: [...distinct.values()],
    prefix: isTyping ? last : undefined,
    phrase: all.map((term) => term.word),
  };
}
