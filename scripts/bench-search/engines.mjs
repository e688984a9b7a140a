import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';

/**
 * @typedef {import('./read-collection.mjs').Doc} Doc
 * @typedef {(text: string, limit: number) => Promise<string[]>} Ask the ids, best first
 * @typedef {{ name: string, build: (docs: Doc[]) => Promise<Ask> }} Engine
 */

/**
 * Papertip as shipped, and its peers as they come.
 * @param {typeof import('./papertip.ts')} papertip
 * @returns {Engine[]}
 */
export function engines({ MemorySource, search, STOP_WORDS }) {
  const stems = (/** @type {string} */ word) => {
    const lower = word.toLowerCase();
    return STOP_WORDS.has(lower) ? null : stemmer(lower);
  };
  return [
    {
      name: 'Papertip',
      async build(docs) {
        const source = new MemorySource();
        for (const doc of docs) source.add({ ...doc, links: [], appearances: [], source: {} });
        return async (text, limit) => {
          const answer = await search(source, text, limit);
          return answer.kind === 'matches' ? answer.hits.map(({ paper }) => paper.id) : [];
        };
      },
    },
    miniSearch('MiniSearch', {}),
    miniSearch('MiniSearch, Porter + stop words', { processTerm: stems }),
    {
      name: 'lunr',
      async build(docs) {
        const index = lunr(function () {
          this.ref('id');
          this.field('title');
          this.field('abstract');
          for (const doc of docs) this.add(doc);
        });
        return async (text, limit) =>
          index
            // Its own query language would read "-" and ":" in a text.
            .query((query) => query.term(lunr.tokenizer(text), {}))
            .slice(0, limit)
            .map(({ ref }) => ref);
      },
    },
    {
      name: 'Orama',
      async build(docs) {
        const index = create({ schema: { title: 'string', abstract: 'string' } });
        await insertMultiple(index, docs);
        return async (text, limit) => {
          const { hits } = await searchOrama(index, { term: text, limit });
          return hits.map(({ id }) => id);
        };
      },
    },
    flexSearch('FlexSearch', false),
    flexSearch('FlexSearch, suggest', true),
  ];
}

/**
 * @param {string} name
 * @param {object} options
 * @returns {Engine}
 */
function miniSearch(name, options) {
  return {
    name,
    async build(docs) {
      const index = new MiniSearch({ fields: ['title', 'abstract'], ...options });
      index.addAll(docs);
      return async (text, limit) =>
        index
          .search(text)
          .slice(0, limit)
          .map(({ id }) => id);
    },
  };
}

/**
 * @param {string} name
 * @param {boolean} suggest
 * @returns {Engine}
 */
function flexSearch(name, suggest) {
  return {
    name,
    async build(docs) {
      const index = new FlexSearch.Document({ document: { id: 'id', index: ['title', 'abstract'] } });
      for (const { id, title, abstract } of docs) index.add({ id, title, abstract });
      return async (text, limit) => {
        const fields = await index.search(text, { limit, suggest });
        return [...new Set(fields.flatMap(({ result }) => result.map(String)))].slice(0, limit);
      };
    },
  };
}
