/** Text is not read through more blur than this (CSS px). */
const MAX_BLUR_PX = 3;
const STEP = /(opacity|blur|contrast)\(([\d.e-]+)(?:px)?\)/g;

/** What of an element a computed `filter` leaves to be seen, 0 to 1. */
export function filterOpacity(filter: string): number {
  let left = 1;
  if (filter === 'none') return left;
  for (const [, kind, amount] of filter.matchAll(STEP)) {
    if (kind === 'blur') left *= Number(amount) > MAX_BLUR_PX ? 0 : 1;
    else left *= Math.min(1, Number(amount));
  }
  return left;
}
