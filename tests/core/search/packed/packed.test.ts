import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../src/core/paper';
import { MemorySource } from '../../../../src/core/search/memory-source';
import { buildSegment } from '../../../../src/core/search/packed/build-segment';
import { mergeSegments } from '../../../../src/core/search/packed/merge-segments';
import { type BuiltSegment, seal, unseal } from '../../../../src/core/search/packed/segment';
import { search } from '../../../../src/core/search/search';
import type { Postings, SearchSource } from '../../../../src/core/search/search-source';
import { papers } from '../../../pages/digest';
import { makePaper } from '../papers';
import { sourceOf } from './memory-store';

const memoryOf = (all: Paper[]) => {
  const source = new MemorySource();
  for (const paper of all) source.add(paper);
  return source;
};

/** Segments of the papers, cut at the places. */
const segmentsOf = (all: Paper[], cuts: number[]): BuiltSegment[] => {
  const edges = [0, ...new Set(cuts.filter((cut) => cut > 0 && cut < all.length)), all.length].sort(
    (a, b) => a - b,
  );
  return edges.slice(1).map((to, i) => buildSegment(all.slice(edges[i], to), edges[i] as number));
};

const merge = (parts: BuiltSegment[], removed = new Set<number>()): BuiltSegment => {
  const steps = mergeSegments(parts, (ordinal) => removed.has(ordinal));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

const plain = ({ ordinals, inTitle, inAbstract }: Postings) =>
  [...ordinals].map((ordinal, i) => [ordinal, Math.min(3, inTitle[i] as number), inAbstract[i]]);

const postingsOf = async (source: SearchSource, words: string[]) => (await source.postings(words)).map(plain);

const WORDS = [...new Set(papers.flatMap(({ abstract }) => abstract.toLowerCase().match(/[a-z]+/g) ?? []))];
const byWord = (a: { word: string }, b: { word: string }) => (a.word < b.word ? -1 : 1);

describe('packed segments', () => {
  const memory = memoryOf(papers);
  const packed = sourceOf(segmentsOf(papers, [10, 33, 34]), papers);

  it('have the postings, lengths and sizes that memory has', async () => {
    expect(await postingsOf(packed, WORDS)).toEqual(await postingsOf(memory, WORDS));
    expect([packed.size, packed.capacity]).toEqual([memory.size, memory.capacity]);
    expect(packed.averageAbstractLength).toBe(memory.averageAbstractLength);
    expect(packed.averageTitleLength).toBe(memory.averageTitleLength);
    for (const [at] of papers.entries()) {
      expect(packed.titleLength(at)).toBe(memory.titleLength(at));
      expect(packed.abstractLength(at)).toBe(memory.abstractLength(at));
    }
    expect(await postingsOf(packed, ['nosuchword', ''])).toEqual([[], []]);
  });

  it('know the words that memory knows, by themselves, by stem, by beginning and nearly', () => {
    for (const word of WORDS.slice(0, 300)) {
      expect(packed.vocabulary.papersWith(word)).toBe(memory.vocabulary.papersWith(word));
      const typed = word.slice(0, 3);
      expect(packed.vocabulary.startingWith(typed, 1e9).sort(byWord)).toEqual(
        memory.vocabulary.startingWith(typed, 1e9).sort(byWord),
      );
    }
    for (const stem of ['token', 'happi', 'us', 'a', 'studi', 'comput', 'nosuch', ''])
      expect(packed.vocabulary.withStem(stem).sort(byWord)).toEqual(
        memory.vocabulary.withStem(stem).sort(byWord),
      );
    for (const word of ['tokn', 'difussion', 'atention', 'zzzz', 'h2o', ''])
      for (const most of [1, 2] as const)
        expect(packed.vocabulary.near(word, most, 1e9).sort(byWord)).toEqual(
          memory.vocabulary.near(word, most, 1e9).sort(byWord),
        );
  });

  it('rank as memory does', async () => {
    for (const query of [
      'token pruning',
      'speculatve decodng',
      'large lang',
      'how are rewards given to single steps of an agent ',
    ]) {
      const [a, b] = await Promise.all([search(packed, query, 20), search(memory, query, 20)]);
      expect(a.hits.map(({ paper }) => paper.title)).toEqual(b.hits.map(({ paper }) => paper.title));
      expect(a.expandedTerms).toEqual(b.expandedTerms);
    }
  });

  it('answer merged as they did apart, wherever they were cut and whatever was removed', async () => {
    const words = fc.array(
      fc.constantFrom('token', 'tokens', 'naïve', 'h₂o', 'ÅNGSTRÖM', 'q*', '模型', 'a'),
      { maxLength: 12 },
    );
    const paper = fc
      .tuple(words, words)
      .map(([title, abstract]) => makePaper(title.join(' '), abstract.join(' ')));
    await fc.assert(
      fc.asyncProperty(
        fc.array(paper, { minLength: 1, maxLength: 20 }),
        fc.array(fc.nat(20)),
        fc.array(fc.nat(19)),
        async (all, cuts, gone) => {
          const removed = new Set(gone.filter((ordinal) => ordinal < all.length));
          const parts = segmentsOf(all, cuts);
          const apart = sourceOf(parts, all, removed);
          const merged = sourceOf([merge(parts, removed)], all);
          const asked = ['token', 'tokens', 'naive', 'h2o', 'angstrom', 'q', '模型', 'a', 'absent'];
          expect(await postingsOf(merged, asked)).toEqual(await postingsOf(apart, asked));
          expect(merged.size).toBe(apart.size);
          const built = buildSegment(
            all.map((one, at) => (removed.has(at) ? null : one)),
            0,
          );
          expect(merge(parts, removed)).toEqual(built);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('read lists that lie in several blocks', async () => {
    const many = Array.from({ length: 30_000 }, (_, i) =>
      makePaper(`common ${i % 7 ? '' : 'rare'}`, 'common word'),
    );
    const source = sourceOf([buildSegment(many, 0)], many);
    const [common, rare] = await source.postings(['common', 'rare']);
    expect(common?.ordinals).toHaveLength(30_000);
    expect(common?.ordinals[29_999]).toBe(29_999);
    expect(rare?.ordinals[1]).toBe(7);
  });

  it('notice any damage', () => {
    const { segment } = buildSegment(papers.slice(0, 3), 0);
    expect(unseal(structuredClone(seal(segment)))).toEqual(segment);
    const arrays = [
      'text',
      'starts',
      'papers',
      'places',
      'masks',
      'titleLengths',
      'abstractLengths',
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...arrays),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (name, at, flip) => {
          const stored = structuredClone(seal(segment));
          const list = stored.segment[name];
          const bytes = new Uint8Array(list.buffer, list.byteOffset, list.byteLength);
          bytes[at % bytes.length] = (bytes[at % bytes.length] as number) ^ flip;
          expect(() => unseal(stored)).toThrow('damaged');
        },
      ),
    );
    const cutOff = structuredClone(seal(segment));
    cutOff.segment.text = cutOff.segment.text.slice(1);
    expect(() => unseal(cutOff)).toThrow('damaged');
    expect(() => unseal({ ...seal(segment), version: 0 })).toThrow('another version');
  });
});
