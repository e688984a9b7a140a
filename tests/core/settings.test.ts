import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOVER_SHOW_MAX_MS, HOVER_SHOW_MIN_MS } from '../../src/core/limits';
import {
  createSiteToggle,
  DEFAULT_SETTINGS,
  isActiveOn,
  parseSettings,
  type Settings,
} from '../../src/core/settings';

describe('parseSettings', () => {
  it.each([undefined, null, 7, 'text', [], {}, { unknown: true }])('takes the defaults from %j', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it.each<[object, Partial<Settings>]>([
    [{ highlight: 'wash', cards: 'never' }, { highlight: 'wash' }],
    [
      { highlight: 'neon', cards: 'key', cardKey: 'Shift' },
      { cards: 'key', cardKey: 'Shift' },
    ],
    [{ cardDelay: 10 }, { cardDelay: HOVER_SHOW_MIN_MS }],
    [{ cardDelay: 9_999 }, { cardDelay: HOVER_SHOW_MAX_MS }],
    [{ cardDelay: 512.4 }, { cardDelay: 512 }],
    [{ cardDelay: '400' }, {}],
    [{ cardDelay: Number.NaN }, {}],
    [{ toolbarOnly: 'yes' }, {}],
    [{ toolbarOnly: true }, { toolbarOnly: true }],
    [{ offSites: ['b.org', 7, '', 'a.org', 'b.org', null] }, { offSites: ['a.org', 'b.org'] }],
    [{ offSites: 'a.org' }, {}],
  ])('keeps what fits of %j', (stored, kept) => {
    expect(parseSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, ...kept });
  });

  it('gives settings for anything, and the same when done twice', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const once = parseSettings(stored);
        expect(parseSettings(once)).toEqual(once);
        expect(once.cardDelay).toBeGreaterThanOrEqual(HOVER_SHOW_MIN_MS);
        expect(Object.keys(once).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
      }),
    );
  });
});

describe('isActiveOn', () => {
  const off = { ...DEFAULT_SETTINGS, offSites: ['example.org', 'localhost'] };

  it.each([
    ['example.org', false],
    ['www.example.org', false],
    ['a.b.example.org', false],
    ['notexample.org', true],
    ['example.org.evil.test', true],
    ['example.com', true],
    ['localhost', false],
    ['', true],
  ])('on “%s”: %s', (host, expected) => {
    expect(isActiveOn(off, host)).toBe(expected);
  });

  it('is false everywhere with toolbar only', () => {
    expect(isActiveOn({ ...DEFAULT_SETTINGS, toolbarOnly: true }, 'example.com')).toBe(false);
  });
});

describe('a site that is switched on and off again', () => {
  const off = { ...DEFAULT_SETTINGS, offSites: ['a.example.org', 'example.org', 'other.example'] };

  it('has just those entries again that it had', () => {
    const toggle = createSiteToggle();
    const on = toggle(off, 'www.a.example.org', false);
    expect(on.offSites).toEqual(['other.example']);
    expect(toggle(on, 'www.a.example.org', true)).toEqual(off);
  });

  it('is listed by its own name where it was on at first', () => {
    const toggle = createSiteToggle();
    const one = toggle(DEFAULT_SETTINGS, 'example.org', true);
    expect(one.offSites).toEqual(['example.org']);
    expect(toggle(one, 'example.org', false)).toEqual(DEFAULT_SETTINGS);
  });
});
