import { select } from 'd3-selection';
import 'd3-transition';
import { type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import type { Look } from '../../../core/map/scene';

/** Space around all that is shown, px. */
const MARGIN = 36;
/** One paper alone fills no window. */
const LARGEST_FIT = 3;
/** Farther out nothing is to be seen, farther in neither. */
const FARTHEST = 0.5;
const NEAREST = 14;
/** What one press of a key or button does. */
const STEP = 1.5;
const MOTION_MS = 120;

export interface MapZoom {
  look(): Look;
  /** Shows all of a part of the map. */
  show(box: { left: number; top: number; right: number; bottom: number }, isAtOnce?: boolean): void;
  in(): void;
  out(): void;
  /** Moves the map by so much, px; of itself, so that it is still as it was fitted. */
  move(dx: number, dy: number): void;
  /** Whether anybody has looked at it another way since it was fitted. */
  isMoved(): boolean;
}

interface ZoomListeners {
  onStart(): void;
  onLook(): void;
}

/** Wheel, drag, pinch and double click on an element, by d3-zoom. */
export function mapZoom(
  element: HTMLElement,
  { onStart, onLook }: ZoomListeners,
  signal: AbortSignal,
): MapZoom {
  let look: ZoomTransform = zoomIdentity;
  let isMoved = false;
  const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behaviour = zoom<HTMLElement, unknown>()
    .extent(() => [
      [0, 0],
      [element.clientWidth, element.clientHeight],
    ])
    .duration(isCalm() ? 0 : 2 * MOTION_MS)
    .on('start', onStart)
    .on('zoom', ({ transform, sourceEvent }) => {
      look = transform;
      if (sourceEvent) isMoved = true;
      onLook();
    });
  const selection = select(element).call(behaviour);
  signal.addEventListener('abort', () => selection.interrupt().on('.zoom', null));
  /** The selection, or a motion of it. */
  const moving = () => (isCalm() ? selection : selection.transition().duration(MOTION_MS));

  return {
    look: () => ({ k: look.k, x: look.x, y: look.y }),
    show({ left, top, right, bottom }, isAtOnce = false) {
      const { clientWidth: width, clientHeight: height } = element;
      const k = Math.min(
        LARGEST_FIT,
        Math.max(20, width - 2 * MARGIN) / Math.max(1, right - left),
        Math.max(20, height - 2 * MARGIN) / Math.max(1, bottom - top),
      );
      behaviour.scaleExtent([k * FARTHEST, Math.max(NEAREST, k)]);
      const to = zoomIdentity
        .translate(width / 2, height / 2)
        .scale(k)
        .translate(-(left + right) / 2, -(top + bottom) / 2);
      if (isAtOnce) behaviour.transform(selection, to);
      else behaviour.transform(moving(), to);
      isMoved = false;
    },
    in() {
      isMoved = true;
      behaviour.scaleBy(moving(), STEP);
    },
    out() {
      isMoved = true;
      behaviour.scaleBy(moving(), 1 / STEP);
    },
    move(dx, dy) {
      behaviour.translateBy(selection, dx / look.k, dy / look.k);
    },
    isMoved: () => isMoved,
  };
}
