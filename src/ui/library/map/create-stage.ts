import { buildScene } from '../../../core/map/build-scene';
import type { MapState, Scene } from '../../../core/map/scene';
import { type MapTheme, readTheme } from './map-theme';
import { mapZoom } from './map-zoom';
import { measureText } from './measure-text';
import { paintScene } from './paint-scene';

/** Beside a circle by so little one still points at it, px. */
const NEARBY_PX = 3;
/** The focus ring's distance from its circle, px. */
const RING_PX = 5;
/** A paper that the keys lead to is kept so far from the edge, px. */
const EDGE_PX = 48;

interface StageElements {
  stage: HTMLElement;
  canvas: HTMLCanvasElement;
  /** Around the paper that has the focus. */
  ring: HTMLElement;
}

interface StageListeners {
  /** The pointer is at a paper; −1 for none. `x`, `y` in the window, px. */
  onPoint(place: number, x: number, y: number): void;
  onClick(place: number): void;
  /** The map begins to move under the pointer. */
  onMove(): void;
}

export type Stage = ReturnType<typeof createStage>;

/** The drawn map: follows zoom, size, theme and pointer, and is painted at most once a frame. */
export function createStage(
  { stage, canvas, ring }: StageElements,
  listeners: StageListeners,
  first: MapState,
  signal: AbortSignal,
) {
  const context = canvas.getContext('2d', { alpha: true }) as CanvasRenderingContext2D;
  const measure = measureText(context);
  let theme = readTheme(stage);
  let state = first;
  let pointed = -1;
  let focused = -1;
  let scene: Scene = { width: 0, height: 0, lines: [], circles: [], labels: [] };
  let frame = 0;
  const zoom = mapZoom(stage, { onStart: listeners.onMove, onLook: drawSoon }, signal);

  function drawSoon() {
    frame ||= requestAnimationFrame(draw);
  }

  function draw() {
    frame = 0;
    const { clientWidth: width, clientHeight: height } = stage;
    scene = buildScene(state, zoom.look(), { width, height }, pointed >= 0 ? pointed : focused, measure);
    paintScene(context, scene, theme);
    const own = circleOf(focused);
    ring.hidden = !own;
    if (!own) return;
    const radius = own.radius + RING_PX;
    ring.style.translate = `${own.x - radius}px ${own.y - radius}px`;
    ring.style.width = ring.style.height = `${2 * radius}px`;
  }

  function resize() {
    const { clientWidth: width, clientHeight: height } = stage;
    const scale = devicePixelRatio;
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    context.setTransform(scale, 0, 0, scale, 0, 0);
    if (!zoom.isMoved()) showAll(true);
    else if (state.open >= 0) reveal(state.open);
    // In the same frame: an emptied canvas would flash.
    draw();
  }

  function showAll(isAtOnce = false) {
    const { x, y } = state.layout;
    const of = (places: Float32Array) => state.shown.map((place) => places[place] as number);
    const [xs, ys] = [of(x), of(y)];
    if (xs.length === 0 || stage.clientWidth === 0) return;
    const box = {
      left: xs.reduce((a, b) => Math.min(a, b)),
      right: xs.reduce((a, b) => Math.max(a, b)),
      top: ys.reduce((a, b) => Math.min(a, b)),
      bottom: ys.reduce((a, b) => Math.max(a, b)),
    };
    zoom.show(box, isAtOnce);
  }

  /** Moves the map so that a paper can be seen well. */
  function reveal(place: number) {
    const { k, x, y } = zoom.look();
    const at = [
      (state.layout.x[place] as number) * k + x,
      (state.layout.y[place] as number) * k + y,
    ] as const;
    const into = (value: number, size: number) =>
      Math.min(0, size - EDGE_PX - value) + Math.max(0, EDGE_PX - value);
    const [dx, dy] = [into(at[0], stage.clientWidth), into(at[1], stage.clientHeight)];
    if (dx !== 0 || dy !== 0) zoom.move(dx, dy);
  }

  const circleOf = (place: number) =>
    place < 0 ? undefined : scene.circles.find((circle) => circle.place === place);

  /** The paper at a point of the window, the one drawn last where circles touch; −1 for none. */
  function hit(event: MouseEvent): number {
    const box = stage.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    let found = -1;
    let least = NEARBY_PX;
    for (const circle of scene.circles) {
      const beyond = Math.hypot(circle.x - x, circle.y - y) - circle.radius;
      if (beyond < least) [found, least] = [circle.place, beyond];
    }
    return found;
  }

  stage.addEventListener(
    'pointermove',
    (event) => {
      const at = event.buttons === 0 ? hit(event) : -1;
      if (at !== pointed) {
        pointed = at;
        stage.style.cursor = at >= 0 ? 'pointer' : '';
        drawSoon();
      }
      listeners.onPoint(at, event.clientX, event.clientY);
    },
    { signal },
  );
  stage.addEventListener(
    'pointerleave',
    () => {
      pointed = -1;
      drawSoon();
      listeners.onPoint(-1, 0, 0);
    },
    { signal },
  );
  stage.addEventListener('click', (event) => listeners.onClick(hit(event)), { signal });

  const rethink = () => {
    theme = readTheme(stage);
    drawSoon();
  };
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', rethink, { signal });
  const observer = new ResizeObserver(resize);
  observer.observe(stage);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });

  return {
    zoom,
    showAll,
    show(next: MapState) {
      state = next;
      drawSoon();
    },
    /** −1 for none. */
    focus(place: number) {
      focused = place;
      drawSoon();
    },
    reveal,
    /** In the window; null where it is not to be seen. */
    rectOf(place: number): DOMRect | null {
      const circle = circleOf(place);
      if (!circle) return null;
      const box = stage.getBoundingClientRect();
      const { x, y, radius } = circle;
      if (x < 0 || y < 0 || x > box.width || y > box.height) return null;
      return new DOMRect(box.left + x - radius, box.top + y - radius, 2 * radius, 2 * radius);
    },
    scene: () => scene,
    theme: (): MapTheme => theme,
  };
}
