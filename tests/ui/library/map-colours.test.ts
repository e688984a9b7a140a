import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLOURS } from '../../../src/core/map/group-places';

const css = readFileSync(new URL('../../../src/ui/library/map/map.css', import.meta.url), 'utf8');
const GROUNDS = { light: '#ffffff', dark: '#1d2023' };

const palette = Array.from({ length: COLOURS }, (_, i) => {
  const [, light = '', dark = ''] =
    new RegExp(`--map-${i + 1}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css) ?? [];
  return { light, dark };
});

/** Linear light of red, green and blue, 0 to 1. */
function linear(hex: string): number[] {
  return [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
}

const luminance = ([r = 0, g = 0, b = 0]: number[]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Viénot, Brettel & Mollon 1999, for linear light. */
const SEEN_BY = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red cones': [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  'no green cones': [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
};

function lab([r = 0, g = 0, b = 0]: number[]): number[] {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

describe.each(['light', 'dark'] as const)('colours of groups, %s', (scheme) => {
  const colours = palette.map((one) => one[scheme]);

  it('stand out from the ground', () => {
    for (const colour of colours) {
      const [a, b] = [luminance(linear(colour)), luminance(linear(GROUNDS[scheme]))];
      expect((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(Object.entries(SEEN_BY))('are told apart with %s', (_who, matrix) => {
    const seen = colours.map((colour) => {
      const light = linear(colour);
      return lab(matrix.map((row) => row.reduce((sum, share, i) => sum + share * (light[i] as number), 0)));
    });
    for (const [i, a] of seen.entries())
      for (const b of seen.slice(i + 1))
        expect(Math.hypot(...a.map((one, k) => one - (b[k] as number)))).toBeGreaterThan(20);
  });
});
