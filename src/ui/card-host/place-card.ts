import { computePosition, flip, type Middleware, type Platform, shift, size } from '@floating-ui/core';
import { CARD_GAP_PX, CARD_MARGIN_PX, CARD_WIDTH_PX } from '../../core/limits';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Anchor extends Box {
  /** Where the card's near edge would best begin. */
  start: number;
}

export type Side = 'bottom-start' | 'top-start' | 'right-start' | 'left-start';

export interface Placement {
  side: Side;
  left: number;
  /** The card's upper edge; its lower edge on side `top-start`, so that it grows away from the mention. */
  top: number;
  width: number;
  maxHeight: number;
  /** False where there is no room on any side: the card lies over the anchor's far end. */
  isClear: boolean;
}

/** Taller, a card is a page of its own: what it has more scrolls. */
export const CARD_MAX_HEIGHT_PX = 560;
/** Lower, not even a title and its code button can be read. */
const MIN_HEIGHT_PX = 140;
/** Narrower, words fall apart. */
const MIN_WIDTH_PX = 240;
const SIDES: Side[] = ['bottom-start', 'top-start', 'right-start', 'left-start'];

/**
 * Where a card of height `needed` goes so that it does not cover its mention: below, else above, else beside.
 * @param before the side so far: a card does not jump to the other side while it can still be read
 */
export async function placeCard(
  anchor: Anchor,
  view: Box,
  needed: number,
  before?: Side,
): Promise<Placement> {
  const padding = CARD_MARGIN_PX;
  // As small as can be read, for the choice of the side; then as large as there is room for.
  const card = { width: MIN_WIDTH_PX, height: MIN_HEIGHT_PX };
  let maxHeight = MIN_HEIGHT_PX;
  const found = await computePosition(anchor, card, {
    platform: platformIn(view),
    placement: before ?? roomier(anchor, view, Math.min(needed, CARD_MAX_HEIGHT_PX)),
    middleware: [
      besideAnchor(anchor),
      flip({ padding, crossAxis: false, fallbackPlacements: SIDES, fallbackStrategy: 'initialPlacement' }),
      shift({ padding }),
      size({
        padding,
        apply({ availableWidth, availableHeight }) {
          card.width = Math.floor(Math.min(CARD_WIDTH_PX, availableWidth));
          maxHeight = Math.floor(Math.min(CARD_MAX_HEIGHT_PX, Math.max(availableHeight, MIN_HEIGHT_PX)));
          card.height = Math.min(needed, maxHeight);
        },
      }),
    ],
  });
  const side = found.placement as Side;
  // It was beside, and is squeezed there now.
  if (before && isBeside(side) && card.width < MIN_WIDTH_PX) return placeCard(anchor, view, needed);
  let top = found.y;
  if (side === 'bottom-start') top = Math.min(top, view.bottom - padding - MIN_HEIGHT_PX);
  if (side === 'top-start') top = Math.max(top + card.height, view.top + padding + MIN_HEIGHT_PX);
  const isClear = isBeside(side) || (side === 'top-start' ? top <= anchor.top : top >= anchor.bottom);
  return { side, left: found.x, top, width: card.width, maxHeight, isClear };
}

/** Off the mention by a gap, and from where it best begins. The library's own `offset` can more, in four times the code. */
function besideAnchor(anchor: Anchor): Middleware {
  return {
    name: 'beside-anchor',
    fn({ x, y, placement }) {
      const gap = /^[br]/.test(placement) ? CARD_GAP_PX : -CARD_GAP_PX;
      return isBeside(placement) ? { x: x + gap } : { x: x + anchor.start - anchor.left, y: y + gap };
    },
  };
}

/** Below where all fits there, else where there is more room. */
function roomier(anchor: Anchor, view: Box, needed: number): Side {
  const below = view.bottom - anchor.bottom - CARD_GAP_PX - CARD_MARGIN_PX;
  const above = anchor.top - view.top - CARD_GAP_PX - CARD_MARGIN_PX;
  return below >= Math.min(needed, above) ? 'bottom-start' : 'top-start';
}

function isBeside(placement: string): boolean {
  return /^[rl]/.test(placement);
}

/** Boxes stand for the elements: Floating UI's own platform is for those of a page, and as large again. */
function platformIn(view: Box): Platform {
  return {
    getElementRects: ({ reference, floating }) => ({
      reference: toRect(reference),
      floating: { x: 0, y: 0, ...floating },
    }),
    getDimensions: (card) => card,
    getClippingRect: () => toRect(view),
  };
}

function toRect({ left: x, top: y, right, bottom }: Box) {
  return { x, y, width: right - x, height: bottom - y };
}
