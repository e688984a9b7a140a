import { CARD_WIDTH_PX } from '../../core/limits';
import { makeElement } from './page-document';
import { CARD_MAX_HEIGHT_PX } from './place-card';

export interface CardBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The one element in the page, with a closed shadow root around a frame of Papertip's own. */
export interface CardHost {
  host: HTMLElement;
  frame: HTMLIFrameElement;
  /** Where the card lies, viewport px, and whether it can be seen. */
  style(box: CardBox, isSeen: boolean): void;
}

/** Of a card that waits: its content is laid out as it will most often be. */
export const HIDDEN_BOX: CardBox = { left: 0, top: 0, width: CARD_WIDTH_PX, height: CARD_MAX_HEIGHT_PX };

/** What every host of a card here has been: its coming and going is no change of the page. */
const hosts = new WeakSet<Node>();

export function isCardHost(node: Node): boolean {
  return hosts.has(node);
}

/**
 * Not in the document yet, and invisible. A `div`, since a page can define no element of that name: of a custom element it
 * could have the "closed" root by `attachInternals`.
 * @param address of the card's page, absolute
 */
export function createHost(address: string): CardHost {
  const host = makeElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  // Not adoptedStyleSheets: Firefox refuses sheets that a content script made.
  const style = makeElement('style');
  const frame = makeElement('iframe');
  frame.title = 'Papertip';
  // A page may forbid it to its frames all the same; then the frame copies by the old command.
  frame.allow = 'clipboard-write';
  // Else a page that asks all its frames for a policy of their own (COEP) would have none.
  if ('credentialless' in frame) frame.credentialless = true;
  frame.src = address;
  root.append(style, frame);
  host.popover = 'manual';
  hosts.add(host);
  return {
    host,
    frame,
    style(box, isSeen) {
      const text = styleOf(box, isSeen, zoomAround(host));
      if (style.textContent !== text) style.textContent = text;
    },
  };
}

/**
 * Important rules of a shadow root win over all that a page says of the host, its `style` attribute included:
 * https://www.w3.org/TR/css-cascade-5/#cascade-sort
 * `all` leaves out `direction` and `unicode-bidi`. A page's own rule for `::backdrop`, meant for its dialogs, would dim the
 * page behind the card. Nothing is animated: a page can list what moves (`getAnimations`), and a card that stands still
 * is one that nobody mistakes for another.
 */
function styleOf({ left, top, width, height }: CardBox, isSeen: boolean, zoom: number): string {
  return `:host { all: initial !important; direction: ltr !important; unicode-bidi: isolate !important;
  display: block !important; position: fixed !important; z-index: 2147483647 !important; color-scheme: light dark !important;
  inset: ${top}px auto auto ${left}px !important; width: ${width}px !important; height: ${height}px !important;
  zoom: ${1 / zoom} !important; visibility: ${isSeen ? 'visible' : 'hidden'} !important;
  pointer-events: ${isSeen ? 'auto' : 'none'} !important }
:host::backdrop { display: none !important }
iframe { display: block; width: 100%; height: 100%; border: 0; border-radius: 10px; color-scheme: light dark;
  box-shadow: 0 1px 2px rgb(0 0 0 / 12%), 0 8px 28px rgb(0 0 0 / 22%) }
@media print { :host { display: none !important } }`;
}

/** A page with `html { zoom: … }` would scale the card and its place; boxes and viewport are given unscaled. */
function zoomAround(host: HTMLElement): number {
  return host.parentElement?.currentCSSZoom ?? 1;
}
