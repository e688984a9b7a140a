import { boxOf, hostOf, localNameOf, parentElementOf } from '../dom';

/**
 * What the scrolled and cut boxes around an element let one see, viewport px. The page's own scrolling does not count.
 * A box that is taken out of the flow is cut only by those that hold it:
 * https://www.w3.org/TR/css-position-3/#def-cb
 */
export function clipsAround(element: Element | null): DOMRect[] {
  const clips: DOMRect[] = [];
  let taken = '';
  for (let box = element; box && !isRootOrBody(box); box = parentOf(box)) {
    const { position, overflow, transform, display } = getComputedStyle(box);
    const isHeld = transform !== 'none' || (taken === 'absolute' ? position !== 'static' : taken !== 'fixed');
    if (!isHeld) continue;
    taken = position;
    // `overflow` means nothing to boxes within a line.
    if (overflow !== 'visible' && display !== 'inline' && display !== 'contents') clips.push(boxOf(box));
  }
  return clips;
}

/** The part of a box that lies within all clips; without extent where there is none. */
export function clip(box: DOMRect, clips: readonly DOMRect[]): DOMRect {
  let { left, top, right, bottom } = box;
  for (const other of clips) {
    left = Math.max(left, other.left);
    top = Math.max(top, other.top);
    right = Math.min(right, other.right);
    bottom = Math.min(bottom, other.bottom);
  }
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

function parentOf(element: Element): Element | null {
  return parentElementOf(element) ?? hostOf(element);
}

function isRootOrBody(element: Element): boolean {
  const name = localNameOf(element);
  return name === 'html' || name === 'body';
}
