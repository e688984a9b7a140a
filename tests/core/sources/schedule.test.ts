import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueAt,
  isWaiting,
  nextAfterAnswer,
  nextAfterChange,
  nextAfterFailure,
  readRetryAfter,
} from '../../../src/core/sources/schedule';

const NOW = Date.parse('2026-11-24T10:00:00.000Z');
const MINUTE = 60_000;
const minutesFrom = (iso: string) => (Date.parse(iso) - NOW) / MINUTE;

describe('after an answer', () => {
  it('asks again after the wanted time, spread by a tenth', () => {
    expect(minutesFrom(nextAfterAnswer(180, NOW, () => 0))).toBe(180);
    expect(minutesFrom(nextAfterAnswer(180, NOW, () => 0.999))).toBeCloseTo(198, 0);
  });
});

describe('where the time between is another one', () => {
  const answeredAt = '2026-11-24T09:00:00.000Z';
  const nextAt = '2026-11-24T12:00:00.000Z';

  it('counts from the last answer', () => {
    expect(nextAfterChange({ nextAt, answeredAt, failures: 0 }, 60)).toBe('2026-11-24T10:00:00.000Z');
    expect(nextAfterChange({ nextAt, answeredAt, failures: 0 }, 1440)).toBe('2026-11-25T09:00:00.000Z');
  });

  it('leaves the next try after a failure', () => {
    expect(nextAfterChange({ nextAt, answeredAt, failures: 1 }, 60)).toBe(nextAt);
    expect(nextAfterChange({ nextAt, failures: 0 }, 60)).toBe(nextAt);
  });
});

describe('after a failure', () => {
  it('waits twice as long each time, up to a day', () => {
    const waits = [1, 2, 3, 8, 9, 10, 1000].map((failures) =>
      minutesFrom(nextAfterFailure(failures, null, NOW, () => 1)),
    );
    expect(waits).toEqual([5, 10, 20, 640, 1280, 1440, 1440]);
  });

  it('waits between half of that and all of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (n, chance) => {
          const longest = minutesFrom(nextAfterFailure(n, null, NOW, () => 1));
          const wait = minutesFrom(nextAfterFailure(n, null, NOW, () => chance));
          expect(wait).toBeGreaterThanOrEqual(longest / 2 - 0.001);
          expect(wait).toBeLessThanOrEqual(longest);
        },
      ),
    );
  });

  it('does not ask before the server wants it', () => {
    const wanted = new Date(NOW + 90 * MINUTE).toISOString();
    const next = minutesFrom(nextAfterFailure(1, wanted, NOW, () => 0.5));
    expect(next).toBeGreaterThanOrEqual(90);
    expect(next).toBeLessThan(91);
    expect(minutesFrom(nextAfterFailure(9, wanted, NOW, () => 0.5))).toBe(960);
  });
});

describe('Retry-After', () => {
  it.each([
    ['120', '2026-11-24T10:02:00.000Z'],
    [' 0120 ', '2026-11-24T10:02:00.000Z'],
    ['Tue, 24 Nov 2026 11:00:00 GMT', '2026-11-24T11:00:00.000Z'],
    // A month: a mistake.
    ['2592000', '2026-12-01T10:00:00.000Z'],
    ['0', null],
    ['-5', null],
    ['Tue, 24 Nov 2026 09:00:00 GMT', null],
    ['soon', null],
    ['', null],
    [null, null],
  ])('%s is until %s', (header, until) => {
    expect(readRetryAfter(header, NOW)).toBe(until);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const until = readRetryAfter(text, NOW);
        expect(until === null || Date.parse(until) > NOW).toBe(true);
      }),
    );
  });
});

describe('when a source is due', () => {
  const DAY = 24 * 60 * MINUTE;
  const isoOf = (ms: number) => new Date(ms).toISOString();
  const at = (nextAt: unknown, everyMinutes = 60, waitUntil?: unknown) =>
    (dueAt({ everyMinutes }, { nextAt, waitUntil } as Parameters<typeof dueAt>[1], NOW) - NOW) / MINUTE;

  it('is as it was set, or now where that has passed', () => {
    expect(at(isoOf(NOW + 30 * MINUTE))).toBe(30);
    expect(at(isoOf(NOW - 30 * MINUTE))).toBe(0);
    expect(at(isoOf(NOW + 7 * DAY), 7 * 24 * 60)).toBe(7 * 24 * 60);
    expect(at(isoOf(NOW + 7 * DAY), 60, isoOf(NOW + 7 * DAY))).toBe(7 * 24 * 60);
  });

  it.each([
    ...['', 'soon', '+275760-09-14T00:00:00.000Z', Number.NaN, -1, 1e20, null, undefined, {}],
    ...[NOW + 30 * MINUTE, isoOf(NOW + 2 * DAY), '2036-01-01T00:00:00.000Z'],
  ])('is now where the time is one that nobody can have set: %s', (nextAt) => {
    expect(at(nextAt)).toBe(0);
  });

  it('is now where the server seems to have asked for more rest than it could get', () => {
    const years = '2036-01-01T00:00:00.000Z';
    expect(at(years, 60, years)).toBe(0);
    expect(
      [years, 'soon', null, undefined, 7].map((waitUntil) => isWaiting({ waitUntil } as never, NOW)),
    ).toEqual([false, false, false, false, false]);
    expect(isWaiting({ waitUntil: isoOf(NOW + DAY) }, NOW)).toBe(true);
  });

  it('never moves what the rules set, and never is silent for longer than they allow, wherever the clock is put', () => {
    const periods = fc.constantFrom(60, 180, 720, 1440, 10_080);
    const clock = fc.integer({ min: -20 * 365, max: 20 * 365 }).map((days) => NOW + days * DAY);
    const header = fc.oneof(
      fc.nat(10 ** 9).map(String),
      fc.constantFrom('-5', '1e9', '99999999999', 'never'),
    );
    fc.assert(
      fc.property(periods, fc.nat(40), clock, clock, header, (every, failures, set, now, retryAfter) => {
        const wait = readRetryAfter(retryAfter, set);
        const states = [
          { nextAt: nextAfterAnswer(every, set) },
          { nextAt: nextAfterFailure(failures + 1, wait, set), ...(wait ? { waitUntil: wait } : {}) },
        ];
        for (const state of states) {
          expect(dueAt({ everyMinutes: every }, state, set)).toBe(Date.parse(state.nextAt));
          const due = dueAt({ everyMinutes: every }, state, now);
          expect(due - now).toBeLessThanOrEqual(8 * DAY);
          expect(due).toBeGreaterThanOrEqual(now);
        }
      }),
    );
  });
});
