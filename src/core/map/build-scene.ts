import { groupLabels, type Measure, type Size, titleLabels } from './label-wishes';
import { nearTo } from './neighbours';
import { placeLabels } from './place-labels';
import { drawnRadius, type Look, type MapState, type Scene, type SceneCircle } from './scene';

/** Circles beyond the edge by less may still be seen a little, px. */
const EDGE_PX = 22;

/**
 * What is drawn. @param pointed place of the paper whose neighbours are shown by lines; −1 for none
 * @param measure may be asked thousands of times: keep what it found
 */
export function buildScene(
  state: MapState,
  look: Look,
  size: Size,
  pointed: number,
  measure: Measure,
): Scene {
  const { layout, shown, marked, open, middle } = state;
  const x = (place: number) => (layout.x[place] as number) * look.k + look.x;
  const y = (place: number) => (layout.y[place] as number) * look.k + look.y;
  const isShown = new Set(shown);
  const lines = [...new Set([pointed, open, middle])]
    .filter((own) => own >= 0 && isShown.has(own))
    .flatMap((own) =>
      nearTo(layout, own)
        .filter((other) => isShown.has(other))
        .map((other) => ({
          from: [x(own), y(own)] as [number, number],
          to: [x(other), y(other)] as [number, number],
        })),
    );
  const circles = shown.map((place): SceneCircle => {
    const group = layout.group[place] as number;
    return {
      place,
      x: x(place),
      y: y(place),
      radius: drawnRadius(state.sizes[place] as number, look.k),
      colour: group < 0 ? -1 : (state.colours[group] as number),
      look: marked === null ? 'plain' : marked.has(place) ? 'marked' : 'faded',
      isOpen: place === open,
    };
  });
  const inView = circles.filter(
    (one) =>
      one.x > -EDGE_PX && one.y > -EDGE_PX && one.x < size.width + EDGE_PX && one.y < size.height + EDGE_PX,
  );
  const titles = titleLabels(state, look, inView, size, pointed, measure);
  const groups = groupLabels(state, look, circles, size, measure);
  const labels = placeLabels([...titles.first, ...groups, ...titles.others]);
  return {
    ...size,
    lines,
    circles,
    // Those that had to have their place are drawn last, over the others.
    labels: labels.reverse().map(({ label, box }) => ({ ...label, box })),
  };
}
