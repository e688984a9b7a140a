import { editDistance } from '../edit-distance';
import type { KnownWord, Vocabulary } from '../search-source';
import { stem } from '../terms';
import { compareBytes } from './build-segment';
import { letterMask, mayBeNear } from './letter-mask';
import type { Segment } from './segment';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The words of some segments, which need not be taken out of their bytes to be found. */
export class PackedVocabulary implements Vocabulary {
  constructor(private readonly segments: readonly Segment[]) {}

  papersWith(word: string): number {
    const bytes = encoder.encode(word);
    let papers = 0;
    for (const segment of this.segments) {
      const at = findWord(segment, bytes);
      if (at >= 0) papers += segment.papers[at] as number;
    }
    return papers;
  }

  withStem(stemmed: string): KnownWord[] {
    // All words of a stem begin with it, but for its last letter ("happi" of "happy"); folded words have no rarer kind.
    const beginning = stemmed.length > 1 ? stemmed.slice(0, -1) : stemmed;
    return this.collect(beginning, (word) => stem(word) === stemmed);
  }

  startingWith(prefix: string, limit: number): KnownWord[] {
    return this.collect(prefix, () => true)
      .sort((a, b) => b.papers - a.papers)
      .slice(0, limit);
  }

  near(word: string, most: 1 | 2, limit: number): (KnownWord & { edits: number })[] {
    const mask = letterMask(word);
    const found = new Map<string, KnownWord & { edits: number }>();
    for (const { text, starts, masks, papers } of this.segments) {
      for (let at = 0; at < masks.length; at++) {
        if (!mayBeNear(mask, masks[at] as number, most)) continue;
        const start = starts[at] as number;
        const end = starts[at + 1] as number;
        // UTF-8 may be longer than the word, never shorter.
        if (end - start < word.length - most) continue;
        const other = decoder.decode(text.subarray(start, end));
        const edits = editDistance(word, other, most);
        if (edits > most) continue;
        const known = found.get(other) ?? { word: other, papers: 0, edits };
        known.papers += papers[at] as number;
        found.set(other, known);
      }
    }
    return [...found.values()].sort((a, b) => a.edits - b.edits || b.papers - a.papers).slice(0, limit);
  }

  private collect(beginning: string, isWanted: (word: string) => boolean): KnownWord[] {
    const bytes = encoder.encode(beginning);
    const counts = new Map<string, number>();
    for (const segment of this.segments) {
      const { text, starts, papers } = segment;
      for (let at = lowerBound(segment, bytes); at < papers.length; at++) {
        const found = text.subarray(starts[at], starts[at + 1]);
        if (!startsWith(found, bytes)) break;
        const word = decoder.decode(found);
        counts.set(word, (counts.get(word) ?? 0) + (papers[at] as number));
      }
    }
    return [...counts].flatMap(([word, papers]) => (isWanted(word) ? { word, papers } : []));
  }
}

/** Where a word stands in a segment; −1 where it does not. */
export function findWord(segment: Segment, word: Uint8Array): number {
  const at = lowerBound(segment, word);
  const { text, starts, papers } = segment;
  return at < papers.length && compareBytes(text.subarray(starts[at], starts[at + 1]), word) === 0 ? at : -1;
}

function lowerBound({ text, starts, papers }: Segment, word: Uint8Array): number {
  let low = 0;
  let high = papers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareBytes(text.subarray(starts[middle], starts[middle + 1]), word) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startsWith(word: Uint8Array, beginning: Uint8Array): boolean {
  return word.length >= beginning.length && beginning.every((byte, i) => word[i] === byte);
}
