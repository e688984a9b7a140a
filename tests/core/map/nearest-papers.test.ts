import { describe, expect, it } from 'vitest';
import { graphOf } from '../../../src/core/map/map-graph';
import { nearestPapers } from '../../../src/core/map/nearest-papers';
import { seededRandom } from '../../../src/core/map/random';
import { dot, MIN_SCORE, paperVectors, type Vector } from '../../../src/core/relations/vectors';
import { papers } from '../../pages/digest';
import { makePaper } from '../search/papers';

const WORDS =
  'tulip bulb frost snow railway station timetable otter river salmon kelp tide moon comet orbit'.split(' ');

/** Papers of some words each, some of them with nothing in common. */
function randomPapers(count: number, seed: number) {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, i) =>
    makePaper(
      `Number ${i}`,
      Array.from(
        { length: 1 + Math.floor(random() * 6) },
        () => WORDS[Math.floor(random() * WORDS.length)],
      ).join(', '),
    ),
  );
}

/** Every pair compared by itself. */
function bruteForce(vectors: Vector[], count: number): number[][] {
  return vectors.map((own) =>
    vectors
      .filter((other) => other !== own)
      .map((other) => dot(own.weights, other.weights))
      .filter((score) => score >= MIN_SCORE)
      .sort((a, b) => b - a)
      .slice(0, count),
  );
}

describe('the nearest papers', () => {
  it.each([
    { what: 'few papers', of: randomPapers(7, 1) },
    { what: 'random papers', of: randomPapers(60, 2) },
    { what: 'other random papers', of: randomPapers(60, 3) },
    { what: 'the digest', of: papers },
  ])('of $what are those that comparing all pairs finds', ({ of }) => {
    const vectors = paperVectors(of);
    const { place, score } = nearestPapers(vectors, 5);
    for (const [own, expected] of bruteForce(vectors, 5).entries()) {
      const found = [...score.slice(own * 5, own * 5 + expected.length)];
      expect(found.map((one) => one.toFixed(5))).toEqual(expected.map((one) => one.toFixed(5)));
      for (const [i, one] of found.entries()) {
        const other = vectors[place[own * 5 + i] as number] as Vector;
        expect(other).not.toBe(vectors[own]);
        expect(dot((vectors[own] as Vector).weights, other.weights)).toBeCloseTo(one, 5);
      }
      expect([...place.slice(own * 5 + expected.length, own * 5 + 5)].every((one) => one === -1)).toBe(true);
    }
  });

  it('are a graph with each pair once', () => {
    const { from, to, weight } = graphOf(nearestPapers(paperVectors(papers), 5));
    const pairs = [...from].map((one, i) => [one, to[i] as number] as const);
    expect(pairs.every(([a, b]) => a < b)).toBe(true);
    expect(new Set(pairs.map(String)).size).toBe(pairs.length);
    expect(pairs.length).toBeGreaterThan(papers.length * 2);
    expect([...weight].every((one) => one >= MIN_SCORE - 1e-6 && one <= 1)).toBe(true);
  });
});
