import type { MapLayout } from './map-layout';

/** The papers that one is near, the nearest first. Looked for when asked for: few are, of thousands. */
export function nearTo({ from, to, weight }: MapLayout, place: number): number[] {
  const found: { place: number; weight: number }[] = [];
  for (let pair = 0; pair < from.length; pair++) {
    const [a, b] = [from[pair] as number, to[pair] as number];
    if (a === place) found.push({ place: b, weight: weight[pair] as number });
    else if (b === place) found.push({ place: a, weight: weight[pair] as number });
  }
  return found.sort((a, b) => b.weight - a.weight || a.place - b.place).map(({ place }) => place);
}

/** The paper itself, those near it, those near them, and so on. */
export function within(layout: MapLayout, place: number, steps: number): Set<number> {
  const found = new Set([place]);
  let edge = [place];
  for (let step = 0; step < steps; step++) {
    edge = edge.flatMap((one) => nearTo(layout, one)).filter((one) => !found.has(one));
    for (const one of edge) found.add(one);
  }
  return found;
}
