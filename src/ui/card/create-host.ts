const TAG = 'papertip-card';

/** Set on the element itself and with `!important`, nothing that a page's style sheets say can reach these. */
const HOST_STYLE: Record<string, string> = {
  all: 'initial',
  // The two properties that `all` leaves out.
  direction: 'ltr',
  'unicode-bidi': 'isolate',
  display: 'block',
  position: 'fixed',
  inset: '0 auto auto 0',
  'z-index': '2147483647',
  visibility: 'hidden',
};

/**
 * A page's own rule for `::backdrop`, meant for its dialogs, would dim the page behind the card. Important rules of a
 * shadow root win over those of the page around it.
 */
const NO_BACKDROP = ':host::backdrop { display: none !important }';

export interface CardHost {
  host: HTMLElement;
  root: ShadowRoot;
  /** Of the card's looks. */
  style: HTMLStyleElement;
  /** Where the card is rendered. */
  mount: HTMLElement;
}

/** The one element in the page, invisible so far, with a closed shadow root. */
export function createHost(container: Element): CardHost {
  const host = document.createElement(TAG);
  setStyle(host, HOST_STYLE);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  // Not adoptedStyleSheets: Firefox refuses sheets that a content script made.
  style.textContent = NO_BACKDROP;
  const mount = document.createElement('div');
  mount.className = 'surface';
  root.append(style, mount);
  raiseToTop(host, container);
  undoZoom(host);
  return { host, root, style, mount };
}

export function setStyle(host: HTMLElement, style: Record<string, string>): void {
  for (const [name, value] of Object.entries(style)) host.style.setProperty(name, value, 'important');
}

/**
 * Into the top layer, above every z-index and whatever else is there by now. Chrome makes all that lies outside a
 * full-screen element inert, so the card moves into it, and out again.
 */
export function raiseToTop(host: HTMLElement, container: Element): void {
  const full = document.fullscreenElement;
  const parent = full && !full.contains(container) ? full : container;
  if (host.parentNode !== parent) parent.append(host);
  if (!('showPopover' in host)) return;
  try {
    host.popover = 'manual';
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
  } catch {
    // Refused, as on a parent that is not connected any more: the z-index has to do.
  }
}

/** A page with `html { zoom: … }` would scale the card and its place; boxes and viewport are given unscaled. */
function undoZoom(host: HTMLElement): void {
  const zoom = host.currentCSSZoom ?? 1;
  if (zoom !== 1) setStyle(host, { zoom: String(1 / zoom) });
}
