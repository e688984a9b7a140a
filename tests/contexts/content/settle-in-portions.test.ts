import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { settleInPortions } from '../../../src/contexts/content/settle-in-portions';
import { fail, ok } from '../../../src/core/result';
import type { Candidates, Settled } from '../../../src/messaging/protocol';
import { SCHEMAS } from '../../../src/messaging/schemas';

const find = (window: string) => [{ start: 0, end: 1, paperIds: [window], certainty: 'exact' as const }];

/** A worker that settles so many windows a message. */
function worker(most = Number.POSITIVE_INFINITY) {
  const asked: Candidates[] = [];
  const ask = async (question: Candidates) => {
    asked.push(question);
    const settled: Settled = {
      windows: question.windows.map((window, i) => (i < most ? find(window) : null)),
      titles: question.titles.map((title) => [title]),
      keys: question.keys.map((key) => [key]),
    };
    return ok(settled);
  };
  return { asked, ask };
}

describe('settleInPortions', () => {
  it('answers each place in order, in messages that the worker takes', async () => {
    const texts = fc.array(fc.string({ maxLength: 40 }), { maxLength: 40 });
    const many = fc
      .tuple(texts, fc.integer({ min: 1, max: 60 }))
      .map(([list, times]) => Array.from({ length: times }, () => list).flat());
    await fc.assert(
      fc.asyncProperty(many, many, texts, async (windows, keys, titles) => {
        const { asked, ask } = worker();
        const settled = await settleInPortions({ windows, titles, keys }, ask);
        expect(settled).toEqual({
          windows: windows.map(find),
          titles: titles.map((one) => [one]),
          keys: keys.map((one) => [one]),
        });
        for (const question of asked) expect(v.is(SCHEMAS.settle, question)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps messages small, whatever a page holds', async () => {
    const { asked, ask } = worker();
    await settleInPortions({ windows: Array(2000).fill('x'.repeat(20_000)), titles: [], keys: [] }, ask);
    const lengths = asked.map(({ windows }) => windows.join('').length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(120_000);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(40_000_000);
  });

  it('asks again for what was left, and gives up where that goes on', async () => {
    const some = worker(3);
    const windows = ['a', 'b', 'c', 'd', 'e'];
    const settled = await settleInPortions({ windows, titles: ['t'], keys: ['k'] }, some.ask);
    expect(settled?.windows).toEqual(windows.map(find));
    expect(some.asked.map((question) => question.windows)).toEqual([windows, ['d', 'e']]);
    expect(some.asked[1]).toMatchObject({ titles: [], keys: [] });

    const none = worker(0);
    expect((await settleInPortions({ windows, titles: [], keys: [] }, none.ask))?.windows).toEqual(
      windows.map(() => []),
    );
    expect(none.asked).toHaveLength(3);
  });

  it('says so where the worker cannot be asked', async () => {
    const question = { windows: ['a'], titles: [], keys: [] };
    expect(await settleInPortions(question, async () => fail('internal', 'No.'))).toBeNull();
  });
});
