import { TOUCH_HOLD_MS } from '../../core/limits';
import { onTrusted } from '../../core/on-trusted';
import type { Point } from './hit-test';

/** A finger that strays further than this (px) scrolls or selects. */
const STRAY_PX = 10;

/**
 * Tells of a finger held still. @param onHold says whether it opened something: then the platform's own menu for the
 * same long press is left out
 */
export function watchTouch(onHold: (point: Point, target: Node) => boolean, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let from: Point = { x: 0, y: 0 };
  let opened = false;
  const cancel = () => clearTimeout(timer);
  const quiet = { capture: true, passive: true, signal };
  onTrusted<PointerEvent>(
    window,
    'pointerdown',
    (event) => {
      cancel();
      opened = false;
      if (event.pointerType !== 'touch' || !event.isPrimary) return;
      from = { x: event.clientX, y: event.clientY };
      const target = event.composedPath()[0] as Node;
      timer = setTimeout(() => {
        opened = onHold(from, target);
      }, TOUCH_HOLD_MS);
    },
    quiet,
  );
  onTrusted<PointerEvent>(
    window,
    'pointermove',
    (event) => {
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > STRAY_PX) cancel();
    },
    quiet,
  );
  onTrusted(window, 'pointerup', cancel, quiet);
  onTrusted(window, 'pointercancel', cancel, quiet);
  onTrusted(
    window,
    'contextmenu',
    (event) => {
      if (opened) event.preventDefault();
      opened = false;
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', cancel);
}
