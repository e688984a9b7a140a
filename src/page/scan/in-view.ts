/** Elements of a page that is read in one slice or two; only a longer one has its view read first. */
const MANY_ELEMENTS = 10_000;
/** Places down the view where an element is asked for, and how many of its siblings may stand before the next place. */
const ROWS = 12;
const SIBLINGS = 8;

export function isLong(): boolean {
  return document.getElementsByTagName('*').length > MANY_ELEMENTS;
}

/** Elements that people see now, without those taller than the view, such as the page's frame. */
export function elementsInView(): Set<Element> {
  const found = new Set<Element>();
  for (let row = 0.5; row < ROWS; row++) {
    let at = document.elementFromPoint(innerWidth * 0.4, (innerHeight * row) / ROWS);
    if (at && at.getBoundingClientRect().height > innerHeight) continue;
    for (let i = 0; at && i < SIBLINGS; i++, at = at.nextElementSibling) found.add(at);
  }
  return found;
}
