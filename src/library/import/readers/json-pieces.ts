import { LineCounter } from '../line-counter';

/** Members that hold a list of papers, where the file is an object. */
export const LIST_KEYS = ['items', 'papers', 'data', 'results', 'records', 'entries', 'references'];

export interface JsonPiece {
  /** One record's text. */
  text: string;
  /** 1-based line of its first character. */
  line: number;
  /** UTF-16 units up to its end. */
  end: number;
  /** How deep it is nested. */
  depth: number;
  /** False where the file ends first. */
  isWhole: boolean;
}

/** Characters looked at between two breaths: a few ms. */
const BREATH = 1 << 20;

/**
 * The records of a JSON text, unparsed, so that one that is broken or far too deep costs only itself: the elements of
 * the outer list or of an object's list (`LIST_KEYS`), else the whole object. Gives null where others may run.
 */
export function* jsonPieces(text: string): Generator<JsonPiece | null> {
  const lines = new LineCounter(text);
  const start = skipSpace(text, 0);
  const list = text[start] === '[' ? start : yield* findList(text, start + 1);
  if (list === null) {
    const { end, depth } = yield* skipValue(text, start);
    yield {
      text: text.slice(start, end ?? undefined),
      line: lines.lineAt(start),
      end: end ?? text.length,
      depth,
      isWhole: end !== null,
    };
    return;
  }
  for (let at = skipSpace(text, list + 1); text[at] !== ']'; at = skipSpace(text, at)) {
    const { end, depth } = yield* skipValue(text, at);
    const line = lines.lineAt(at);
    const isWhole = end !== null && end > at && end < text.length;
    yield { text: text.slice(at, end ?? undefined), line, end: end ?? text.length, depth, isWhole };
    if (!isWhole) return;
    at = end;
  }
}

/** How deep brackets and braces stand in each other, outside of texts. */
export function depthOf(text: string): number {
  const steps = skipValue(text, skipSpace(text, 0));
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value.depth;
  }
}

/** Where the list of papers opens among an object's members; null where there is none. */
function* findList(text: string, from: number): Generator<null, number | null> {
  for (let at = skipSpace(text, from); text[at] === '"'; at = skipSpace(text, at)) {
    const key = yield* skipValue(text, at);
    if (key.end === null) return null;
    const name = text.slice(at + 1, key.end - 1);
    const colon = skipSpace(text, key.end);
    if (text[colon] !== ':') return null;
    const value = skipSpace(text, colon + 1);
    if (text[value] === '[' && LIST_KEYS.includes(name) && text[skipSpace(text, value + 1)] === '{')
      return value;
    const { end } = yield* skipValue(text, value);
    if (end === null || end === value) return null;
    at = end;
  }
  return null;
}

/** The end of the value that begins at `from`, null where the text ends before it does. Nothing is recursive. */
function* skipValue(text: string, from: number): Generator<null, { end: number | null; depth: number }> {
  let depth = 0;
  let deepest = 0;
  let isString = false;
  let nextBreath = from + BREATH;
  for (let at = from; at < text.length; at++) {
    if (at >= nextBreath) {
      nextBreath = at + BREATH;
      yield null;
    }
    const code = text.charCodeAt(at);
    if (isString) {
      if (code === 0x5c) at++;
      else if (code === 0x22) isString = false;
      if (!isString && depth === 0) return { end: at + 1, depth: deepest };
    } else if (code === 0x22) isString = true;
    else if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x7d || code === 0x5d) {
      if (depth === 0) return { end: at, depth: deepest };
      if (--depth === 0) return { end: at + 1, depth: deepest };
    } else if (code === 0x2c && depth === 0) return { end: at, depth: deepest };
  }
  return { end: depth === 0 && !isString ? text.length : null, depth: deepest };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \n\t\r,'.includes(text[at] as string)) at++;
  return at;
}
