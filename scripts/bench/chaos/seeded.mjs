/**
 * Numbers that look random, the same for the same seed (mulberry32).
 * @typedef {{ below(count: number): number, pick<T>(list: readonly T[]): T }} Chance
 * @param {number} seed
 * @returns {Chance} `below`: a whole number from 0 on
 */
export function seeded(seed) {
  let state = seed >>> 0;
  const below = (/** @type {number} */ count) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count);
  };
  return { below, pick: (list) => /** @type {any} */ (list[below(list.length)]) };
}
