import { CARD_LOOK_MS } from '../../core/limits';
import { elementAt } from './page-document';

/** How far inside its corners a card is looked for, px: they are round. */
const INSET_PX = 12;

/**
 * Tells whether something of the page lies over a card that can be seen, in browsers whose frames cannot tell it by
 * themselves (`ui/card/guard-clicks`). What takes no pointer is not met: it cannot be told from what is see-through.
 */
export function watchCover(
  host: HTMLElement,
  onChange: (isClear: boolean) => void,
  signal: AbortSignal,
): void {
  if ('isVisible' in IntersectionObserverEntry.prototype) return;
  let last: boolean | null = null;
  const look = () => {
    const isClear = isUncovered(host);
    if (isClear !== last) onChange(isClear);
    last = isClear;
  };
  look();
  const timer = setInterval(look, CARD_LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

function isUncovered(host: HTMLElement): boolean {
  const { left, right, top, bottom } = host.getBoundingClientRect();
  const xs = [left + INSET_PX, (left + right) / 2, right - INSET_PX];
  const ys = [top + INSET_PX, (top + bottom) / 2, bottom - INSET_PX];
  const root = host.getRootNode() as Document | ShadowRoot;
  return xs.every((x) => ys.every((y) => elementAt(root, x, y) === host));
}
