import { HOVER_STRAY_PX } from '../../core/limits';
import type { Mention } from '../mention';
import { boxesOf, mentionAt, type Point } from './hit-test';

/** A mention that the pointer came to, and where it lay then. */
export interface Pointed {
  mention: Mention;
  box: DOMRect | undefined;
}

export function pointAt(mention: Mention): Pointed {
  return { mention, box: boxesOf(mention)[0] };
}

/**
 * Whether a card may open after the pointer has rested: the mention is still where it was met, nothing lies over it, and it can be
 * seen. What a page moves under a resting pointer, or hides, was not pointed at.
 */
export function isStillPointedAt({ mention, box }: Pointed, point: Point): boolean {
  const now = boxesOf(mention)[0];
  if (!box || !now) return false;
  if (Math.hypot(now.x - box.x, now.y - box.y) > HOVER_STRAY_PX) return false;
  const under = elementUnder(point);
  if (!under?.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
  return mentionAt([mention], point, under) === mention;
}

/** Also in open shadow roots. */
function elementUnder({ x, y }: Point): Element | null {
  let element = document.elementFromPoint(x, y);
  for (let root = element?.shadowRoot; root; root = element?.shadowRoot) {
    const inner: Element | null = root.elementFromPoint(x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  return element;
}
