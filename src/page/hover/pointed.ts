import { HOVER_STRAY_PX } from '../../core/limits';
import { checkVisibility, elementAt } from '../dom';
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
  const under = elementAt(point.x, point.y);
  if (!under || !checkVisibility(under, { checkOpacity: true, checkVisibilityCSS: true })) return false;
  return mentionAt([mention], point, under) === mention;
}
