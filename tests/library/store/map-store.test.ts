import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAPS_KEPT } from '../../../src/core/limits';
import { makeMap } from '../../../src/core/map/make-map';
import { type Database, openDatabase } from '../../../src/library/store/database';
import { MapStore } from '../../../src/library/store/map-store';
import { papers } from '../../pages/digest';

const map = makeMap(papers.slice(0, 12));
const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`;

let db: Database;
let maps: MapStore;
let name = 0;

beforeEach(async () => {
  db = await openDatabase(`maps-${++name}`);
  maps = new MapStore(db);
});
afterEach(() => db.close());

describe('layouts of maps', () => {
  it('are as they were made', async () => {
    await maps.keep('a', map, at(1));
    expect(await maps.use('a', at(2))).toEqual(map);
    expect(await maps.use('b', at(2))).toBeNull();
  });

  it('go where others were looked at since', async () => {
    for (let i = 1; i <= MAPS_KEPT; i++) await maps.keep(`map ${i}`, map, at(i));
    await maps.use('map 1', at(20));
    await maps.keep('newest', map, at(21));
    expect(await db.count('maps')).toBe(MAPS_KEPT);
    expect(await maps.use('map 2', at(22))).toBeNull();
    expect(await maps.use('map 1', at(22))).toEqual(map);
    expect(await maps.use('newest', at(22))).toEqual(map);
  });

  const { ids: _ids, ...withoutIds } = map;
  it.each([
    ['nothing', null],
    ['a text', 'map'],
    ['an older form', { ...map, colours: [] }],
    ['no ids', withoutIds],
    ['a place too few', { ...map, x: map.x.slice(1) }],
    ['a place that is no number', { ...map, y: map.y.map((one, i) => (i === 3 ? Number.NaN : one)) }],
    ['a list in place of places', { ...map, x: [...map.x] }],
    ['a group that is none', { ...map, group: map.group.map(() => map.groups.length) }],
    ['a pair with nobody', { ...map, to: map.to.map(() => map.ids.length) }],
    ['pairs without weights', { ...map, weight: map.weight.slice(2) }],
  ])('that are damaged are thrown away: %s', async (_what, layout) => {
    await db.put('maps', { layout, usedAt: at(1) }, 'a');
    expect(await maps.use('a', at(2))).toBeNull();
    expect(await db.count('maps')).toBe(0);
  });
});
