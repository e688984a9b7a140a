import type { SearchSource } from './search-source';
import type { TermGroup } from './term-group';

/**
 * BM25F (Zaragoza, Craswell, Taylor, Saria & Robertson, TREC 2004): field-weighted, length-normalised term
 * frequencies are added up before they saturate. k1 and b within what is usual (1.2 to 2, 0.5 to 0.8; Robertson &
 * Zaragoza, "The Probabilistic Relevance Framework", 2009); titles are short and evenly long, so their length is normalised less.
 */
const K1 = 1.6;
const TITLE_WEIGHT = 3;
const TITLE_B = 0.5;
const ABSTRACT_B = 0.75;

export interface Scores {
  /** By ordinal; 0 where nothing matches. */
  score: Float32Array;
  /** By ordinal: how many groups the title has a word of. */
  inTitle: Uint8Array;
  /** The ordinals with any match, in no order. */
  found: number[];
}

/**
 * Scores all papers that have any of the words.
 * @param before what other groups have given already: scores add up
 */
export async function scoreBm25f(
  groups: TermGroup[],
  source: SearchSource,
  before?: Scores,
): Promise<Scores> {
  const { capacity, size } = source;
  const norms = normsOf(source);
  const words = [...new Set(groups.flatMap((group) => group.words.map(({ word }) => word)))];
  const lists = await source.postings(words);
  const postings = new Map(words.map((word, i) => [word, lists[i]]));
  const score = before ? before.score.slice() : new Float32Array(capacity);
  const inTitle = before ? before.inTitle.slice() : new Uint8Array(capacity);
  const frequency = new Float32Array(capacity);
  const titles = new Uint8Array(capacity);
  const found = before ? before.found.slice() : [];
  for (const group of groups) {
    const touched: number[] = [];
    for (const { word, weight } of group.words) {
      const list = postings.get(word);
      if (!list) continue;
      for (let i = 0; i < list.ordinals.length; i++) {
        const at = list.ordinals[i] as number;
        const title = list.inTitle[i] as number;
        const weighted =
          title * (norms.title[at] as number) +
          (list.inAbstract[i] as number) * (norms.abstract[at] as number);
        if (frequency[at] === 0) touched.push(at);
        frequency[at] = (frequency[at] as number) + weight * weighted;
        if (title > 0) titles[at] = 1;
      }
    }
    const idf = Math.log(1 + (size - touched.length + 0.5) / (touched.length + 0.5));
    for (const at of touched) {
      const tf = frequency[at] as number;
      if (score[at] === 0) found.push(at);
      score[at] = (score[at] as number) + (group.weight * idf * tf * (K1 + 1)) / (K1 + tf);
      inTitle[at] = (inTitle[at] as number) + (titles[at] as number);
      frequency[at] = 0;
      titles[at] = 0;
    }
  }
  return { score, inTitle, found };
}

/** What one occurrence counts in each paper, by ordinal. */
interface Norms {
  title: Float32Array;
  abstract: Float32Array;
}

/** A source that only grows has other norms when it has grown. */
const known = new WeakMap<SearchSource, Norms>();

function normsOf(source: SearchSource): Norms {
  const { capacity, averageTitleLength, averageAbstractLength } = source;
  const before = known.get(source);
  if (before?.title.length === capacity) return before;
  const norms = { title: new Float32Array(capacity), abstract: new Float32Array(capacity) };
  for (let at = 0; at < capacity; at++) {
    const title = source.titleLength(at) / averageTitleLength;
    const abstract = source.abstractLength(at) / averageAbstractLength;
    norms.title[at] = TITLE_WEIGHT / (1 - TITLE_B + TITLE_B * title);
    norms.abstract[at] = 1 / (1 - ABSTRACT_B + ABSTRACT_B * abstract);
  }
  known.set(source, norms);
  return norms;
}

/** The best `limit` of the ordinals, best first. */
export function best(found: number[], score: Float32Array, limit: number): number[] {
  const by = (a: number, b: number) => (score[b] as number) - (score[a] as number) || a - b;
  if (limit === 0) return [];
  // Of a hundred thousand only a few are wanted: those below the worst of the best so far need no order.
  const most = Math.max(2 * limit, 256);
  let kept: number[] = [];
  let least = 0;
  for (const at of found) {
    if ((score[at] as number) < least) continue;
    kept.push(at);
    if (kept.length < most) continue;
    kept = kept.sort(by).slice(0, limit);
    least = score[kept[limit - 1] as number] as number;
  }
  return kept.sort(by).slice(0, limit);
}
