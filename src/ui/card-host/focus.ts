/** What has the focus, also inside the page's open shadow roots. */
export function focusedElement(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : null;
}

/** Whether it is in a frame inside the host's own root. */
export function hasFocus(host: HTMLElement): boolean {
  return (host.getRootNode() as Document | ShadowRoot).activeElement === host;
}
