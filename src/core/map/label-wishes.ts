import { withoutEnd } from '../without-end';
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
/** Places for a group's name around its middle, in widths and heights of the name; the best first. */
const SHIFTS = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5].flatMap((down) =>
  [0, 0.5, -0.5].map((across): readonly [across: number, down: number] => [across, down]),
);
/** On a map of so few papers a name makes way for circles; among more there is no room, and it lies over them. */
const FEW_PAPERS = 300;

/** Names keep so far from the edge, px. */
const EDGE_PX = 6;

export interface Size {
  width: number;
  height: number;
}

export type Label = Omit<SceneLabel, 'box'>;

/** The largest group's first. */
export function groupLabels(
  state: MapState,
  look: Look,
  circles: readonly SceneCircle[],
  size: Size,
  measure: Measure,
): WantedLabel<Label>[] {
  const inTheWay = circles.length <= FEW_PAPERS ? circles.map(around) : [];
  return state.groups.flatMap((place, group) => {
    const [first, ...others] = state.layout.groups[group]?.terms ?? [];
    if (!place || first === undefined) return [];
    const lines = [first, others.join(', ')].filter(Boolean);
    const width = Math.max(DOT_PX + measure(first, 'group'), measure(lines[1] ?? '', 'terms'));
    const height = lines.length * GROUP_LINE_PX;
    const middle = { x: place.x * look.k + look.x, y: place.y * look.k + look.y };
    const boxes = SHIFTS.map(([across, down]) => {
      const left = middle.x + (across - 0.5) * width;
      const top = middle.y + (down - 0.5) * height;
      const box = keptInside({ left, top, width, height }, middle, size);
      return { box, covers: inTheWay.filter((circle) => overlap(box, circle)).length };
    });
    return {
      label: { kind: 'group', lines, colour: state.colours[group] as number },
      boxes: boxes.sort((a, b) => a.covers - b.covers).map(({ box }) => box),
    };
  });
}

interface TitleWishes {
  /** Of the papers that one looks at, whatever else is there; of what is found, where that is little. */
  first: WantedLabel<Label>[];
  /** What is found before the rest, then the largest circles; where there is room. */
  others: WantedLabel<Label>[];
}

export function titleLabels(
  state: MapState,
  look: Look,
  inView: readonly SceneCircle[],
  size: Size,
  pointed: number,
  measure: Measure,
): TitleWishes {
  const hasRoom = APART * look.k >= ROOM_FOR_TITLES_PX;
  const areFew = (state.marked?.size ?? FEW_MARKED + 1) <= FEW_MARKED;
  const isSure = ({ place }: SceneCircle) => [pointed, state.open, state.middle].includes(place);
  const inTheWay = inView.filter(({ look: how }) => how !== 'faded');
  const circleBoxes = inTheWay.map(around);
  const wish = (own: SceneCircle): WantedLabel<Label> => {
    const text = cut(state.papers[own.place]?.title ?? '');
    const boxes = boxesBeside(own, measure(text, 'title'));
    const covers = (box: LabelBox) =>
      circleBoxes.filter((other, i) => inTheWay[i] !== own && overlap(box, other)).length;
    const judged = boxes.map((box) => ({ box, covers: covers(box), isInside: isInside(box, size) }));
    const wanted = isSure(own)
      ? judged.sort((a, b) => Number(b.isInside) - Number(a.isInside) || a.covers - b.covers)
      : judged.filter((one) => one.isInside && one.covers === 0);
    return { label: { kind: 'title', lines: [text], colour: -1 }, boxes: wanted.map(({ box }) => box) };
  };
  const isFirst = (circle: SceneCircle) => isSure(circle) || (areFew && circle.look === 'marked');
  const others = inView
    .filter((circle) => hasRoom && circle.look !== 'faded' && !isFirst(circle))
    .sort(
      (a, b) =>
        Number(b.look === 'marked') - Number(a.look === 'marked') || b.radius - a.radius || a.place - b.place,
    )
    .slice(0, MOST_TITLES);
  const first = inView.filter(isFirst).sort((a, b) => Number(isSure(b)) - Number(isSure(a)));
  return { first: first.map(wish), others: others.map(wish) };
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

/** The name of a group whose middle is in view is, too. */
function keptInside(box: LabelBox, middle: { x: number; y: number }, size: Size): LabelBox {
  const isSeen = middle.x >= 0 && middle.y >= 0 && middle.x <= size.width && middle.y <= size.height;
  if (!isSeen) return box;
  const within = (start: number, length: number, whole: number) =>
    Math.max(EDGE_PX, Math.min(start, whole - length - EDGE_PX));
  return {
    ...box,
    left: within(box.left, box.width, size.width),
    top: within(box.top, box.height, size.height),
  };
}

/** A title that begins or ends beyond the edge cannot be read. */
function isInside({ left, top, width, height }: LabelBox, size: Size): boolean {
  return left >= 0 && top >= 0 && left + width <= size.width && top + height <= size.height;
}

function cut(title: string): string {
  if (title.length <= TITLE_LENGTH) return title;
  const end = title.lastIndexOf(' ', TITLE_LENGTH);
  return `${withoutEnd(title.slice(0, end > TITLE_LENGTH / 2 ? end : TITLE_LENGTH), /[\s,:;.–-]/)}…`;
}
