/**
 * What people do inside the card is no business of the page: its shortcuts, outside-click handlers, focus traps and
 * routers listen on the document. Pointer moves pass: the caller follows them, and listens in the capture phase
 * for the rest.
 */
const CONTAINED = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'],
  ...['touchstart', 'touchmove', 'touchend', 'wheel', 'dragstart'],
  ...['focusin', 'focusout', 'copy', 'cut', 'paste', 'selectstart'],
];

/** Stops events at the host, so that its own listeners still hear them. */
export function containEvents(host: HTMLElement, signal: AbortSignal): void {
  for (const type of CONTAINED)
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true, signal });
}
