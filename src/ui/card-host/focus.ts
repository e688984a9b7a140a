import { activeIn } from './page-document';

/** What has the focus, also inside the page's open shadow roots. */
export function focusedElement(): HTMLElement | null {
  let element = activeIn(document);
  // A form may have a field called so.
  for (let root = rootIn(element); root?.activeElement; root = rootIn(element)) element = root.activeElement;
  return element instanceof HTMLElement ? element : null;
}

/** Whether it is in a frame inside the host's own root. */
export function hasFocus(host: HTMLElement): boolean {
  return activeIn(host.getRootNode() as Document | ShadowRoot) === host;
}

function rootIn(element: Element | null): ShadowRoot | null {
  const root = element?.shadowRoot;
  return root instanceof ShadowRoot ? root : null;
}
