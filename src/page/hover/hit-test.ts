import { boxOf, fragmentsOf, contains as holds, parentElementOf, queryWithin } from '../dom';
import type { Mention } from '../mention';
import { rulerAt } from '../place';
import { clip, clipsAround } from './clips';

export interface Point {
  x: number;
  y: number;
}

/** Lines of a link, and pictures in it, that are looked at: nobody sees more at once. */
const MAX_BOXES = 64;

/**
 * The mention under a point, the innermost if several overlap: a title before the link around it.
 * @param mentions near the viewport
 * @param target the element under the point, from the event's composed path
 */
export function mentionAt(mentions: Iterable<Mention>, point: Point, target: Node): Mention | null {
  const isHit = (boxes: DOMRect[]) => boxes.some((box) => contains(box, point));
  let link: Mention | null = null;
  for (const mention of mentions) {
    if (!isNear(mention, target)) continue;
    // What is cut of a mention takes many styles to tell: asked only of the one or two under the pointer.
    if (!isHit(wholeBoxesOf(mention)) || !isHit(boxesOf(mention))) continue;
    if (mention.kind !== 'link') return mention;
    link ??= mention;
  }
  return link;
}

/** Where a mention can be seen now, in viewport px; a link without text is where its picture is. */
export function boxesOf(mention: Mention): DOMRect[] {
  const clips = clipsAround(parentElementOf(mention.place.start));
  return wholeBoxesOf(mention)
    .map((box) => clip(box, clips))
    .filter((box) => box.width > 0 && box.height > 0);
}

export function wholeBoxesOf({ place, link, isPainted }: Mention): DOMRect[] {
  if (link && !isPainted)
    return [...Array.from(fragmentsOf(link.element)).slice(0, MAX_BOXES), ...imageBoxes(link.element)];
  return [...(rulerAt(place)?.getClientRects() ?? [])];
}

export function contains(box: DOMRect, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** Cheap, before any geometry is asked for: does the element under the pointer have to do with the mention? */
function isNear({ place, link }: Mention, target: Node): boolean {
  if (link && holds(link.element, target)) return true;
  if (holds(target, place.start) && holds(target, place.end)) return true;
  // Within a mention of more than one text: "Zero-Shot <b>Tokenizer</b> Transfer".
  return place.start !== place.end && (rulerAt(place)?.intersectsNode(target) ?? false);
}

function imageBoxes(link: Element): DOMRect[] {
  return queryWithin(link, 'img, svg').slice(0, MAX_BOXES).map(boxOf);
}
