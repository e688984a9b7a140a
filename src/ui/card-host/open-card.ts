import type { FromCard } from '../../core/card-messages';
import { CARD_FRAME_MS, CARD_SKELETON_MS, UNDO_MS } from '../../core/limits';
import { onTrusted } from '../../core/on-trusted';
import type { CardFrame } from './card-frame';
import { containEvents } from './contain-events';
import type { CardRequest, OpenCard } from './contract';
import { type CardBox, HIDDEN_BOX } from './create-host';
import { focusedElement, hasFocus } from './focus';
import { followMention } from './follow-mention';
import { raiseToTop } from './raise';
import { watchCover } from './watch-cover';
import { watchHost } from './watch-host';

/** Shows a card beside its mention and keeps it there until it is closed, by whom or whatever. */
export function openCard(frame: CardFrame, request: CardRequest): OpenCard {
  const cameFrom = { element: focusedElement() };
  const open = new AbortController();
  const { signal } = open;
  let isPinned = false;
  let undoableUntil = 0;
  let isSeen = false;
  let wantsFocus = request.focus;
  let box = HIDDEN_BOX;
  let watchAnew = () => {};

  frame.warm(request.container);
  const { host, frame: inner, style } = frame.host;
  const place = followMention({
    rects: request.rects,
    pointer: request.pointer,
    shown: () => frame.shown,
    isPinned: () => isPinned,
    put,
    box: () => (isSeen ? host.getBoundingClientRect() : null),
    onGone: close,
    signal,
  });
  frame.onMessage = hear;
  frame.load(request);
  const late = setTimeout(() => frame.showSkeleton(), CARD_SKELETON_MS);
  // Where a page's policy, or whatever else, keeps the frame from loading, there is no card.
  const dead = setTimeout(() => !frame.shown && giveUp(), CARD_FRAME_MS);
  containEvents(host, signal);
  onTrusted(document, 'fullscreenchange', raise, { signal });
  request.signal.addEventListener('abort', close, { signal });
  if (frame.shown) show();

  async function show() {
    await place();
    if (signal.aborted) return;
    if (!isSeen) {
      if (!raiseToTop(host, request.container)) return giveUp();
      isSeen = true;
      watchAnew = watchHost(host, giveUp, signal);
      put(box);
      watchCover(host, (isClear) => frame.post({ kind: 'clear', isClear }), signal);
    }
    if (wantsFocus) moveFocus();
  }

  function put(next: CardBox) {
    box = next;
    style(box, isSeen);
    frame.post({ kind: 'moved' });
  }

  function hear(message: FromCard) {
    switch (message.kind) {
      case 'shown':
        return void show();
      case 'ask':
        return void request
          .loadDetails(message.id)
          .then((result) => frame.send({ kind: 'details', ask: message.ask, result }));
      case 'pin':
        isPinned = message.isPinned;
        return;
      case 'pointer':
        return request.onPointer(message.isOver);
      case 'close':
        return close();
      case 'popup':
        return request.onPopup();
    }
    // What the page says is the title itself: there is nothing to reject.
    if (request.guessed === null) return;
    undoableUntil = message.kind === 'reject' ? performance.now() + UNDO_MS : 0;
    if (message.kind === 'reject') request.onReject();
    else request.onRestore();
  }

  function raise() {
    const hadFocus = hasFocus(host);
    if (!raiseToTop(host, request.container)) return giveUp();
    watchAnew();
    if (hadFocus) inner.focus({ preventScroll: true });
    place();
  }

  function focus() {
    if (!hasFocus(host)) cameFrom.element = focusedElement();
    wantsFocus = true;
    if (isSeen) moveFocus();
  }

  function moveFocus() {
    wantsFocus = false;
    inner.focus({ preventScroll: true });
    frame.send({ kind: 'focus' });
  }

  function close() {
    if (signal.aborted) return;
    const hadFocus = hasFocus(host);
    clearTimeout(late);
    clearTimeout(dead);
    open.abort();
    style(HIDDEN_BOX, false);
    frame.clear();
    if (hadFocus) cameFrom.element?.focus({ preventScroll: true });
    request.onClose();
  }

  /** Somebody has had a hand in it, or it cannot be shown: this frame is not used again. */
  function giveUp() {
    close();
    frame.drop();
  }

  // Not at once: the caller does not have its card yet.
  if (request.signal.aborted) queueMicrotask(close);
  return { host, isPinned: () => isPinned, graceMs: () => undoableUntil - performance.now(), focus, close };
}
