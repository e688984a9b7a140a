import { describe, expect, it } from 'vitest';
import { buildScene } from '../../../src/core/map/build-scene';
import { circleSizes, sizeSteps, usualSize } from '../../../src/core/map/circle-sizes';
import { COLOURS, groupColours, groupPlaces } from '../../../src/core/map/group-places';
import { LARGEST_RADIUS } from '../../../src/core/map/lay-out';
import { makeMap } from '../../../src/core/map/make-map';
import { toMapPaper } from '../../../src/core/map/map-paper';
import { nearTo, within } from '../../../src/core/map/neighbours';
import { overlap } from '../../../src/core/map/place-labels';
import { drawnRadius, type Look, type MapState, type SceneCircle } from '../../../src/core/map/scene';
import { nearestTowards } from '../../../src/core/map/steer';
import { papers } from '../../pages/digest';

const layout = makeMap(papers);
const byId = new Map(papers.map((paper) => [paper.id, toMapPaper(paper)]));
const mapped = layout.ids.flatMap((id) => byId.get(id) ?? []);
const all = layout.ids.map((_, place) => place);
const SIZE = { width: 900, height: 600 };
const measure = (text: string) => text.length * 7;

const stateOf = (change: Partial<MapState> = {}): MapState => ({
  layout,
  papers: mapped,
  colours: groupColours(layout),
  sizes: circleSizes(mapped, 'code'),
  sizeBy: 'code',
  groups: groupPlaces(layout, () => true),
  shown: all,
  marked: null,
  middle: -1,
  open: -1,
  ...change,
});
const lookAt = (k: number): Look => ({ k, x: SIZE.width / 2, y: SIZE.height / 2 });
const sceneAt = (k: number, state = stateOf(), pointed = -1) =>
  buildScene(state, lookAt(k), SIZE, pointed, measure);

function overlapping(circles: readonly SceneCircle[]): number {
  let count = 0;
  for (const [i, a] of circles.entries())
    for (const b of circles.slice(i + 1))
      if (Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius - 1e-3) count++;
  return count;
}

describe('what is drawn of a map', () => {
  it.each([0.1, 0.5, 1, 2, 5, 14])('at %f times its size: no circles overlap, no labels do', (k) => {
    const { circles, labels } = sceneAt(k);
    expect(circles).toHaveLength(79);
    expect(overlapping(circles)).toBe(0);
    const boxes = labels.map(({ box }) => box);
    for (const [i, box] of boxes.entries())
      for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
  });

  it('names the groups, and papers only where there is room', () => {
    const kinds = (k: number) => sceneAt(k).labels.map(({ kind }) => kind);
    expect(kinds(0.5)).not.toContain('title');
    expect(kinds(0.5).length).toBeGreaterThan(1);
    expect(kinds(3).filter((kind) => kind === 'title').length).toBeGreaterThan(3);
  });

  it('keeps a group’s name in view as long as its middle is', () => {
    for (const { kind, box } of sceneAt(2.9).labels.filter(({ kind }) => kind === 'group')) {
      expect(kind).toBe('group');
      if (box.left + box.width < 0 || box.left > SIZE.width || box.top > SIZE.height) continue;
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.left + box.width).toBeLessThanOrEqual(SIZE.width);
    }
  });

  it('fades what is not found, and names the few that are', () => {
    const { circles, labels } = sceneAt(0.5, stateOf({ marked: new Set([3, 40]) }));
    const looks = (how: string) => circles.filter(({ look }) => look === how).map(({ place }) => place);
    expect(looks('marked')).toEqual([3, 40]);
    expect(looks('faded')).toHaveLength(77);
    expect(labels.filter(({ kind }) => kind === 'title')).toHaveLength(2);
  });

  it('shows by lines what the paper pointed at is near, of what is shown', () => {
    expect(sceneAt(1).lines).toEqual([]);
    expect(sceneAt(1, stateOf(), 5).lines).toHaveLength(nearTo(layout, 5).length);
    const shown = [...within(layout, 5, 1)].sort((a, b) => a - b).slice(0, 4);
    const few = sceneAt(1, stateOf({ shown: [...new Set([5, ...shown])] }), 5);
    expect(few.lines.length).toBeLessThan(nearTo(layout, 5).length);
    expect(
      few.labels.some(
        ({ kind, lines }) => kind === 'title' && mapped[5]?.title.startsWith(lines[0]?.slice(0, 12) ?? '?'),
      ),
    ).toBe(true);
  });

  it('marks the open paper', () => {
    expect(
      sceneAt(1, stateOf({ open: 7 }))
        .circles.filter(({ isOpen }) => isOpen)
        .map(({ place }) => place),
    ).toEqual([7]);
  });
});

