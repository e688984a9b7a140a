const CUT = 10;
const DEEP = 100;

/**
 * nDCG@10 with binary gains, log2 discount, and the ideal over all relevant documents (Järvelin & Kekäläinen 2002);
 * MRR@10; recall@100.
 * @param {string[]} ranked
 * @param {Set<string>} relevant
 */
export function judge(ranked, relevant) {
  let gain = 0;
  let ideal = 0;
  for (let i = 0; i < CUT; i++) {
    const discount = 1 / Math.log2(i + 2);
    if (relevant.has(ranked[i] ?? '')) gain += discount;
    if (i < relevant.size) ideal += discount;
  }
  const first = ranked.slice(0, CUT).findIndex((id) => relevant.has(id));
  const found = ranked.slice(0, DEEP).filter((id) => relevant.has(id)).length;
  return { ndcg: gain / ideal, mrr: first < 0 ? 0 : 1 / (first + 1), recall: found / relevant.size };
}

/** @param {number[]} all */
export function mean(all) {
  return all.reduce((sum, one) => sum + one, 0) / (all.length || 1);
}
