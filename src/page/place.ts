import { createRange, isConnected } from './dom';

/** A part of the page, like a range, but without a life: each live range slows down each change of the page. */
export interface Place {
  start: Node;
  startOffset: number;
  end: Node;
  endOffset: number;
}

/** A live range of it, made anew each time. Null where the page is no longer so. */
export function rangeAt(place: Place): Range | null {
  return isThere(place) ? lay(createRange(), place) : null;
}

/** The range by which all places are measured, laid there; it lies elsewhere after the next call. */
export function rulerAt(place: Place): Range | null {
  if (!isThere(place)) return null;
  ruler ??= createRange();
  return lay(ruler, place);
}

/** Its text; '' where it is gone. */
export function textAt(place: Place): string {
  return rulerAt(place)?.toString() ?? '';
}

let ruler: Range | undefined;

function lay(range: Range, { start, startOffset, end, endOffset }: Place): Range {
  range.setStart(start, startOffset);
  range.setEnd(end, endOffset);
  return range;
}

function isThere({ start, startOffset, end, endOffset }: Place): boolean {
  return fits(start, startOffset) && fits(end, endOffset);
}

function fits(node: Node, offset: number): boolean {
  if (!isConnected(node)) return false;
  // No element has an offset other than 0 here.
  return offset === 0 || (node as Text).length >= offset;
}
