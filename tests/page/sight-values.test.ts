import { describe, expect, test } from 'vitest';
import { alphaOf, isNearColour } from '../../src/page/view/colours';
import { filterOpacity } from '../../src/page/view/filters';

describe('how opaque a computed colour is', () => {
  test.each([
    ['rgb(1, 2, 3)', 1],
    ['rgba(1, 2, 3, 0.25)', 0.25],
    ['rgba(0, 0, 0, 0)', 0],
    ['transparent', 0],
    ['color(srgb 1 0 0 / 0.5)', 0.5],
    ['oklch(0.5 0.1 20 / 30%)', 0.3],
    ['color(srgb 1 0 0)', 1],
  ])('%s', (colour, alpha) => expect(alphaOf(colour)).toBeCloseTo(alpha));
});

describe('colours that nobody can tell apart', () => {
  test.each([
    ['rgb(255, 255, 255)', 'rgb(255, 255, 255)', true],
    ['rgb(250, 250, 250)', 'rgb(255, 255, 255)', true],
    ['rgb(200, 200, 200)', 'rgb(255, 255, 255)', false],
    ['rgb(255, 0, 0)', 'rgb(255, 255, 255)', false],
    ['color(srgb 1 1 1)', 'rgb(255, 255, 255)', false],
  ])('%s on %s: %s', (text, ground, isNear) => expect(isNearColour(text, ground)).toBe(isNear));
  test('are none where the ground is not known', () =>
    expect(isNearColour('rgb(0, 0, 0)', null)).toBe(false));
});

describe('what a filter leaves to be seen', () => {
  test.each([
    ['none', 1],
    ['opacity(0.5)', 0.5],
    ['opacity(0.5) opacity(0.1)', 0.05],
    ['blur(10px)', 0],
    ['blur(1px)', 1],
    ['drop-shadow(rgb(0, 0, 0) 1px 1px 2px)', 1],
    ['contrast(0)', 0],
    ['contrast(2)', 1],
  ])('%s', (filter, left) => expect(filterOpacity(filter)).toBeCloseTo(left));
});
