import type { Measure } from '../../../core/map/label-wishes';
import { MAP_FONTS } from './paint-scene';

/** Widths of texts in the map's fonts; each text is measured once. */
export function measureText(context: CanvasRenderingContext2D): Measure {
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    context.font = MAP_FONTS[font];
    const { width } = context.measureText(text);
    known.set(key, width);
    return width;
  };
}
