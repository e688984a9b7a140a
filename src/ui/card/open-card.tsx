import { render } from 'preact';
import { UNDO_MS } from '../../core/limits';
import { CardView } from './CardView';
import { containEvents } from './contain-events';
import type { CardRequest, OpenCard, OpenCardFunction } from './contract';
import { createHost, raiseToTop, setStyle } from './create-host';
import { focusedElement, focusTitle } from './focus';
import { followMention } from './follow-mention';
import { CARD_MAX_HEIGHT_PX } from './place-card';

/** Puts a card beside its mention and keeps it there until it is closed, by whom or whatever. */
export const openCard: OpenCardFunction = (request: CardRequest): OpenCard => {
  const cameFrom = { element: focusedElement() };
  const { host, root, style, mount } = createHost(request.container);
  const open = new AbortController();
  const { signal } = open;
  let isPinned = false;
  let undoableUntil = 0;
  let shown: 'nothing' | 'skeleton' | 'content' = 'nothing';
  let wantsFocus = request.focus;

  const place = followMention({
    host,
    rects: request.rects,
    pointer: request.pointer,
    neededHeight: () => (shown === 'content' ? contentHeight(mount) : CARD_MAX_HEIGHT_PX),
    isPinned: () => isPinned,
    onGone: close,
    signal,
  });
  request.style.then((looks) => style.append(looks));
  containEvents(host, signal);
  document.addEventListener('fullscreenchange', raise, { signal });
  request.signal.addEventListener('abort', close, { signal });

  async function show(what: 'skeleton' | 'content') {
    shown = what;
    await place();
    if (signal.aborted) return;
    setStyle(host, { visibility: 'visible' });
    if (wantsFocus) wantsFocus = !focusTitle(root);
  }

  function raise() {
    const focused = root.activeElement;
    raiseToTop(host, request.container);
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    place();
  }

  function focus() {
    if (!root.activeElement) cameFrom.element = focusedElement();
    wantsFocus = !focusTitle(root);
  }

  function close() {
    if (signal.aborted) return;
    open.abort();
    const hadFocus = root.activeElement !== null;
    render(null, mount);
    host.remove();
    if (hadFocus) cameFrom.element?.focus({ preventScroll: true });
    request.onClose();
  }

  render(
    <CardView
      details={request.details}
      loadDetails={request.loadDetails}
      guessed={request.guessed}
      onReject={() => {
        undoableUntil = performance.now() + UNDO_MS;
        request.onReject();
      }}
      onRestore={() => {
        undoableUntil = 0;
        request.onRestore();
      }}
      onPin={(next) => {
        isPinned = next;
      }}
      onClose={close}
      onShow={show}
    />,
    mount,
  );
  // Not at once: the caller does not have its card yet.
  if (request.signal.aborted) queueMicrotask(close);
  return { host, isPinned: () => isPinned, graceMs: () => undoableUntil - performance.now(), focus, close };
};

/** As tall as the content would like to be, also while it is cut. */
function contentHeight(mount: HTMLElement): number {
  const scroller = mount.querySelector('.card-scroller');
  return scroller ? scroller.scrollHeight + 2 : 0;
}
