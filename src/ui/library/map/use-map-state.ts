import { useMemo } from 'preact/hooks';
import { circleSizes, type SizeBy } from '../../../core/map/circle-sizes';
import { groupColours, groupPlaces } from '../../../core/map/group-places';
import { within } from '../../../core/map/neighbours';
import type { MapState } from '../../../core/map/scene';
import type { ReadyMap } from './use-map';

interface Wishes {
  sizeBy: SizeBy;
  /** The paper whose neighbourhood alone is shown. */
  nearId: string | null;
  steps: number;
  openId: string | null;
  marked: readonly number[] | null;
}

/** What of a map is to be seen, and how; each part is only made anew where what it depends on has changed. */
export function useMapState(map: ReadyMap, { sizeBy, nearId, steps, openId, marked }: Wishes): MapState {
  const { layout, papers } = map;
  const colours = useMemo(() => groupColours(layout), [layout]);
  const sizes = useMemo(() => circleSizes(papers, sizeBy), [papers, sizeBy]);
  const near = map.centre ?? nearId;
  const middle = near === null ? -1 : layout.ids.indexOf(near);
  // Where all are too many the whole map is a neighbourhood.
  const isolated = map.centre === null ? middle : -1;
  const shown = useMemo(() => {
    if (isolated < 0) return layout.ids.map((_, place) => place);
    return [...within(layout, isolated, steps)].sort((a, b) => a - b);
  }, [layout, isolated, steps]);
  const groups = useMemo(() => {
    const isShown = new Set(shown);
    return groupPlaces(layout, (place) => isShown.has(place));
  }, [layout, shown]);
  const markedSet = useMemo(() => marked && new Set(marked), [marked]);
  const open = openId === null ? -1 : layout.ids.indexOf(openId);
  return useMemo(
    () => ({ layout, papers, colours, sizes, sizeBy, groups, shown, marked: markedSet, middle, open }),
    [layout, papers, colours, sizes, sizeBy, groups, shown, markedSet, middle, open],
  );
}