describe('sizes', () => {
  const voted = [0, 10, 100, 1000].map((upvotes) => ({ ...(mapped[0] as (typeof mapped)[0]), upvotes }));

  it('grow with upvotes by area, and never beyond the place that a circle has', () => {
    const [none = 0, few = 0, more = 0, most = 0] = circleSizes(voted, 'upvotes');
    expect(most).toBeCloseTo(LARGEST_RADIUS);
    expect((more ** 2 - none ** 2) / (few ** 2 - none ** 2)).toBeCloseTo(10);
    expect(none).toBeGreaterThan(LARGEST_RADIUS / 4);
    for (const k of [0.1, 1, 10])
      expect(drawnRadius(LARGEST_RADIUS, k)).toBeLessThanOrEqual(LARGEST_RADIUS * k);
  });

  it('are of upvotes where any are known, else of code', () => {
    expect(usualSize(voted)).toBe('upvotes');
    expect(usualSize(mapped)).toBe('code');
    const radii = circleSizes(mapped, 'code');
    const withCode = mapped.findIndex(({ hasCode }) => hasCode);
    const without = mapped.findIndex(({ hasCode }) => !hasCode);
    expect(radii[withCode]).toBeGreaterThan(radii[without] as number);
  });

  it('have a legend with the largest of them', () => {
    expect(sizeSteps(voted, 'upvotes').map(({ words }) => words)).toEqual(['0', '250', '1,000 upvotes']);
    expect(sizeSteps(mapped, 'code').map(({ words }) => words)).toEqual(['no code', 'with code']);
    expect(sizeSteps(mapped, 'upvotes').map(({ words }) => words)).toEqual(['0 upvotes']);
  });
});

describe('a neighbourhood', () => {
  it('is the paper and what is near it, step by step, the nearest first', () => {
    const near = nearTo(layout, 9);
    const weights = near.map((other) => {
      const pair = [...layout.from].findIndex(
        (from, i) => (from === 9 && layout.to[i] === other) || (from === other && layout.to[i] === 9),
      );
      return layout.weight[pair] as number;
    });
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect([...within(layout, 9, 0)]).toEqual([9]);
    expect(within(layout, 9, 1)).toEqual(new Set([9, ...near]));
    expect(within(layout, 9, 2).size).toBeGreaterThan(near.length + 1);
  });
});

describe('arrows', () => {
  const x = Float32Array.from([0, 10, 30, 0, 0, -10, 2]);
  const y = Float32Array.from([0, 1, 0, 20, -15, 4, 30]);
  const from = (place: number, to: 'left' | 'right' | 'up' | 'down') =>
    nearestTowards({ x, y }, [0, 1, 2, 3, 4, 5], place, to);

  it('lead to the nearest paper in their direction, or nowhere', () => {
    expect([from(0, 'right'), from(0, 'left'), from(0, 'down'), from(0, 'up')]).toEqual([1, 5, 3, 4]);
    expect(from(1, 'right')).toBe(2);
    expect(from(2, 'right')).toBe(-1);
    expect(nearestTowards({ x, y }, [0, 2], 0, 'right')).toBe(2);
    // It lies below, and a little to the right.
    expect(nearestTowards({ x, y }, [0, 6], 0, 'right')).toBe(-1);
  });

  it('lead, one after the other, to every paper of the digest', () => {
    const reached = new Set([0]);
    const waiting = [0];
    for (let own = waiting.pop(); own !== undefined; own = waiting.pop())
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const to = nearestTowards(layout, all, own, direction);
        if (to < 0 || reached.has(to)) continue;
        reached.add(to);
        waiting.push(to);
      }
    expect(reached.size).toBe(79);
  });
});

describe('colours of groups', () => {
  it('differ as long as there are enough; then equal ones are far apart', () => {
    const groups = Array.from({ length: COLOURS + 1 }, () => ({ terms: ['x'], papers: 1 }));
    const x = Float32Array.from(groups, (_, i) => i * 100);
    const colours = groupColours({ groups, x, y: x.map(() => 0), group: Int32Array.from(groups.keys()) });
    expect(new Set(colours.slice(0, COLOURS)).size).toBe(COLOURS);
    expect(colours[COLOURS]).toBe(colours[0]);
  });
});
