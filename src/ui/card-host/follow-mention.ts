import { onTrusted } from '../../core/on-trusted';
import { anchorsOf, type Hold, holdMention } from './anchor';
import type { Shown } from './card-frame';
import type { CardBox } from './create-host';
import {
  type Anchor,
  type Box,
  CARD_MAX_HEIGHT_PX,
  type Placement,
  placeCard,
  type Side,
} from './place-card';

/** How often a still page is looked at: the mention may go away, or move, without any event. */
const LOOK_MS = 250;
/** The host's box may differ by this much from what was asked for, px: screens have no halves. */
const TOLERANCE_PX = 2;

interface Following {
  rects(): DOMRect[];
  pointer: { x: number; y: number } | null;
  /** What the card shows, with the height that it would like; null as long as there is nothing. */
  shown(): Shown | null;
  isPinned(): boolean;
  /** Told when the card is to be elsewhere. */
  put(box: CardBox): void;
  /** Where it is, once it can be seen. */
  box(): DOMRect | null;
  /** The mention was removed or is wholly out of view, or the page has put the card out of its place. */
  onGone(): void;
  signal: AbortSignal;
}

/** Keeps the card beside its mention until the signal; a pinned card stays, but inside the window. @returns place now */
export function followMention(following: Following): () => Promise<void> {
  const { signal, shown } = following;
  const hold = holdMention(following.rects(), following.pointer);
  let placement: Placement | null = null;
  let last: CardBox | null = null;
  let frame = 0;

  async function place() {
    frame = 0;
    if (signal.aborted) return;
    const box = following.box();
    if (box && last && !isAt(box, last)) return following.onGone();
    if (!following.isPinned()) {
      const found = await findPlace(following, hold, placement?.side);
      if (signal.aborted) return;
      if (!found) return following.onGone();
      placement = found;
    }
    if (!placement) return;
    const wanted = boxOf(placement, shown()?.height ?? CARD_MAX_HEIGHT_PX);
    const next = following.isPinned() ? keepInside(wanted, viewport()) : wanted;
    if (last && isAt(last, next, 0)) return;
    last = next;
    following.put(next);
  }
  const soon = () => {
    frame ||= requestAnimationFrame(place);
  };

  const quiet = { capture: true, passive: true, signal };
  for (const view of [window, window.visualViewport])
    for (const type of ['scroll', 'resize']) if (view) onTrusted(view, type, soon, quiet);
  const timer = setInterval(soon, LOOK_MS);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    cancelAnimationFrame(frame);
  });
  return place;
}

async function findPlace(following: Following, hold: Hold, side?: Side): Promise<Placement | null> {
  const shown = following.shown();
  const needed = shown?.what === 'content' ? shown.height : CARD_MAX_HEIGHT_PX;
  let placement: Placement | null = null;
  for (const anchor of findAnchors(following, hold)) {
    placement = await placeCard(anchor, viewport(), needed, side);
    if (placement.isClear) break;
  }
  return placement;
}

/** Empty where nothing of the mention can be seen. */
function findAnchors({ rects }: Following, hold: Hold): Anchor[] {
  const boxes = rects();
  const view = viewport();
  const isSeen = boxes.some(
    (box) => box.bottom > view.top && box.top < view.bottom && box.right > view.left && box.left < view.right,
  );
  return isSeen ? anchorsOf(boxes, hold) : [];
}

/** What is seen of the page: without scrollbars, on-screen keyboard, or what pinch zoom leaves out. */
function viewport(): Box {
  const view = window.visualViewport;
  if (!view) return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = view;
  return { left, top, right: left + width, bottom: top + height };
}

/** Hung by its lower edge, a card that gets more content grows upwards, off the mention. */
function boxOf({ side, left, top, width, maxHeight }: Placement, wanted: number): CardBox {
  const height = Math.floor(Math.min(wanted, maxHeight));
  return {
    left: Math.round(left),
    top: Math.round(top) - (side === 'top-start' ? height : 0),
    width: Math.floor(width),
    height,
  };
}

function keepInside({ left, top, width, height }: CardBox, view: Box): CardBox {
  return {
    left: left + Math.max(view.left - left, Math.min(0, view.right - left - width)),
    top: top + Math.max(view.top - top, Math.min(0, view.bottom - top - height)),
    width,
    height,
  };
}

function isAt(a: CardBox, b: CardBox, tolerance = TOLERANCE_PX): boolean {
  return (['left', 'top', 'width', 'height'] as const).every(
    (side) => Math.abs(a[side] - b[side]) <= tolerance,
  );
}
