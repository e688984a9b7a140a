import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/core/paper';
import { SearchIndex } from '../../../src/core/search/search-index';
import { papers } from '../../pages/digest';
import { makePaper } from './papers';

const indexOf = (of: Paper[]) => {
  const index = new SearchIndex();
  for (const paper of of) index.add(paper);
  return index;
};
const digest = indexOf(papers);

const titles = (index: SearchIndex, query: string, limit = 20) =>
  index.search(query, limit).hits.map((hit) => hit.paper.title);

describe('search in the bundled digest', () => {
  it.each(papers.map(({ title }) => title))('finds “%s” first by title and by its beginning', (title) => {
    const beginning = title.split(/\s+/).slice(0, 4).join(' ');
    for (const query of [title, title.toLowerCase(), title.toUpperCase(), beginning, `${beginning} `]) {
      expect(titles(digest, query)[0]).toBe(title);
    }
  });

  it.each([
    [
      'KV cache eviction',
      'LazyEviction: Lagged KV Eviction with Attention Pattern Observation for Efficient Long Reasoning',
    ],
    ['colbert', 'Rethinking the Role of Token Retrieval in Multi-Vector Retrieval'],
    ['clinical text', 'Infusing clinical knowledge into tokenisers for language models'],
    ['kolmogorov complexity', 'Single-pass Adaptive Image Tokenization for Minimum Program Search'],
    [
      'legal tokenizer',
      'KL3M Tokenizers: A Family of Domain-Specific and Character-Level Tokenizers for Legal, Financial, and Preprocessing Applications',
    ],
    ['Q* function', 'From r to Q*: Your Language Model is Secretly a Q-Function'],
    ['H2O', 'H₂O: Heavy-Hitter Oracle for Efficient Generative Inference of Large Language Models'],
    ['H_2O', 'H₂O: Heavy-Hitter Oracle for Efficient Generative Inference of Large Language Models'],
    [
      'ring attention communication',
      'TokenRing: An Efficient Parallelism Framework for Infinite-Context LLMs via Bidirectional Communication',
    ],
  ])('finds by what is in it: %s', (query, title) => {
    expect(titles(digest, query)[0]).toBe(title);
  });

  it('needs only some of the words, in title and abstract together', () => {
    const found = titles(digest, 'token pruning vision language');
    expect(found).toHaveLength(20);
    expect(
      found
        .slice(0, 2)
        .sort()
        .map((title) => title.split(':')[0]),
    ).toEqual(['ToDRE', 'TransPrune']);
  });

  it.each(['prompt', 'cascade', 'policy', 'token', 'tokenizer'])(
    'finds the same by “%s” and its plural',
    (word) => {
      const plural = word.replace(/y$/, 'ie').concat('s ');
      expect(titles(digest, plural, 79).sort()).toEqual(titles(digest, `${word} `, 79).sort());
    },
  );
});

describe('search', () => {
  const cat = makePaper('Cats in the Garden', 'We plant tulips.');
  const tulip = makePaper(
    'Tulips',
    'A cat sleeps. A cat eats. A cat plays. Another cat, and one more cat, look on.',
  );
  const tulipTree = makePaper('Tulips and Trees of the Garden', 'A book of plants.');
  const long = makePaper('Notes', `${'many other words of no use '.repeat(40)} magnolia`);
  const short = makePaper('Remarks', 'On the magnolia.');
  const index = indexOf([cat, tulip, tulipTree, long, short]);

  it.each([
    ['a title over an abstract', 'cats', cat],
    ['the whole title over a longer one', 'tulips', tulip],
    ['what is typed in one piece over the same words apart', 'trees of the garden', tulipTree],
    ['a short text over a long one', 'magnolia', short],
    ['a word that is being typed', 'magnol', short],
  ])('ranks %s', (_what, query, first) => {
    expect(index.search(query, 5).hits[0]?.paper).toBe(first);
  });

  it('takes the last word as a prefix only while it is being typed', () => {
    expect(index.search('magno', 5).kind).toBe('matches');
    expect(index.search('magno ', 5).kind).toBe('closest');
  });

  it('leaves out what has none of the words', () => {
    expect(titles(index, 'magnolia')).not.toContain(cat.title);
  });

  it('searches for stop words where there is nothing else', () => {
    expect(titles(index, 'of the')[0]).toBe(tulipTree.title);
  });

  it('offers what looks alike where no word matches', () => {
    const answer = index.search('tulpis', 5);
    expect(answer.kind).toBe('closest');
    expect(answer.hits[0]?.paper).toBe(tulip);
    expect(answer.hits.length).toBeLessThanOrEqual(3);
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', '   ', '?!', '—']) expect(index.search(query, 5).hits).toEqual([]);
    expect(new SearchIndex().search('cat', 5).hits).toEqual([]);
  });

  it('gives at most as many as asked for, the best', () => {
    expect(titles(digest, 'token', 3)).toEqual(titles(digest, 'token', 20).slice(0, 3));
  });

  it('answers any input, with marks that lie in the text', () => {
    const words = fc.constantFrom(...papers.flatMap(({ title }) => title.split(' ')));
    const query = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words, { maxLength: 8 }).map((w) => w.join(' ')),
    );
    fc.assert(
      fc.property(query, (input) => {
        const answer = digest.search(input, 5);
        expect(answer.query).toBe(input);
        for (const hit of answer.hits) {
          for (const { text, marks } of [hit.title, hit.snippet]) {
            let before = 0;
            for (const [start, end] of marks) {
              expect(start).toBeGreaterThanOrEqual(before);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
              before = end;
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
