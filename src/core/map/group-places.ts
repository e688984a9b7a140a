import type { MapLayout } from './map-layout';

/** Colours that are told apart, also by people who see fewer; a ninth group gets one that is far away. */
export const COLOURS = 8;

export interface GroupPlace {
  /** The middle one of its papers' places. */
  x: number;
  y: number;
  papers: number;
}

type Places = Pick<MapLayout, 'x' | 'y' | 'group' | 'groups'>;

/** Where each group lies; null for one without a shown paper. */
export function groupPlaces(
  { x, y, group, groups }: Places,
  isShown: (place: number) => boolean,
): (GroupPlace | null)[] {
  const members = groups.map((): number[] => []);
  for (let place = 0; place < group.length; place++)
    if (isShown(place)) members[group[place] as number]?.push(place);
  return members.map((own) => {
    if (own.length === 0) return null;
    const middle = (of: Float32Array) =>
      Float32Array.from(own, (place) => of[place] as number).sort()[own.length >> 1];
    return { x: middle(x) as number, y: middle(y) as number, papers: own.length };
  });
}

/** A colour for each group, 0 to `COLOURS` − 1; where there are more groups, the one whose bearers are farthest away. */
export function groupColours(layout: Places): number[] {
  const places = groupPlaces(layout, () => true);
  const colours: number[] = [];
  for (const own of places) {
    let best = 0;
    let farthest = -1;
    for (let colour = 0; colour < COLOURS; colour++) {
      const nearest = Math.min(
        ...colours.flatMap((one, group) => {
          const other = places[group];
          return one === colour && own && other ? Math.hypot(own.x - other.x, own.y - other.y) : [];
        }),
      );
      if (nearest > farthest) [best, farthest] = [colour, nearest];
    }
    colours.push(best);
  }
  return colours;
}
