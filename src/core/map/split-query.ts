import { readQuery } from '../query/read-query';

/** A query on a map: what chooses its papers, and what makes some of them stand out. */
export interface MapQuery {
  /** Conditions on where papers are from and what is kept of them, as they were typed; '' for all papers. */
  choosing: string;
  /** Words, phrases and `title:`, as they were typed. */
  words: string;
}

const IN_TEXT: ReadonlySet<string> = new Set(['phrase', 'title']);

/** An order puts nothing on a map, and takes nothing off it. */
export function splitQuery(query: string): MapQuery {
  const { parts } = readQuery(query);
  let words = '';
  let done = 0;
  const choosing: string[] = [];
  for (const { condition, start, end } of parts) {
    if (IN_TEXT.has(condition.kind)) continue;
    words += query.slice(done, start);
    done = end;
    if (condition.kind !== 'sort') choosing.push(query.slice(start, end));
  }
  return { choosing: choosing.join(' '), words: `${words}${query.slice(done)}`.trimStart() };
}
