import type { MapState } from '../../../core/map/scene';
import { type Direction, nearestTowards } from '../../../core/map/steer';

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * The paper that a key leads to: arrows to the nearest in that direction, PageUp and PageDown to the middle of the group before
 * or after. @returns −1 for none; null for a key that leads nowhere
 */
export function leadsTo(key: string, state: MapState, focused: number): number | null {
  const direction = ARROWS[key];
  if (direction) return nearestTowards(state.layout, state.shown, focused, direction);
  if (key !== 'PageUp' && key !== 'PageDown') return null;
  const groups = state.groups.flatMap((place, group) => (place ? group : []));
  const own = groups.indexOf(state.layout.group[focused] as number);
  const step = key === 'PageDown' ? 1 : -1;
  const next = groups[(own + step + groups.length) % groups.length];
  return next === undefined ? -1 : middleOf(state, next);
}

/** Where the focus goes when the map gets it: the open paper, what is found best, the middle of the largest group. */
export function firstFocus(state: MapState, best: number | undefined): number {
  if (state.shown.includes(state.open)) return state.open;
  if (best !== undefined && state.shown.includes(best)) return best;
  const largest = state.groups.findIndex((place) => place !== null);
  return largest < 0 ? (state.shown[0] ?? -1) : middleOf(state, largest);
}

function middleOf({ layout, shown, groups }: MapState, group: number): number {
  const middle = groups[group];
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const place of shown) {
    if (layout.group[place] !== group || !middle) continue;
    const distance = Math.hypot(
      (layout.x[place] as number) - middle.x,
      (layout.y[place] as number) - middle.y,
    );
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}
