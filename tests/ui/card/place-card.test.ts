import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchor, type Placement, placeCard } from '../../../src/ui/card-host/place-card';

const VIEW = { left: 0, top: 0, right: 1000, bottom: 700 };
const NEEDED = 400;

/** A mention of one line, 200 px wide. */
function lineAt(left: number, top: number): Anchor {
  return { left, top, right: left + 200, bottom: top + 18, start: left + 20 };
}

/** Where a card of that height would lie. */
function boxOf({ side, left, top, width, maxHeight }: Placement, needed: number) {
  const height = Math.min(needed, maxHeight);
  const upper = side === 'top-start' ? top - height : top;
  return { left, top: upper, right: left + width, bottom: upper + height };
}

describe('placeCard', () => {
  it.each([
    { what: 'below its mention, from the pointer on', at: lineAt(100, 80), side: 'bottom-start', left: 120 },
    { what: 'above where there is no room below', at: lineAt(100, 600), side: 'top-start', left: 120 },
    { what: 'shifted in at the right edge', at: lineAt(790, 80), side: 'bottom-start', left: 592 },
    { what: 'shifted in at the left edge', at: lineAt(-60, 80), side: 'bottom-start', left: 8 },
  ])('$what', async ({ at, side, left }) => {
    expect(await placeCard(at, VIEW, NEEDED)).toMatchObject({ side, left, width: 400 });
  });

  it('beside a mention that fills the height', async () => {
    const tall = { left: 40, top: 60, right: 300, bottom: 650, start: 40 };
    expect(await placeCard(tall, VIEW, NEEDED)).toMatchObject({ side: 'right-start', left: 306, top: 60 });
    const right = { ...tall, left: 600, right: 960 };
    expect(await placeCard(right, VIEW, NEEDED)).toMatchObject({ side: 'left-start', left: 194 });
  });

  it('where there is more room, and scrolls there, if it fits nowhere', async () => {
    const placed = await placeCard(lineAt(100, 300), VIEW, 560);
    expect(placed).toMatchObject({ side: 'bottom-start', maxHeight: 368 });
  });

  it('keeps its side while it can be read there', async () => {
    const mention = lineAt(100, 500);
    expect((await placeCard(mention, VIEW, NEEDED)).side).toBe('top-start');
    expect(await placeCard(mention, VIEW, NEEDED, 'bottom-start')).toMatchObject({
      side: 'bottom-start',
      maxHeight: 168,
    });
    expect((await placeCard(lineAt(100, 600), VIEW, NEEDED, 'bottom-start')).side).toBe('top-start');
  });

  it('leaves a side that has become too narrow', async () => {
    const wide = { left: 300, top: 60, right: 900, bottom: 560, start: 300 };
    const placed = await placeCard(wide, { ...VIEW, bottom: 900 }, NEEDED, 'right-start');
    expect(placed).toMatchObject({ side: 'bottom-start', width: 400, isClear: true });
    // Readable above, though less than below.
    const squeezed = { left: 5, top: 5, right: 990, bottom: 690, start: 5 };
    expect(await placeCard(squeezed, VIEW, NEEDED, 'right-start')).toMatchObject({
      width: 400,
      isClear: false,
    });
  });

  it('is as wide as a small window lets it', async () => {
    const view = { left: 0, top: 0, right: 300, bottom: 500 };
    expect(await placeCard(lineAt(40, 40), view, NEEDED)).toMatchObject({ left: 8, width: 284 });
  });

  it('lies within the window, and never on a mention beside which there is room', async () => {
    const place = fc.record({
      width: fc.integer({ min: 260, max: 1600 }),
      height: fc.integer({ min: 320, max: 1200 }),
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
      lines: fc.integer({ min: 1, max: 3 }),
      needed: fc.integer({ min: 140, max: 900 }),
    });
    await fc.assert(
      fc.asyncProperty(place, async ({ width, height, x, y, lines, needed }) => {
        const view = { left: 0, top: 0, right: width, bottom: height };
        const size = { width: Math.min(200, width), height: Math.min(18 * lines, height - 310) };
        const left = x * (width - size.width);
        const top = y * (height - size.height);
        const anchor = { left, top, right: left + size.width, bottom: top + size.height, start: left };
        const box = boxOf(await placeCard(anchor, view, needed), needed);
        expect(box.left).toBeGreaterThanOrEqual(7.9);
        expect(box.top).toBeGreaterThanOrEqual(7.9);
        expect(box.right).toBeLessThanOrEqual(width - 7.9);
        expect(box.bottom).toBeLessThanOrEqual(height - 7.9);
        const isClear = box.top >= anchor.bottom || box.bottom <= anchor.top;
        expect(isClear).toBe(true);
      }),
    );
  });
});
