import { HOVER_GRACE_MS, HOVER_SHOW_MIN_MS } from '../../../core/limits';
import type { PaperDetails } from '../../../core/paper';
import { ok, type Result } from '../../../core/result';
import { CardFrame } from '../../card-host/card-frame';
import type { OpenCard } from '../../card-host/contract';
import { openCard } from '../../card-host/open-card';

interface MapCardOptions {
  details(place: number): Promise<Result<PaperDetails>>;
  loadDetails(id: string): Promise<Result<PaperDetails>>;
  /** The circle as it is on screen now; null where it is not to be seen. */
  rectOf(place: number): DOMRect | null;
}

type Pointer = { x: number; y: number } | null;

/** The card of the paper that is pointed at or has the focus: after a rest, and gone a moment after both have left. */
export function mapCard(options: MapCardOptions, signal: AbortSignal) {
  const frame = new CardFrame(new URL('/card.html', location.href).href, location.origin, signal);
  let shown: { place: number; card: OpenCard } | null = null;
  let pending: { place: number; timer: ReturnType<typeof setTimeout> } | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const forget = () => {
    clearTimeout(pending?.timer);
    pending = null;
  };
  const stay = () => clearTimeout(leaving);
  const close = () => {
    forget();
    stay();
    shown?.card.close();
  };

  function show(place: number, pointer: Pointer) {
    close();
    const card = openCard(frame, {
      rects: () => [options.rectOf(place)].filter((rect) => rect !== null),
      pointer,
      details: options.details(place).then((result) => (result.ok ? ok([result.value]) : result)),
      more: 0,
      guessed: null,
      onReject() {},
      onRestore() {},
      onPopup() {},
      onPointer(isOver) {
        if (!isOver) return leave();
        forget();
        stay();
      },
      loadDetails: options.loadDetails,
      focus: false,
      container: document.documentElement,
      signal,
      onClose() {
        shown = null;
      },
    });
    shown = { place, card };
  }

  function leave() {
    forget();
    stay();
    leaving = setTimeout(() => {
      if (!shown?.card.isPinned()) shown?.card.close();
    }, HOVER_GRACE_MS);
  }

  signal.addEventListener('abort', close);
  // The first Esc is the card's, wherever the focus is.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !shown) return;
      close();
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, signal },
  );

  return {
    /** Somebody points at a paper, or it has the focus. */
    rest(place: number, pointer: Pointer) {
      if (shown?.place === place) {
        forget();
        return stay();
      }
      if (pending?.place === place) return;
      forget();
      const timer = setTimeout(() => {
        pending = null;
        if (!shown?.card.isPinned()) show(place, pointer);
      }, HOVER_SHOW_MIN_MS);
      pending = { place, timer };
    },
    leave,
    close,
  };
}
