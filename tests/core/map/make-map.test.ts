import { describe, expect, it } from 'vitest';
import { LARGEST_RADIUS } from '../../../src/core/map/lay-out';
import { makeMap } from '../../../src/core/map/make-map';
import type { MapLayout } from '../../../src/core/map/map-layout';
import { seededRandom } from '../../../src/core/map/random';
import type { Paper } from '../../../src/core/paper';
import { stem } from '../../../src/core/search/terms';
import { papers } from '../../pages/digest';
import { makePaper } from '../search/papers';

const SUBJECTS = {
  flowers: 'Tulip bulbs, frost and snow. Tulip bulbs under snow, frost on petals.',
  trains: 'Railway stations and timetables. A railway needs stations, signals, locomotives.',
  otters: 'Otters eat salmon in kelp forests. Kelp forests shelter otters from the tide.',
};
const subjects = Object.entries(SUBJECTS).flatMap(([name, text]) =>
  Array.from({ length: 8 }, (_, i) => makePaper(`${name} ${'abcdefgh'[i]}`, text)),
);

function shuffled(list: Paper[]): Paper[] {
  const random = seededRandom(5);
  return list
    .map((paper) => ({ paper, by: random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ paper }) => paper);
}

/** The least distance between any two papers. */
function leastGap({ x, y }: MapLayout): number {
  let least = Number.POSITIVE_INFINITY;
  for (let a = 0; a < x.length; a++)
    for (let b = a + 1; b < x.length; b++)
      least = Math.min(
        least,
        Math.hypot((x[a] as number) - (x[b] as number), (y[a] as number) - (y[b] as number)),
      );
  return least;
}

describe('a map', () => {
  const map = makeMap(papers);

  it('is the same whenever and in whatever order the papers come', () => {
    expect(makeMap(papers)).toEqual(map);
    expect(makeMap(shuffled(papers))).toEqual(map);
    expect(makeMap([...papers, ...papers])).toEqual(map);
  });

  it('has all papers, ascending, and places for all', () => {
    expect(map.ids).toEqual(papers.map(({ id }) => id).sort());
    expect([map.x.length, map.y.length, map.group.length]).toEqual([79, 79, 79]);
    expect([...map.x, ...map.y].every(Number.isFinite)).toBe(true);
  });

  it('lets no circles overlap', () => {
    expect(leastGap(map)).toBeGreaterThanOrEqual(2 * LARGEST_RADIUS - 1e-3);
    expect(leastGap(makeMap(subjects))).toBeGreaterThanOrEqual(2 * LARGEST_RADIUS - 1e-3);
  });

  it('puts near what is about the same', () => {
    const { x, y, ids } = map;
    const at = (begins: string) =>
      ids.indexOf(papers.find(({ title }) => title.startsWith(begins))?.id ?? '');
    const apart = (a: number, b: number) =>
      Math.hypot((x[a] as number) - (x[b] as number), (y[a] as number) - (y[b] as number));
    const own = at('Keyformer');
    const nearest = ids.map((_, i) => i).sort((a, b) => apart(own, a) - apart(own, b));
    const titles = nearest.slice(1, 9).map((i) => papers.find(({ id }) => id === ids[i])?.title ?? '');
    expect(titles.filter((title) => /KV|H₂O|Attention|Cache/i.test(title)).length).toBeGreaterThanOrEqual(3);
  });

  it('does not let papers drift away that are near nothing', () => {
    const lonely = Array.from({ length: 6 }, (_, i) =>
      makePaper(`Zyx${'abcdef'[i]}qw`, `Vut${'abcdef'[i]}rs`),
    );
    const { x, y, ids, group } = makeMap([...subjects, ...lonely]);
    const reach = (list: Paper[]) =>
      Math.max(
        ...list.map(({ id }) => Math.hypot(x[ids.indexOf(id)] as number, y[ids.indexOf(id)] as number)),
      );
    expect(lonely.every(({ id }) => group[ids.indexOf(id)] === -1)).toBe(true);
    expect(reach(lonely)).toBeGreaterThan(reach(subjects));
    expect(reach(lonely)).toBeLessThan(reach(subjects) + 12 * LARGEST_RADIUS);
  });

  it.each([0, 1, 2])('is there for %i papers, too', (count) => {
    const few = makeMap(papers.slice(0, count));
    expect(few.x.length).toBe(count);
    expect([...few.x, ...few.y].every(Number.isFinite)).toBe(true);
  });

  it('tells how far it is, always forward', () => {
    const shares: number[] = [];
    const steps = new Set<string>();
    makeMap(subjects, (step, share) => {
      steps.add(step);
      shares.push(share);
    });
    expect([...steps]).toEqual(['reading', 'comparing', 'grouping', 'placing']);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});

describe('groups', () => {
  it('are the subjects, named by their own words', () => {
    const { ids, group, groups } = makeMap(subjects);
    expect(groups).toHaveLength(3);
    for (const name of Object.keys(SUBJECTS)) {
      const own = new Set(ids.flatMap((id, i) => (id.startsWith(name) ? group[i] : [])));
      expect(own.size).toBe(1);
      const [place] = own;
      expect(groups[place as number]?.papers).toBe(8);
      const terms = groups[place as number]?.terms ?? [];
      expect(terms.length).toBeGreaterThan(0);
      const text = `${name} ${SUBJECTS[name as keyof typeof SUBJECTS]}`.toLowerCase();
      for (const term of terms) expect(text).toContain(term.toLowerCase());
    }
  });

  it('of the digest all have names; no word stands in two of them, and none is filler', () => {
    const { groups, group } = makeMap(papers);
    const words = groups.flatMap(({ terms }) => terms.flatMap((term) => term.toLowerCase().split(/[\s-]+/)));
    expect(groups.length).toBeGreaterThan(2);
    expect(groups.every(({ terms }) => terms.length > 0)).toBe(true);
    const keys = groups.map(({ terms }) => new Set(terms.flatMap((term) => term.split(' ').map(stem))));
    expect(keys.flatMap((set) => [...set])).toHaveLength(new Set(keys.flatMap((set) => [...set])).size);
    expect(
      words.filter((word) => /^(paper|novel|method|results?|propose|dataset|benchmark|project)$/.test(word)),
    ).toEqual([]);
    expect(groups.map(({ papers }) => papers)).toEqual(
      groups.map(({ papers }) => papers).sort((a, b) => b - a),
    );
    expect(groups.reduce((sum, one) => sum + one.papers, 0)).toBe(
      [...group].filter((one) => one >= 0).length,
    );
  });
});
