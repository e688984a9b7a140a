/** Focuses the title that is shown, or the first control until there is one. @returns whether it was the title */
export function focusTitle(): boolean {
  const title = [...document.querySelectorAll<HTMLElement>('.paper-title')].find(
    (one) => !one.closest('[hidden]'),
  );
  (title ?? document.querySelector('button'))?.focus({ preventScroll: true });
  return title !== undefined;
}
