import * as v from 'valibot';
import { MAPS_KEPT } from '../../core/limits';
import type { MapLayout } from '../../core/map/map-layout';
import type { Database } from './database';

const finite = v.custom<Float32Array>(
  (value) => value instanceof Float32Array && value.every(Number.isFinite),
);
const shape = v.strictObject({
  ids: v.array(v.string()),
  x: finite,
  y: finite,
  group: v.instance(Int32Array),
  groups: v.array(v.strictObject({ terms: v.array(v.string()), papers: v.number() })),
  modularity: v.number(),
  from: v.instance(Uint32Array),
  to: v.instance(Uint32Array),
  weight: finite,
});

/** Layouts of maps, by a print of what they show (`core/map/map-paper`): the last ones that were looked at. */
export class MapStore {
  constructor(private readonly db: Database) {}

  /** Null where there is none, or what is there is no layout. @param now ISO 8601 */
  async use(print: string, now: string): Promise<MapLayout | null> {
    const tx = this.db.transaction('maps', 'readwrite');
    const kept = await tx.store.get(print);
    const layout = kept && isLayout(kept.layout) ? kept.layout : null;
    if (layout) tx.store.put({ layout, usedAt: now }, print);
    else if (kept) tx.store.delete(print);
    await tx.done;
    return layout;
  }

  /** Those that were not looked at for longest go, where they are too many. @param now ISO 8601 */
  async keep(print: string, made: MapLayout, now: string): Promise<void> {
    const tx = this.db.transaction('maps', 'readwrite');
    tx.store.put({ layout: made, usedAt: now }, print);
    const [prints, all] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
    const oldest = prints
      .map((key, i) => ({ key, usedAt: all[i]?.usedAt ?? '' }))
      .sort((a, b) => (a.usedAt < b.usedAt ? -1 : 1))
      .slice(0, -MAPS_KEPT);
    for (const { key } of oldest) tx.store.delete(key);
    await tx.done;
  }
}

/** Every place leads to something, too. */
function isLayout(value: unknown): value is MapLayout {
  if (!v.is(shape, value)) return false;
  const { ids, x, y, group, groups, from, to, weight } = value;
  const isPaper = (place: number) => place < ids.length;
  return (
    [x, y, group].every(({ length }) => length === ids.length) &&
    [to, weight].every(({ length }) => length === from.length) &&
    group.every((one) => one >= -1 && one < groups.length) &&
    from.every(isPaper) &&
    to.every(isPaper)
  );
}
