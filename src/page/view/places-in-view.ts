import { firstChildOf, nextSiblingOf, parentOf } from '../dom';
import type { Mention } from '../mention';
import { rulerAt } from '../place';
import type { Anchor } from './near-watcher';

/** So few are measured one by one. */
const FEW = 64;

/**
 * The mentions of one element that may be on screen. Where there are thousands in it they are looked for by halving, as text
 * runs on one way: down the page, and along a line that is longer than the screen.
 */
export function placesInView({ element, mentions }: Anchor): Mention[] {
  const all = [...mentions];
  if (all.length <= FEW) return all;
  inOrder(all, element);
  const inLines = cut(all, (box) => (box.bottom <= 0 ? -1 : box.top >= innerHeight ? 1 : 0));
  if (inLines.length <= FEW) return inLines;
  const [first, last] = [inLines[0], inLines.at(-1)].map((mention) => mention && boxAt(mention)?.left);
  const isBackward = first !== undefined && last !== undefined && last < first;
  const way = isBackward ? -1 : 1;
  return cut(inLines, (box) => way * (box.right <= 0 ? -1 : box.left >= innerWidth ? 1 : 0));
}

/** By the element's own children, counted once: to compare nodes takes long among many siblings. */
function inOrder(mentions: Mention[], element: Element): void {
  const places = new Map<Node, number>();
  for (let child = firstChildOf(element); child; child = nextSiblingOf(child)) places.set(child, places.size);
  const placeOf = ({ place: { start } }: Mention) =>
    places.get(start) ?? places.get(parentOf(start) as Node) ?? 0;
  mentions.sort((a, b) => placeOf(a) - placeOf(b) || a.place.startOffset - b.place.startOffset);
}

/** Those from the first that is not before the screen to the last that is not behind it. */
function cut(mentions: Mention[], side: (box: DOMRect) => number): Mention[] {
  const sideOf = (at: number) => {
    const box = boxAt(mentions[at] as Mention);
    return box ? side(box) : 0;
  };
  const first = lowest(mentions.length, (at) => sideOf(at) >= 0);
  const end = lowest(mentions.length, (at) => sideOf(at) > 0);
  return mentions.slice(first, end);
}

function lowest(length: number, is: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function boxAt({ place }: Mention): DOMRect | undefined {
  return rulerAt(place)?.getBoundingClientRect();
}
