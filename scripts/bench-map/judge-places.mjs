/** @typedef {{ x: ArrayLike<number>, y: ArrayLike<number> }} Places */

const NEAREST = 10;
const WIDER = 20;

/**
 * How much of what is near by words is near on the map: the share of each paper's 10 nearest by cosine that are among its 10 and 20
 * nearest on the map; and trustworthiness (Venna & Kaski 2001, k = 10): 1 where no paper that is near on the map is far by words.
 * @param {Places} places
 * @param {number[][]} order by paper: all others, the nearest by cosine first
 * @param {number[]} related how many of those share anything with it
 */
export function judgePlaces({ x, y }, order, related) {
  const size = x.length;
  let [kept, keptWider, wanted, penalty] = [0, 0, 0, 0];
  const distance = new Float64Array(size);
  for (const [own, byWords] of order.entries()) {
    for (let at = 0; at < size; at++)
      distance[at] = (Number(x[at]) - Number(x[own])) ** 2 + (Number(y[at]) - Number(y[own])) ** 2;
    const onMap = byWords.slice().sort((a, b) => Number(distance[a]) - Number(distance[b]));
    const near = new Set(byWords.slice(0, Math.min(NEAREST, related[own] ?? 0)));
    wanted += near.size;
    kept += onMap.slice(0, NEAREST).filter((one) => near.has(one)).length;
    keptWider += onMap.slice(0, WIDER).filter((one) => near.has(one)).length;
    const rank = new Map(byWords.map((one, i) => [one, i + 1]));
    for (const one of onMap.slice(0, NEAREST)) penalty += Math.max(0, (rank.get(one) ?? 0) - NEAREST);
  }
  const most = (size * NEAREST * (2 * size - 3 * NEAREST - 1)) / 2;
  return {
    kept10: kept / wanted,
    kept20: keptWider / wanted,
    trustworthiness: 1 - penalty / most,
  };
}
