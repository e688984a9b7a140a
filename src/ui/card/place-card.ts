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

export type Side = 'below' | 'above' | 'right' | 'left';

export interface Placement {
  side: Side;
  left: number;
  /** The card's upper edge; its lower edge on side `above`, so that it grows away from the mention. */
  top: number;
  width: number;
  maxHeight: number;
}

/** Taller, a card is a page of its own: what it has more scrolls. */
export const CARD_MAX_HEIGHT_PX = 560;
/** Lower, not even a title and its code button can be read. */
const MIN_HEIGHT_PX = 140;
/** Narrower, words fall apart. */
const MIN_WIDTH_PX = 240;

/**
 * Where a card of height `needed` goes so that it does not cover its mention: below, else above, else beside.
 * Only where a mention fills the viewport the card lies over the mention's far end.
 * @param before the side so far: a card does not jump to the other side while it can still be read
 */
export function placeCard(anchor: Anchor, viewport: Box, needed: number, before?: Side): Placement {
  const view = shrink(viewport, CARD_MARGIN_PX);
  const room = {
    below: view.bottom - anchor.bottom - CARD_GAP_PX,
    above: anchor.top - CARD_GAP_PX - view.top,
    right: view.right - anchor.right - CARD_GAP_PX,
    left: anchor.left - CARD_GAP_PX - view.left,
  };
  const side = chooseSide(room, Math.min(needed, CARD_MAX_HEIGHT_PX), before);
  if (side === 'right' || side === 'left') {
    const width = Math.min(CARD_WIDTH_PX, room[side]);
    const height = Math.min(CARD_MAX_HEIGHT_PX, view.bottom - view.top);
    const top = clamp(anchor.top, view.top, view.bottom - Math.min(needed, height));
    const left = side === 'right' ? anchor.right + CARD_GAP_PX : anchor.left - CARD_GAP_PX - width;
    return { side, left, top, width, maxHeight: height };
  }
  const width = Math.min(CARD_WIDTH_PX, view.right - view.left);
  const left = clamp(anchor.start, view.left, view.right - width);
  const maxHeight = Math.min(CARD_MAX_HEIGHT_PX, Math.max(room[side], MIN_HEIGHT_PX));
  const top =
    side === 'below'
      ? clamp(anchor.bottom + CARD_GAP_PX, view.top, view.bottom - MIN_HEIGHT_PX)
      : clamp(anchor.top - CARD_GAP_PX, view.top + MIN_HEIGHT_PX, view.bottom);
  return { side, left, top, width, maxHeight };
}

function chooseSide(room: Record<Side, number>, needed: number, before: Side | undefined): Side {
  const larger = room.below >= room.above ? 'below' : 'above';
  if (before && isReadable(before, room)) return before;
  if (room.below >= needed) return 'below';
  if (room.above >= needed || isReadable(larger, room)) return larger;
  if (isReadable('right', room)) return 'right';
  return isReadable('left', room) ? 'left' : larger;
}

function isReadable(side: Side, room: Record<Side, number>): boolean {
  return room[side] >= (side === 'below' || side === 'above' ? MIN_HEIGHT_PX : MIN_WIDTH_PX);
}

function shrink(box: Box, by: number): Box {
  return { left: box.left + by, top: box.top + by, right: box.right - by, bottom: box.bottom - by };
}

/** `min` wins where there is no room for both. */
function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}
