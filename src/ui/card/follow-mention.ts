import { anchorsOf, type Hold, holdMention } from './anchor';
import { setStyle } from './create-host';
import { type Anchor, type Box, type Placement, placeCard, type Side } from './place-card';

/** How often a still page is looked at: the mention may go away, or move, without any event. */
const LOOK_MS = 250;

interface Following {
  host: HTMLElement;
  rects(): DOMRect[];
  pointer: { x: number; y: number } | null;
  /** The height that the content would like, px. */
  neededHeight(): number;
  isPinned(): boolean;
  /** The mention was removed or is wholly out of view. */
  onGone(): void;
  signal: AbortSignal;
}

/** Keeps the card beside its mention until the signal; a pinned card stays, but inside the window. @returns place now */
export function followMention(following: Following): () => Promise<void> {
  const { host, signal } = following;
  const hold = holdMention(following.rects(), following.pointer);
  let side: Side | undefined;
  let frame = 0;

  async function place() {
    frame = 0;
    if (signal.aborted) return;
    if (!host.isConnected) return following.onGone();
    if (following.isPinned()) return keepInside(host, viewport());
    let placement: Placement | null = null;
    for (const anchor of findAnchors(following, hold)) {
      placement = await placeCard(anchor, viewport(), following.neededHeight(), side);
      if (placement.isClear) break;
    }
    if (signal.aborted || following.isPinned()) return;
    if (!placement) return following.onGone();
    side = placement.side;
    apply(host, placement);
  }
  const soon = () => {
    frame ||= requestAnimationFrame(place);
  };

  const quiet = { capture: true, passive: true, signal };
  window.addEventListener('scroll', soon, quiet);
  window.addEventListener('resize', soon, quiet);
  window.visualViewport?.addEventListener('resize', soon, quiet);
  window.visualViewport?.addEventListener('scroll', soon, quiet);
  const timer = setInterval(soon, LOOK_MS);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    cancelAnimationFrame(frame);
  });
  return place;
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

function apply(host: HTMLElement, { side, left, top, width, maxHeight }: Placement): void {
  setStyle(host, {
    left: `${Math.round(left)}px`,
    top: `${Math.round(top)}px`,
    width: `${Math.floor(width)}px`,
    'max-height': `${Math.floor(maxHeight)}px`,
    // Hung by its lower edge, a card that gets more content grows upwards, off the mention.
    transform: side === 'top-start' ? 'translateY(-100%)' : 'none',
  });
}

function keepInside(host: HTMLElement, view: Box): void {
  const box = host.getBoundingClientRect();
  const x = Math.max(view.left - box.left, Math.min(0, view.right - box.right));
  const y = Math.max(view.top - box.top, Math.min(0, view.bottom - box.bottom));
  if (x) setStyle(host, { left: `${Number.parseFloat(host.style.left) + x}px` });
  if (y) setStyle(host, { top: `${Number.parseFloat(host.style.top) + y}px` });
}
