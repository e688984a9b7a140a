/**
 * Puts text on the clipboard. Pages over plain http have no clipboard API and others forbid it by policy; the old
 * command works there, from a field in the same root (the focus cannot leave a closed shadow root and stay in it).
 * Call it from a click. @returns whether it worked
 */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text, near);
  }
}

function copyByCommand(text: string, near: HTMLElement): boolean {
  const focused = (near.getRootNode() as Document | ShadowRoot).activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.tabIndex = -1;
  field.setAttribute('aria-hidden', 'true');
  field.className = 'unseen';
  // That class sets text in one line; BibTeX has lines and indents.
  field.style.whiteSpace = 'pre';
  near.append(field);
  field.focus({ preventScroll: true });
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
