/** How opaque a computed colour is, 0 to 1. */
export function alphaOf(colour: string): number {
  if (colour === 'transparent') return 0;
  // `rgba(1, 2, 3, 0.5)`, `color(srgb 1 0 0 / 0.5)`
  const written =
    /^rgba\(.*,\s*([\d.e-]+)\)$/.exec(colour)?.[1] ?? /\/\s*([\d.e-]+%?)\s*\)$/.exec(colour)?.[1];
  if (written === undefined) return 1;
  return written.endsWith('%') ? Number.parseFloat(written) / 100 : Number(written);
}

/** Of 255, in each channel: the contrast of such colours is below 1.2 : 1 from white to middle grey. */
const NEAR = 18;

/** Whether nobody could tell one computed colour on the other; no where one is not known. */
export function isNearColour(text: string, ground: string | null): boolean {
  const a = channels(text);
  const b = ground === null ? null : channels(ground);
  if (!a || !b) return false;
  return a.every((value, i) => Math.abs(value - (b[i] as number)) < NEAR);
}

function channels(colour: string): number[] | null {
  const found = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)/.exec(colour);
  return found?.slice(1, 4).map(Number) ?? null;
}
