import { boxOf, countElements, elementsAt, nextElementOf } from '../dom';

/** Elements of a page that is read in one slice or two; only a longer one has its view read first. */
const MANY_ELEMENTS = 10_000;
/** Places down the view where an element is asked for, and how many of its siblings may stand before the next place. */
const ROWS = 12;
const SIBLINGS = 8;

export function isLong(): boolean {
  return countElements() > MANY_ELEMENTS;
}

/** Elements that people see now, without those taller than the view, such as the page's frame. */
export function elementsInView(): Set<Element> {
  const found = new Set<Element>();
  for (let row = 0.5; row < ROWS; row++) {
    let at: Element | null = elementsAt(innerWidth * 0.4, (innerHeight * row) / ROWS)[0] ?? null;
    if (at && boxOf(at).height > innerHeight) continue;
    for (let i = 0; at && i < SIBLINGS; i++, at = nextElementOf(at)) found.add(at);
  }
  return found;
}
