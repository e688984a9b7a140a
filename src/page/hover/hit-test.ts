import type { Mention } from '../mention';
import { clip, clipsAround } from './clips';

export interface Point {
  x: number;
  y: number;
}

/**
 * The mention under a point, the innermost if several overlap: a title before the link around it.
 * @param target the element under the point, from the event's composed path
 */
export function mentionAt(mentions: readonly Mention[], point: Point, target: Node): Mention | null {
  const near = mentions.filter((mention) => isNear(mention, target));
  const isHit = (boxes: DOMRect[]) => boxes.some((box) => contains(box, point));
  // What is cut of a mention takes many styles to tell: asked only of the one or two under the pointer.
  const hit = near.filter((mention) => isHit(wholeBoxesOf(mention)) && isHit(boxesOf(mention)));
  return hit.find((mention) => mention.kind !== 'link') ?? hit[0] ?? null;
}

/** Where a mention can be seen now, in viewport px; a link without text is where its picture is. */
export function boxesOf(mention: Mention): DOMRect[] {
  const clips = clipsAround(mention.range.startContainer.parentElement);
  return wholeBoxesOf(mention)
    .map((box) => clip(box, clips))
    .filter((box) => box.width > 0 && box.height > 0);
}

function wholeBoxesOf({ range, link, isPainted }: Mention): DOMRect[] {
  return link && !isPainted
    ? [...link.element.getClientRects(), ...imageBoxes(link.element)]
    : [...range.getClientRects()];
}

export function contains(box: DOMRect, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** Cheap, before any geometry is asked for: does the element under the pointer have to do with the mention? */
function isNear({ range, link }: Mention, target: Node): boolean {
  if (link?.element.contains(target)) return true;
  const container = range.commonAncestorContainer;
  return target.contains(container) || container.contains(target);
}

function imageBoxes(link: Element): DOMRect[] {
  return [...link.querySelectorAll('img, svg')].map((image) => image.getBoundingClientRect());
}
