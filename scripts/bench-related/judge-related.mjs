import { judge, mean } from '../bench-search/measures.mjs';

const CUT = 5;

/**
 * Precision@5 and nDCG@10 over the papers that are related to any; and how often the most frequent neighbour stands in
 * all lists of five ("hubness", Radovanović, Nanopoulos & Ivanović 2010; each stands in five on average).
 * @param {Map<string, string[]>} lists of each paper, nearest first
 * @param {import('./truths.mjs').Pairs} pairs
 */
export function judgeRelated(lists, pairs) {
  const judged = [...pairs].flatMap(([id, related]) => {
    const list = lists.get(id);
    return list ? [{ list, related }] : [];
  });
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const list of lists.values())
    for (const id of list.slice(0, CUT)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const precision = judged.map(
    ({ list, related }) => list.slice(0, CUT).filter((id) => related.has(id)).length / CUT,
  );
  return {
    'precision@5': mean(precision).toFixed(4),
    'nDCG@10': mean(judged.map(({ list, related }) => judge(list, related).ndcg)).toFixed(4),
    'most frequent neighbour': `in ${Math.max(0, ...counts.values())} of ${lists.size} lists`,
  };
}
