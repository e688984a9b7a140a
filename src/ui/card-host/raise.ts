import { fullscreenElement } from './page-document';

/**
 * Into the top layer, above every z-index and whatever else is there by now.
 * @returns false where the page has kept it out, and so could lay something over it
 */
export function raiseToTop(host: HTMLElement, container: Element): boolean {
  moveInto(parentFor(container), host);
  // Older browsers have no top layer for it: the z-index has to do.
  if (!('showPopover' in host)) return true;
  try {
    if (isOnTop(host)) host.hidePopover();
    host.showPopover();
  } catch {
    // On a parent that is not connected any more.
  }
  return isOnTop(host);
}

export function isOnTop(host: HTMLElement): boolean {
  return !('showPopover' in host) || host.matches(':popover-open');
}

/** Chrome makes all that lies outside a full-screen element inert, so the card stands in it. */
export function parentFor(container: Element): Element {
  const full = fullscreenElement();
  return full && !full.contains(container) ? full : container;
}

/** Without loading the frame in it anew, where the browser can. */
function moveInto(parent: Element, host: HTMLElement): void {
  if (host.parentNode === parent) return;
  if ('moveBefore' in parent && host.isConnected) {
    try {
      (parent as Element & { moveBefore(node: Node, child: Node | null): void }).moveBefore(host, null);
      return;
    } catch {
      // From one tree to another there is no such way.
    }
  }
  parent.append(host);
}
