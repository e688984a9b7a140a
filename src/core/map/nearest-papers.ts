import { MIN_SCORE, type Vector } from '../relations/vectors';

/** The nearest papers of each paper, as `Relations` compares them. */
export interface NearestPapers {
  /** How many at most. */
  count: number;
  /** Places of papers, `count` a paper, the nearest first; −1 where there are no more. */
  place: Int32Array;
  /** Cosines, beside the places. */
  score: Float32Array;
}

/**
 * All pairs are compared, but only where they share something: paper by paper the scores are added up along lists of who has
 * a term. Of equal ones the earlier paper goes first.
 */
export function nearestPapers(
  vectors: readonly Vector[],
  count: number,
  onPaper?: () => void,
): NearestPapers {
  const size = vectors.length;
  const place = new Int32Array(size * count).fill(-1);
  const score = new Float32Array(size * count);
  const terms = termLists(vectors);
  const sums = new Float64Array(size);
  for (let from = 0; from < size; from++) {
    sums.fill(0);
    for (const [key, weight] of (vectors[from] as Vector).weights) {
      const { papers, weights } = terms.get(key) as TermList;
      for (let i = 0; i < papers.length; i++) {
        const at = papers[i] as number;
        sums[at] = (sums[at] as number) + weight * (weights[i] as number);
      }
    }
    sums[from] = 0;
    takeBest(sums, place, score, from * count, count);
    onPaper?.();
  }
  return { count, place, score };
}

interface TermList {
  papers: number[];
  weights: number[];
}

function termLists(vectors: readonly Vector[]): Map<string, TermList> {
  const lists = new Map<string, TermList>();
  for (const [at, { weights }] of vectors.entries()) {
    for (const [key, weight] of weights) {
      const list = lists.get(key);
      if (list) {
        list.papers.push(at);
        list.weights.push(weight);
      } else lists.set(key, { papers: [at], weights: [weight] });
    }
  }
  return lists;
}

/** Insertion into a short sorted list: nearly all papers are worse than its last. */
function takeBest(
  sums: Float64Array,
  place: Int32Array,
  score: Float32Array,
  start: number,
  count: number,
): void {
  const best: number[] = [];
  let least = MIN_SCORE;
  for (let at = 0; at < sums.length; at++) {
    const sum = sums[at] as number;
    if (sum < least || (best.length === count && sum === least)) continue;
    let to = Math.min(best.length, count - 1);
    while (to > 0 && (sums[best[to - 1] as number] as number) < sum) to--;
    best.splice(to, 0, at);
    if (best.length > count) best.pop();
    if (best.length === count) least = sums[best[count - 1] as number] as number;
  }
  for (const [i, at] of best.entries()) {
    place[start + i] = at;
    score[start + i] = sums[at] as number;
  }
}
