import { judge, mean } from './measures.mjs';

/**
 * The three words of a title that the fewest other texts of the library have.
 * @param {{ title: string, abstract: string }[]} papers
 * @param {typeof import('./papertip.ts')} papertip
 */
export function distinctiveWords(papers, { terms }) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { title, abstract } of papers)
    for (const stem of new Set(terms(`${title}\n${abstract}`).map((term) => term.stem)))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (/** @type {string} */ title) => {
    const words = new Map(
      terms(title)
        .filter(({ isStop, word }) => !isStop && word.length > 1)
        .map((term) => [term.stem, term]),
    );
    const chosen = [...words.values()]
      .sort((a, b) => (counts.get(a.stem) ?? 0) - (counts.get(b.stem) ?? 0) || a.start - b.start)
      .slice(0, 3);
    return chosen.sort((a, b) => a.start - b.start).map(({ word }) => word);
  };
}

/**
 * @param {import('./read-collection.mjs').Doc[]} digest
 * @param {import('./engines.mjs').Engine[]} engines
 * @param {typeof import('./papertip.ts')} papertip
 */
export async function measureShortQueries(digest, engines, papertip) {
  const choose = distinctiveWords(digest, papertip);
  const rows = [];
  for (const { name, build } of engines) {
    const ask = await build(digest);
    const ranks = [];
    for (const { id, title } of digest)
      ranks.push(judge(await ask(choose(title).join(' '), 10), new Set([id])).mrr);
    rows.push({
      engine: name,
      'MRR@10': mean(ranks).toFixed(4),
      'rank 1': `${ranks.filter((rank) => rank === 1).length} of ${ranks.length}`,
    });
  }
  return rows;
}
