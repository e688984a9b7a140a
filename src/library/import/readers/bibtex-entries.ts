import { RECORD_MAX_LENGTH } from '../import-limits';
import { LineCounter } from '../line-counter';

export interface BibtexEntry {
  /** `article`, `string`, `comment`; lower case. */
  type: string;
  /** From the `@` to the closing bracket. */
  text: string;
  /** 1-based. */
  line: number;
  /** UTF-16 units up to its end. */
  end: number;
  /** False where the next entry or the end comes before the bracket that closes it. */
  isClosed: boolean;
}

/**
 * The entries of a BibTeX text, unparsed, so that one whose brackets do not match costs only itself: an entry ends with
 * its bracket, or at the latest where a line begins another.
 */
export function* bibtexEntries(text: string): Generator<BibtexEntry> {
  const begin = /@[ \t]*([a-z]+)\s*([{(])/gi;
  const lines = new LineCounter(text);
  for (let found = begin.exec(text); found; found = begin.exec(text)) {
    const start = found.index;
    const line = lines.lineAt(start);
    const { end, isClosed } = findEnd(text, begin.lastIndex, found[2] === '(');
    begin.lastIndex = end;
    if (isCommentedOut(text, start)) continue;
    yield { type: (found[1] as string).toLowerCase(), text: text.slice(start, end), line, end, isClosed };
  }
}

/**
 * Where what an opened bracket holds ends.
 * @param from past the bracket
 * @param isRound whether that is `(`, which braces may stand in
 */
export function findEnd(text: string, from: number, isRound: boolean): { end: number; isClosed: boolean } {
  const mark = /[{}()\\]|\n[ \t]*@[ \t]*[a-z]+[ \t]*[{(]/gi;
  mark.lastIndex = from;
  let depth = isRound ? 0 : 1;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const [what] = found;
    // Nothing that long is an entry: what follows is looked through for the next one.
    if (found.index - from > RECORD_MAX_LENGTH) return { end: found.index, isClosed: false };
    if (what === '\\') mark.lastIndex++;
    else if (what === '{') depth++;
    else if (what === '}') depth--;
    else if (what.startsWith('\n')) return { end: found.index, isClosed: false };
    if (depth <= 0 && what === (isRound ? ')' : '}')) return { end: mark.lastIndex, isClosed: true };
  }
  return { end: text.length, isClosed: false };
}

function isCommentedOut(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  return before
    .slice(before.lastIndexOf('\n') + 1)
    .trimStart()
    .startsWith('%');
}
