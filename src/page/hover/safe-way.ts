import { contains, type Point } from './hit-test';

/** Pixels around the card and the mention that still count as on the way. */
const SLACK = 4;

/** Whether a point lies on the way from where the pointer left the mention to the card: in the triangle to its near edge. */
export function isOnWay(point: Point, left: Point, card: DOMRect): boolean {
  const wide = new DOMRect(card.x - SLACK, card.y - SLACK, card.width + 2 * SLACK, card.height + 2 * SLACK);
  if (contains(wide, point)) return true;
  const [a, b] = nearEdge(left, wide);
  return isInTriangle(point, left, a, b);
}

/** The two ends of the card's edge that faces the point. */
function nearEdge(from: Point, card: DOMRect): [Point, Point] {
  if (from.y <= card.top) return [corner(card.left, card.top), corner(card.right, card.top)];
  if (from.y >= card.bottom) return [corner(card.left, card.bottom), corner(card.right, card.bottom)];
  const x = from.x <= card.left ? card.left : card.right;
  return [corner(x, card.top), corner(x, card.bottom)];
}

function corner(x: number, y: number): Point {
  return { x, y };
}

function isInTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
  const side = (u: Point, v: Point) => (v.x - u.x) * (p.y - u.y) - (v.y - u.y) * (p.x - u.x);
  const sides = [side(a, b), side(b, c), side(c, a)];
  return sides.every((value) => value >= 0) || sides.every((value) => value <= 0);
}
