import { type LabelBox, overlap, type WantedLabel } from './place-labels';
import type { Look, MapState, SceneCircle, SceneLabel } from './scene';

/** Width of a text in px. */
export type Measure = (text: string, font: SceneLabel['kind'] | 'terms') => number;

export const GROUP_LINE_PX = 17;
export const TITLE_LINE_PX = 15;
/** Left of a group's name there is a dot of its colour. */
export const DOT_PX = 14;
/** The circles of a map must be so far apart for titles between them, px. */
const ROOM_FOR_TITLES_PX = 34;
/** So few that are found are named wherever they are. */
const FEW_MARKED = 15;
/** A title is cut where it is longer. */
const TITLE_LENGTH = 42;
/** So many of the circles in view get a title, if there is room. */
const MOST_TITLES = 60;
/** Between a circle and its title, px. */
const BESIDE_PX = 5;
/** How far apart the nearest circles are, in units of the map. */
const APART = 22;
/** Where a group's name would lie on another's it goes up or down by so much of its height. */
const SHIFTS = [0, -1, 1, -2, 2];

export type Label = Omit<SceneLabel, 'box'>;

/** The largest group's first. */
export function groupLabels(state: MapState, look: Look, measure: Measure): WantedLabel<Label>[] {
  return state.groups.flatMap((place, group) => {
    const [first, ...others] = state.layout.groups[group]?.terms ?? [];
    if (!place || first === undefined) return [];
    const lines = [first, others.join(', ')].filter(Boolean);
    const width = Math.max(DOT_PX + measure(first, 'group'), measure(lines[1] ?? '', 'terms'));
    const height = lines.length * GROUP_LINE_PX;
    const left = place.x * look.k + look.x - width / 2;
    const top = place.y * look.k + look.y - height / 2;
    return {
      label: { kind: 'group', lines, colour: state.colours[group] as number },
      boxes: SHIFTS.map((lines) => ({ left, top: top + lines * height, width, height })),
    };
  });
}

/** Of the open paper and of the one pointed at always, of others as there is room: what is found first, then the largest. */
export function titleLabels(
  state: MapState,
  look: Look,
  inView: readonly SceneCircle[],
  pointed: number,
  measure: Measure,
): WantedLabel<Label>[] {
  const hasRoom = APART * look.k >= ROOM_FOR_TITLES_PX;
  const areFew = (state.marked?.size ?? FEW_MARKED + 1) <= FEW_MARKED;
  const rank = ({ place, look: how }: SceneCircle) =>
    (place === pointed || place === state.open ? 4 : 0) + (how === 'marked' ? 2 : how === 'plain' ? 1 : 0);
  const circleBoxes = inView.map(around);
  return inView
    .filter((circle) => circle.look !== 'faded' && (hasRoom || areFew || rank(circle) >= 4))
    .sort((a, b) => rank(b) - rank(a) || b.radius - a.radius || a.place - b.place)
    .slice(0, MOST_TITLES)
    .map((circle) => {
      const text = cut(state.papers[circle.place]?.title ?? '');
      const own = circle;
      const wanted = boxesBeside(own, measure(text, 'title'));
      const free = wanted.filter(
        (box) => !circleBoxes.some((other, i) => inView[i] !== own && overlap(box, other)),
      );
      return {
        label: { kind: 'title', lines: [text], colour: -1 },
        boxes: rank(circle) >= 4 ? [...free, ...wanted] : free,
      };
    });
}

function boxesBeside({ x, y, radius }: SceneCircle, width: number): LabelBox[] {
  const height = TITLE_LINE_PX;
  const middle = y - height / 2;
  return [
    { left: x + radius + BESIDE_PX, top: middle, width, height },
    { left: x - radius - BESIDE_PX - width, top: middle, width, height },
    { left: x - width / 2, top: y + radius + 2, width, height },
    { left: x - width / 2, top: y - radius - 2 - height, width, height },
  ];
}

function around({ x, y, radius }: SceneCircle): LabelBox {
  return { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius };
}

function cut(title: string): string {
  if (title.length <= TITLE_LENGTH) return title;
  const end = title.lastIndexOf(' ', TITLE_LENGTH);
  return `${title.slice(0, end > TITLE_LENGTH / 2 ? end : TITLE_LENGTH).replace(/[\s,:;.–-]+$/, '')}…`;
}
