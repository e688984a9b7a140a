import { describe, expect, test } from 'vitest';
import { SpanIndex } from '../../src/page/span-index';

interface Laid {
  text: object;
  from: number;
  to: number;
  value: number;
}

/** Numbers by a seed, 0 to `below`. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe('what touches an offset', () => {
  for (let seed = 1; seed <= 40; seed++) {
    test(`is what comparing with all would find, seed ${seed}`, () => {
      const roll = dice(seed);
      const texts = [{}, {}, {}];
      const index = new SpanIndex<object, number>();
      let all: Laid[] = [];
      for (let value = 0; value < 60; value++) {
        const from = roll(200);
        const laid = { text: texts[roll(3)] as object, from, to: from + roll(40), value };
        index.add([laid], value);
        all.push(laid);
        if (roll(5) === 0) {
          const gone = new Set(all.filter(() => roll(4) === 0).map((one) => one.value));
          index.delete(gone, texts);
          all = all.filter((one) => !gone.has(one.value));
        }
      }
      for (const text of texts) {
        const here = all.filter((one) => one.text === text);
        expect(index.in(text).sort((a, b) => a - b)).toEqual(here.map(({ value }) => value));
        for (let offset = 0; offset < 240; offset++) {
          const touching = here.filter(({ from, to }) => from <= offset && offset <= to);
          expect(index.at(text, offset).sort((a, b) => a - b)).toEqual(touching.map(({ value }) => value));
        }
      }
    });
  }
});
