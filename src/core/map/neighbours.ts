import type { MapLayout } from './map-layout';

/** By a paper's place: those that it is near, the nearest first. */
export type Neighbours = readonly (readonly number[])[];

export function neighboursIn({ ids, from, to, weight }: MapLayout): Neighbours {
  const found = ids.map((): { place: number; weight: number }[] => []);
  for (let pair = 0; pair < from.length; pair++) {
    const [a, b, by] = [from[pair] as number, to[pair] as number, weight[pair] as number];
    found[a]?.push({ place: b, weight: by });
    found[b]?.push({ place: a, weight: by });
  }
  return found.map((near) =>
    near.sort((a, b) => b.weight - a.weight || a.place - b.place).map(({ place }) => place),
  );
}

/** The paper itself, those near it, those near them, and so on. */
export function within(near: Neighbours, place: number, steps: number): Set<number> {
  const found = new Set([place]);
  let edge = [place];
  for (let step = 0; step < steps; step++) {
    edge = edge.flatMap((one) => near[one] ?? []).filter((one) => !found.has(one));
    for (const one of edge) found.add(one);
  }
  return found;
}
