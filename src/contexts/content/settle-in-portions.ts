import type { Result } from '../../core/result';
import type { Candidates, Settled } from '../../messaging/protocol';

type Question = Pick<Candidates, 'windows' | 'titles' | 'keys'>;
type Ask = (question: Question) => Promise<Result<Settled>>;

/** One message: of windows a tenth of what the worker settles at once, of the rest as much as it takes. */
const PORTION_LENGTH = 100_000;
const PORTION_COUNT = 500;
/** What was left so often is left for good: the page repeats itself. */
const MOST_ATTEMPTS = 3;

/** Asks the worker about a page's candidates, in messages that hold nobody up. @returns null where it cannot be asked */
export async function settleInPortions({ windows, titles, keys }: Question, ask: Ask) {
  const found: NonNullable<Settled['windows'][number]>[] = windows.map(() => []);
  const settled = { windows: found, titles: [] as string[][], keys: [] as string[][] };
  let left = windows.map((_, i) => i);
  for (let attempt = 1; attempt === 1 || (left.length > 0 && attempt <= MOST_ATTEMPTS); attempt++) {
    const again: number[] = [];
    for (let hasMore = true; hasMore; ) {
      const portion = takePortion(left, windows);
      const asked = attempt === 1 ? keys.slice(settled.keys.length, settled.keys.length + PORTION_COUNT) : [];
      const isFirst = attempt === 1 && settled.titles.length === 0;
      const result = await ask({
        windows: portion.map((i) => windows[i] as string),
        titles: isFirst ? titles : [],
        keys: asked,
      });
      if (!result.ok) return null;
      for (const [at, i] of portion.entries()) {
        const finds = result.value.windows[at];
        if (finds) found[i] = finds;
        else again.push(i);
      }
      if (isFirst) settled.titles = result.value.titles;
      settled.keys.push(...asked.map((_, i) => result.value.keys[i] ?? []));
      hasMore = left.length > 0 || (attempt === 1 && settled.keys.length < keys.length);
    }
    left = again;
  }
  return settled;
}

/** Takes the next windows away from those that are left: one at least. */
function takePortion(left: number[], windows: string[]): number[] {
  let length = 0;
  let count = 0;
  while (count < left.length && count < PORTION_COUNT && (count === 0 || length < PORTION_LENGTH)) {
    length += (windows[left[count] as number] as string).length;
    count++;
  }
  return left.splice(0, count);
}
