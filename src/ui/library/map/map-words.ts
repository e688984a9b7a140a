import type { MapState } from '../../../core/map/scene';

/** `79 papers in 4 groups`, or how many of them are found. */
export function countWords({ shown, groups, marked }: MapState, isLooking: boolean): string {
  const papers = papersWords(shown.length);
  if (isLooking) return `Looking through ${papers}…`;
  if (marked) {
    const found = shown.filter((place) => marked.has(place)).length;
    return found === 0
      ? `Nothing here matches, of ${papers}`
      : `${found.toLocaleString('en')} of ${papers} match`;
  }
  const count = groups.filter((group) => group !== null).length;
  return count > 1 ? `${papers} in ${count} groups` : papers;
}

export function papersWords(count: number): string {
  return count === 1 ? '1 paper' : `${count.toLocaleString('en')} papers`;
}

/** A paper as it is said when the focus comes to it. */
export function describePaper(state: MapState, place: number): string {
  const title = state.papers[place]?.title ?? '';
  const terms = state.layout.groups[state.layout.group[place] as number]?.terms;
  const group = terms?.length ? `Group: ${terms.join(', ')}.` : 'In no group.';
  return `${title}. ${group}${state.marked?.has(place) ? ' Matches.' : ''}`;
}
