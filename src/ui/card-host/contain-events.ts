/**
 * What people do inside the card stays in its frame. That the frame is entered and left, by pointer or focus, the page would
 * hear at the host: its focus traps would fetch the focus back, its outside-click handlers act. Pointer moves pass: the
 * caller follows them.
 */
const CONTAINED = ['pointerdown', 'mousedown', 'click', 'contextmenu', 'wheel', 'focusin', 'focusout'];

/** Stops events at the host. */
export function containEvents(host: HTMLElement, signal: AbortSignal): void {
  for (const type of CONTAINED)
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true, signal });
}
