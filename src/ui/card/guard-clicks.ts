import { CARD_LOOK_MS, CARD_SEEN_MS } from '../../core/limits';

/** While this is on the document element, its controls count. */
const COUNTS = 'data-counts';
/** As much of the card as must be seen: at some zooms its edge is half a pixel off. */
const WHOLE = 0.98;

export interface ClickGuard {
  /** The card has just appeared, or moved. */
  begin(): void;
  /** Where only the page's script can tell: whether something lies over the card. */
  setClear(isClear: boolean): void;
}

/**
 * Lets no control be pressed before the card was seen for a moment: whole, still, and with nothing over it. Else a page could
 * put it under a click that is meant for something else.
 */
export function guardClicks(): ClickGuard {
  let isClear = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const all = document.documentElement;
  const begin = () => {
    clearTimeout(timer);
    all.removeAttribute(COUNTS);
    if (isClear) timer = setTimeout(() => all.setAttribute(COUNTS, ''), CARD_SEEN_MS);
  };
  const setClear = (next: boolean) => {
    if (next === isClear) return;
    isClear = next;
    begin();
  };
  const stop = (event: MouseEvent) => {
    // Keys and assistive technology: the focus comes here by the user's own act, so nothing is laid under it.
    const isByKey = event.detail === 0;
    if (event.isTrusted && (isByKey || all.hasAttribute(COUNTS))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ['click', 'auxclick'] as const) window.addEventListener(type, stop, { capture: true });
  watchSight(setClear);
  return { begin, setClear };
}

/**
 * Chromium tells of each element whether it is painted whole, opaque, untransformed and with nothing over it:
 * https://w3c.github.io/IntersectionObserver/v2/
 */
function watchSight(onChange: (isSeen: boolean) => void): void {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return;
  const pane = document.createElement('div');
  pane.className = 'pane';
  document.documentElement.append(pane);
  const options = { threshold: [0, WHOLE], trackVisibility: true, delay: CARD_LOOK_MS };
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1) as (IntersectionObserverEntry & { isVisible: boolean }) | undefined;
    if (last) onChange(last.isVisible && last.intersectionRatio >= WHOLE);
  }, options);
  observer.observe(pane);
}
