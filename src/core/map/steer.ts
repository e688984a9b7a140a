export type Direction = 'left' | 'right' | 'up' | 'down';

/** What lies aside counts so much more than what lies ahead. */
const ASIDE = 2;

/** The nearest of the papers in a direction; −1 for none. @param shown places of papers, −1 not among them */
export function nearestTowards(
  { x, y }: { x: Float32Array; y: Float32Array },
  shown: Iterable<number>,
  from: number,
  direction: Direction,
): number {
  const isAcross = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const place of shown) {
    const dx = (x[place] as number) - (x[from] as number);
    const dy = (y[place] as number) - (y[from] as number);
    const ahead = sign * (isAcross ? dx : dy);
    const aside = Math.abs(isAcross ? dy : dx);
    // The quarter ahead: each of the four arrows leads elsewhere, and together they lead everywhere.
    if (place === from || ahead <= 0 || aside > ahead) continue;
    const distance = ahead + ASIDE * aside;
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}
