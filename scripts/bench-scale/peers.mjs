import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';

/**
 * Build and query times of the peers in memory, in Node on the same machine.
 * @param {{ id: string, title: string, abstract: string }[]} papers
 * @param {string[]} queries
 */
export function measurePeers(papers, queries) {
  const mini = new MiniSearch({ fields: ['title', 'abstract'] });
  const flex = new FlexSearch.Document({ document: { id: 'id', index: ['title', 'abstract'] } });
  return [
    {
      name: 'MiniSearch',
      ...measure(
        () => mini.addAll(papers),
        (query) => mini.search(query),
        queries,
      ),
    },
    {
      name: 'FlexSearch',
      ...measure(
        () => {
          for (const { id, title, abstract } of papers) flex.add({ id, title, abstract });
        },
        (query) => flex.search(query, { limit: 20, suggest: true }),
        queries,
      ),
    },
  ];
}

/**
 * @param {() => void} build
 * @param {(query: string) => unknown} ask
 * @param {string[]} queries
 */
function measure(build, ask, queries) {
  const begin = performance.now();
  build();
  const buildMs = performance.now() - begin;
  const times = queries.map((query) => {
    const start = performance.now();
    ask(query);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  return { buildMs, queryP95: times[Math.floor(times.length * 0.95)] ?? Number.NaN };
}
