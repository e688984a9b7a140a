/** px, the upper left corner first. */
export interface LabelBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A label, and the boxes that it would fit in, the best first. */
export interface WantedLabel<T> {
  label: T;
  boxes: LabelBox[];
}

export interface PlacedLabel<T> {
  label: T;
  box: LabelBox;
}

/** Labels closer than this read as one, px. */
const GAP = 4;

/** Puts each label into the first of its boxes that is free, the first labels first; those without one are left out. */
export function placeLabels<T>(wanted: readonly WantedLabel<T>[]): PlacedLabel<T>[] {
  const placed: PlacedLabel<T>[] = [];
  for (const { label, boxes } of wanted) {
    const box = boxes.find((one) => !placed.some((other) => overlap(one, other.box, GAP)));
    if (box) placed.push({ label, box });
  }
  return placed;
}

export function overlap(a: LabelBox, b: LabelBox, gap = 0): boolean {
  return (
    a.left < b.left + b.width + gap &&
    b.left < a.left + a.width + gap &&
    a.top < b.top + b.height + gap &&
    b.top < a.top + a.height + gap
  );
}
