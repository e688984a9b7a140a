/** What has the focus, also inside the page's open shadow roots. */
export function focusedElement(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : null;
}

/** Focuses the title that is shown, or the first control until there is one. @returns whether it was the title */
export function focusTitle(root: ShadowRoot): boolean {
  const title = [...root.querySelectorAll<HTMLElement>('.paper-title')].find(
    (one) => !one.closest('[hidden]'),
  );
  (title ?? root.querySelector('button'))?.focus({ preventScroll: true });
  return title !== undefined;
}
