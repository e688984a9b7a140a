import type { Anchor, Box } from './place-card';

/** The card begins this far before the pointer: near enough to reach, its first words still under the eye. */
const BEFORE_POINTER_PX = 48;

/** Half the height that the pointer's own picture takes. */
const POINTER_PX = 16;

/** The place in a mention that the card hangs on; it outlives scrolling and new line breaks. */
export interface Hold {
  /** Index of the pointed box. */
  box: number;
  /** From that box's left edge to where the card begins, px. */
  offset: number;
  /** From that box's corner to the pointer, px. */
  x: number;
  y: number;
}

/** Takes hold of the box under the pointer, or nearest to it; of the first one when opened by a key. */
export function holdMention(boxes: readonly Box[], pointer: { x: number; y: number } | null): Hold {
  if (!pointer) return { box: 0, offset: 0, x: 0, y: 0 };
  let nearest = 0;
  boxes.forEach((box, index) => {
    const best = boxes[nearest];
    if (best && distance(box, pointer) < distance(best, pointer)) nearest = index;
  });
  const { left = 0, top = 0 } = boxes[nearest] ?? {};
  const x = pointer.x - left;
  return { box: nearest, offset: Math.max(0, x - BEFORE_POINTER_PX), x, y: pointer.y - top };
}

/**
 * What the card is to leave free, best first. All of the held box with the lines above and below it; parts of a mention
 * that are elsewhere, as after a column break, do not count. Where that leaves the card no room, as in a headline that
 * fills the window: the held line, and at last the pointer. Empty for no boxes.
 */
export function anchorsOf(boxes: readonly Box[], hold: Hold): Anchor[] {
  const held = boxes[Math.min(hold.box, boxes.length - 1)];
  if (!held) return [];
  const all = toBox(held);
  const lineGap = held.bottom - held.top;
  let before: number;
  do {
    before = all.bottom - all.top;
    for (const box of boxes) {
      const isNext = box.top <= all.bottom + lineGap && box.bottom >= all.top - lineGap;
      if (isNext) extend(all, box);
    }
  } while (all.bottom - all.top > before);
  const start = held.left + Math.min(hold.offset, held.right - held.left);
  const [x, y] = [held.left + hold.x, held.top + hold.y];
  return [
    { ...all, start },
    { ...toBox(held), start },
    { left: x, top: y - POINTER_PX, right: x, bottom: y + POINTER_PX, start },
  ];
}

/** A DOMRect has no properties of its own to spread. */
function toBox({ left, top, right, bottom }: Box): Box {
  return { left, top, right, bottom };
}

function extend(all: Box, box: Box): void {
  all.left = Math.min(all.left, box.left);
  all.top = Math.min(all.top, box.top);
  all.right = Math.max(all.right, box.right);
  all.bottom = Math.max(all.bottom, box.bottom);
}

function distance(box: Box, { x, y }: { x: number; y: number }): number {
  const across = Math.max(box.left - x, 0, x - box.right);
  const down = Math.max(box.top - y, 0, y - box.bottom);
  return Math.hypot(across, down);
}
