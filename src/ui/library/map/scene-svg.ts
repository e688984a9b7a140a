import type { Scene, SceneCircle, SceneLabel } from '../../../core/map/scene';
import { colourOf, MAP_FONT, type MapTheme } from './map-theme';
import { FADED_OPACITY, HALO_OPACITY, HALO_PX, labelLines, OPEN_RING_PX } from './paint-scene';

const SVG = 'http://www.w3.org/2000/svg';
/** Height of the title above and of the legend below, px. */
const BAND_PX = 44;
const MARGIN_PX = 16;

/** What stands around the drawing. */
interface SvgCaption {
  title: string;
  legend: { radius: number; words: string }[];
}

type Attributes = Record<string, string | number>;

/** The drawing as a document of its own: plain shapes and texts, colours resolved, nothing from elsewhere. */
export function sceneToSvg(scene: Scene, theme: MapTheme, caption: SvgCaption): SVGSVGElement {
  const { width } = scene;
  const height = scene.height + 2 * BAND_PX;
  const svg = element('svg', {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': MAP_FONT,
    role: 'img',
  }) as SVGSVGElement;
  const clip = element('clipPath', { id: 'view' }, element('rect', { width, height: scene.height }));
  const drawing = element('g', { transform: `translate(0 ${BAND_PX})`, 'clip-path': 'url(#view)' });
  drawing.append(
    element(
      'g',
      { stroke: theme.line },
      ...scene.lines.map(({ from, to }) =>
        element('line', { x1: round(from[0]), y1: round(from[1]), x2: round(to[0]), y2: round(to[1]) }),
      ),
    ),
    ...scene.circles.flatMap((one) => circle(one, theme)),
    ...scene.labels.flatMap((one) => label(one, theme)),
  );
  svg.append(
    text('title', {}, caption.title),
    element('defs', {}, clip),
    element('rect', { width, height, fill: theme.ground }),
    text(
      'text',
      { x: MARGIN_PX, y: 27, 'font-size': 15, 'font-weight': 600, fill: theme.text },
      caption.title,
    ),
    drawing,
    legend(caption.legend, scene.height + 1.5 * BAND_PX, theme),
  );
  return svg;
}

function circle({ x, y, radius, colour, look, isOpen }: SceneCircle, theme: MapTheme): SVGElement[] {
  const at = { cx: round(x), cy: round(y) };
  const outline: Attributes =
    theme.isForced || look === 'marked'
      ? { stroke: theme.text, 'stroke-width': look === 'marked' ? 1.5 : 1 }
      : {};
  const own = element('circle', {
    ...at,
    r: round(radius),
    fill: colourOf(theme, colour),
    ...(look === 'faded' ? { opacity: FADED_OPACITY } : outline),
  });
  if (!isOpen) return [own];
  const ring = { r: round(radius + OPEN_RING_PX), fill: 'none', stroke: theme.accent, 'stroke-width': 2 };
  return [own, element('circle', { ...at, ...ring })];
}

function label(one: SceneLabel, theme: MapTheme): SVGElement[] {
  const halo = {
    stroke: theme.ground,
    'stroke-width': 2 * HALO_PX,
    'stroke-opacity': HALO_OPACITY,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  const lines = labelLines(one).map(({ text: words, font, x, y }) =>
    text(
      'text',
      {
        x: round(x),
        y: round(y),
        'dominant-baseline': 'central',
        'font-size': font === 'group' ? 13 : 11.5,
        'font-weight': font === 'group' ? 600 : 400,
        fill: font === 'terms' ? theme.soft : theme.text,
        ...halo,
      },
      words,
    ),
  );
  if (one.kind === 'title') return lines;
  const dot = { cx: round(one.box.left + 5), cy: round((labelLines(one)[0]?.y ?? 0) - 0.5), r: 4.5 };
  return [...lines, element('circle', { ...dot, fill: colourOf(theme, one.colour) })];
}

function legend(steps: SvgCaption['legend'], y: number, theme: MapTheme): SVGElement {
  const group = element('g', { 'font-size': 11.5, fill: theme.soft });
  let x = MARGIN_PX;
  for (const { radius, words } of steps) {
    group.append(
      element('circle', { cx: round(x + radius), cy: y, r: round(radius), fill: 'none', stroke: theme.soft }),
      text('text', { x: round(x + 2 * radius + 6), y, 'dominant-baseline': 'central' }, words),
    );
    // No canvas to measure with: a letter is about so wide.
    x += 2 * radius + 28 + words.length * 6.2;
  }
  return group;
}

function element(name: string, attributes: Attributes, ...children: SVGElement[]): SVGElement {
  const made = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

function text(name: string, attributes: Attributes, words: string): SVGElement {
  const made = element(name, attributes);
  made.textContent = words;
  return made;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
