import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/core/paper';
import { MemorySource } from '../../../src/core/search/memory-source';
import { search } from '../../../src/core/search/search';
import { papers } from '../../pages/digest';
import { makePaper } from './papers';

const indexOf = (of: Paper[]) => {
  const source = new MemorySource();
  for (const paper of of) source.add(paper);
  return source;
};
const digest = indexOf(papers);

const titles = async (source: MemorySource, query: string, limit = 20) =>
  (await search(source, query, limit)).hits.map((hit) => hit.paper.title);

describe('search in the bundled digest', () => {
  it.each(papers.map(({ title }) => title))(
    'finds “%s” first by title and by its beginning',
    async (title) => {
      const beginning = title.split(/\s+/).slice(0, 4).join(' ');
      for (const query of [title, title.toLowerCase(), title.toUpperCase(), beginning, `${beginning} `]) {
        expect((await titles(digest, query))[0]).toBe(title);
      }
    },
  );

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
  ])('finds by what is in it: %s', async (query, title) => {
    expect((await titles(digest, query))[0]).toBe(title);
  });

  it('needs only some of the words, in title and abstract together', async () => {
    const found = await titles(digest, 'token pruning vision language');
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
    async (word) => {
      const plural = word.replace(/y$/, 'ie').concat('s ');
      expect((await titles(digest, plural, 79)).sort()).toEqual(
        (await titles(digest, `${word} `, 79)).sort(),
      );
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
  ])('ranks %s', async (_what, query, first) => {
    expect((await search(index, query, 5)).hits[0]?.paper).toBe(first);
  });

  it('takes the last word as a prefix only while it is being typed', async () => {
    expect((await search(index, 'magno', 5)).kind).toBe('matches');
    expect((await search(index, 'magno ', 5)).kind).toBe('closest');
  });

  it('leaves out what has none of the words', async () => {
    expect(await titles(index, 'magnolia')).not.toContain(cat.title);
  });

  it('searches for stop words where there is nothing else', async () => {
    expect((await titles(index, 'of the'))[0]).toBe(tulipTree.title);
  });

  it('offers what looks alike where no word matches', async () => {
    const answer = await search(index, 'tuxyzps ', 5);
    expect(answer.kind).toBe('closest');
    expect(answer.hits[0]?.paper).toBe(tulip);
    expect(answer.hits.length).toBeLessThanOrEqual(3);
  });

  it.each([
    ['two letters swapped', 'tulpis', 'tulips'],
    ['a letter dropped', 'tulps', 'tulips'],
    ['a letter doubled', 'tullips ', 'tulips'],
    ['a letter replaced', 'magnoliu ', 'magnolia'],
    ['two mistakes in a long word', 'magmolja ', 'magnolia'],
  ])('finds it with %s, and says what it took the word for', async (_what, query, meant) => {
    const answer = await search(index, query, 5);
    expect(answer.kind).toBe('matches');
    expect(answer.corrections).toEqual([{ typed: query.trim(), meant }]);
    const marked = answer.hits.flatMap(({ title, snippet }) =>
      [title, snippet].flatMap(({ text, marks }) => marks.map(([start, end]) => text.slice(start, end))),
    );
    expect(marked.map((text) => text.toLowerCase())).toContain(meant);
  });

  it('leaves words alone that it knows, and short ones', async () => {
    expect((await search(index, 'cats tulips', 5)).corrections).toEqual([]);
    expect((await search(index, 'cit', 5)).kind).toBe('closest');
  });

  it('ranks what stands there before what may be meant', async () => {
    const spelled = indexOf([
      makePaper('Notes on the planer', 'A tool.'),
      ...Array.from({ length: 60 }, (_, i) => makePaper(`Planner number ${i}`, 'A planner plans.')),
    ]);
    const found = await titles(spelled, 'planer ');
    expect(found[0]).toBe('Notes on the planer');
    expect(found).toHaveLength(20);
  });

  it('finds nothing for nothing', async () => {
    for (const query of ['', '   ', '?!', '—']) expect((await search(index, query, 5)).hits).toEqual([]);
    expect((await search(new MemorySource(), 'cat', 5)).hits).toEqual([]);
  });

  it('gives at most as many as asked for, the best', async () => {
    expect(await titles(digest, 'token', 3)).toEqual((await titles(digest, 'token', 20)).slice(0, 3));
  });

  it('answers any input, with marks that lie in the text', async () => {
    const words = fc.constantFrom(...papers.flatMap(({ title }) => title.split(' ')));
    const query = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words, { maxLength: 8 }).map((w) => w.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(query, async (input) => {
        const answer = await search(digest, input, 5);
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

describe('a described need', () => {
  const fruit = [
    'apple orchard soil',
    'apple harvest soil',
    'orchard harvest soil',
    'apple orchard harvest',
  ].map((words, i) => makePaper(`Paper ${i}`, `${words} pollination pollination bees`));
  const others = Array.from({ length: 12 }, (_, i) => makePaper(`Other ${i}`, `steel bridges number ${i}`));
  const related = makePaper('On bees', 'pollination by bees');
  const source = indexOf([...fruit, ...others, related]);

  it('is also asked for by what the best papers have in common, which is told', async () => {
    const answer = await search(source, 'apple orchard harvest soil garden ', 20);
    expect(answer.expandedTerms).toContain('pollination');
    expect(answer.hits.map(({ paper }) => paper)).toContain(related);
    expect(answer.hits.map(({ paper }) => paper.title)).not.toContain('Other 0');
  });

  it('is not made of short queries or of a title', async () => {
    for (const query of ['apple orchard', 'token pruning vision'])
      expect((await search(source, query, 5)).expandedTerms).toEqual([]);
    for (const { title } of papers.slice(0, 5))
      expect((await search(digest, title, 5)).expandedTerms).toEqual([]);
  });

  it('may be a whole abstract: its paper is first, and others follow', async () => {
    for (const paper of papers.slice(0, 10)) {
      const { hits } = await search(digest, paper.abstract, 5);
      expect(hits[0]?.paper.title).toBe(paper.title);
      expect(hits).toHaveLength(5);
    }
  });
});
