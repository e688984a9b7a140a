import { DOT_PX, GROUP_LINE_PX, type Measure, TITLE_LINE_PX } from '../../../core/map/label-wishes';
import type { Scene, SceneCircle, SceneLabel } from '../../../core/map/scene';
import { colourOf, MAP_FONT, type MapTheme } from './map-theme';

export const MAP_FONTS: Record<Parameters<Measure>[1], string> = {
  group: `600 13px ${MAP_FONT}`,
  terms: `400 11.5px ${MAP_FONT}`,
  title: `400 11.5px ${MAP_FONT}`,
};
export const FADED_OPACITY = 0.16;
/** Of the ground, around letters that lie on circles. */
export const HALO_PX = 2;
/** The circles behind are still seen through it. */
export const HALO_OPACITY = 0.8;
export const OPEN_RING_PX = 3;

/** Paints a scene over what is there. Circles of one colour are one path: thousands cost what a few do. */
export function paintScene(context: CanvasRenderingContext2D, scene: Scene, theme: MapTheme): void {
  context.clearRect(0, 0, scene.width, scene.height);
  context.lineWidth = 1;
  context.strokeStyle = theme.line;
  context.beginPath();
  for (const { from, to } of scene.lines) {
    context.moveTo(...from);
    context.lineTo(...to);
  }
  context.stroke();
  for (const look of ['faded', 'plain', 'marked'] as const) {
    context.globalAlpha = look === 'faded' ? FADED_OPACITY : 1;
    for (const [colour, circles] of byColour(scene.circles, look)) {
      context.fillStyle = colourOf(theme, colour);
      context.beginPath();
      for (const { x, y, radius } of circles) {
        context.moveTo(x + radius, y);
        context.arc(x, y, radius, 0, 2 * Math.PI);
      }
      context.fill();
      if (theme.isForced || look === 'marked') {
        context.strokeStyle = theme.text;
        context.lineWidth = look === 'marked' ? 1.5 : 1;
        context.stroke();
      }
    }
  }
  context.globalAlpha = 1;
  for (const circle of scene.circles) if (circle.isOpen) paintRing(context, circle, theme);
  for (const label of scene.labels) paintLabel(context, label, theme);
}

/** Where the lines of a label stand: `y` is the middle of the letters. */
export function labelLines({ kind, lines, box }: SceneLabel) {
  const height = kind === 'group' ? GROUP_LINE_PX : TITLE_LINE_PX;
  return lines.map((text, i) => ({
    text,
    font: kind === 'title' ? 'title' : i === 0 ? 'group' : ('terms' as Parameters<Measure>[1]),
    x: box.left + (kind === 'group' && i === 0 ? DOT_PX : 0),
    y: box.top + (i + 0.5) * height,
  }));
}

function paintRing(context: CanvasRenderingContext2D, { x, y, radius }: SceneCircle, theme: MapTheme): void {
  context.strokeStyle = theme.accent;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(x, y, radius + OPEN_RING_PX, 0, 2 * Math.PI);
  context.stroke();
}

function paintLabel(context: CanvasRenderingContext2D, label: SceneLabel, theme: MapTheme): void {
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 2 * HALO_PX;
  for (const { text, font, x, y } of labelLines(label)) {
    context.font = MAP_FONTS[font as keyof typeof MAP_FONTS];
    context.strokeStyle = theme.ground;
    context.globalAlpha = HALO_OPACITY;
    context.strokeText(text, x, y);
    context.globalAlpha = 1;
    context.fillStyle = font === 'terms' ? theme.soft : theme.text;
    context.fillText(text, x, y);
  }
  if (label.kind !== 'group') return;
  context.fillStyle = colourOf(theme, label.colour);
  context.strokeStyle = theme.ground;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(label.box.left + 5, label.box.top + GROUP_LINE_PX / 2, 4.5, 0, 2 * Math.PI);
  context.stroke();
  context.fill();
}

function byColour(circles: readonly SceneCircle[], look: SceneCircle['look']): Map<number, SceneCircle[]> {
  const found = new Map<number, SceneCircle[]>();
  for (const circle of circles) {
    if (circle.look !== look) continue;
    const list = found.get(circle.colour);
    if (list) list.push(circle);
    else found.set(circle.colour, [circle]);
  }
  return found;
}
