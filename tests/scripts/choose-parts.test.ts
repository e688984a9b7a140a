import { describe, expect, test } from 'vitest';
import { chooseParts, PART_NAMES } from '../../scripts/testing/choose-parts.mjs';

describe('chooseParts', () => {
  test('runs everything unless told otherwise', () => {
    expect(chooseParts([])).toEqual({ chosen: PART_NAMES, without: [] });
  });

  test('leaves out what is named', () => {
    expect(chooseParts(['--without=firefox,chromium', '--without=lint'])).toEqual({
      chosen: ['types', 'unit', 'build', 'packing'],
      without: ['firefox', 'chromium', 'lint'],
    });
  });

  test.each(['--without=safari', '--without', '--wihtout=firefox', 'firefox'])(
    'refuses %s, listing the names',
    (arg) => {
      expect(chooseParts([arg])).toEqual({
        error: expect.stringContaining('lint, types, unit, build, packing, chromium, firefox'),
      });
    },
  );
});
