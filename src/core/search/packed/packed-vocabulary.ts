import { editDistance } from '../edit-distance';
import type { KnownWord, Vocabulary } from '../search-source';
import { stem } from '../terms';
import { letterMask, mayBeNear } from './letter-mask';
import type { Segment } from './segment';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** Words are asked for again and again: the most frequent ones for each paper that is compared. */
const CACHE_SIZE = 30_000;

/** The words of some segments, which need not be taken out of their bytes to be found. */
export class PackedVocabulary implements Vocabulary {
  private readonly counts = new Map<string, number>();

  constructor(private readonly segments: readonly Segment[]) {}

  papersWith(word: string): number {
    const known = this.counts.get(word);
    if (known !== undefined) return known;
    const bytes = encoder.encode(word);
    let papers = 0;
    for (const segment of this.segments) {
      const at = findWord(segment, bytes);
      if (at >= 0) papers += segment.papers[at] as number;
    }
    if (this.counts.size >= CACHE_SIZE) this.counts.clear();
    this.counts.set(word, papers);
    return papers;
  }

  withStem(stemmed: string): KnownWord[] {
    // All words of a stem begin with it, but for its last letter ("happi" of "happy"); folded words have no rarer kind.
    const beginning = stemmed.length > 1 ? stemmed.slice(0, -1) : stemmed;
    return this.collect(beginning, (word) => stem(word) === stemmed);
  }

  /** Asks each segment for its most frequent ones: a word that many papers have is among them somewhere. */
  startingWith(prefix: string, limit: number): KnownWord[] {
    const bytes = encoder.encode(prefix);
    const words = new Set<string>();
    for (const segment of this.segments) {
      const [from, to] = rangeOf(segment, bytes);
      for (const at of mostFrequent(segment, from, to, limit)) words.add(wordAt(segment, at));
    }
    return [...words]
      .map((word) => ({ word, papers: this.papersWith(word) }))
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
      const [from, to] = rangeOf(segment, bytes);
      for (let at = from; at < to; at++) {
        const word = wordAt(segment, at);
        counts.set(word, (counts.get(word) ?? 0) + (segment.papers[at] as number));
      }
    }
    return [...counts].flatMap(([word, papers]) => (isWanted(word) ? { word, papers } : []));
  }
}

/** Where a word stands in a segment; −1 where it does not. */
export function findWord(segment: Segment, word: Uint8Array): number {
  const at = lowerBound(segment, word);
  const isThere = at < segment.papers.length && compareAt(segment, at, word) === 0;
  return isThere && lengthAt(segment, at) === word.length ? at : -1;
}

/** Where the words with a beginning stand: [from, to). */
function rangeOf(segment: Segment, beginning: Uint8Array): [from: number, to: number] {
  const from = lowerBound(segment, beginning);
  let to = from;
  while (to < segment.papers.length && compareAt(segment, to, beginning) === 0) to++;
  return [from, to];
}

/** The places of the words that most papers have, in no order. */
function mostFrequent({ papers }: Segment, from: number, to: number, limit: number): number[] {
  const all = Array.from({ length: to - from }, (_, i) => from + i);
  if (all.length <= limit) return all;
  const least = papers.slice(from, to).sort()[all.length - limit] as number;
  const chosen = all.filter((at) => (papers[at] as number) > least);
  for (const at of all) {
    if (chosen.length >= limit) break;
    if (papers[at] === least) chosen.push(at);
  }
  return chosen;
}

function wordAt({ text, starts }: Segment, at: number): string {
  return decoder.decode(text.subarray(starts[at], starts[at + 1]));
}

function lengthAt({ starts }: Segment, at: number): number {
  return (starts[at + 1] as number) - (starts[at] as number);
}

function lowerBound(segment: Segment, word: Uint8Array): number {
  let low = 0;
  let high = segment.papers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compareAt(segment, middle, word);
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How a word of the segment stands to the bytes: below 0 before them, 0 where it begins with them, above 0 after. */
function compareAt({ text, starts }: Segment, at: number, bytes: Uint8Array): number {
  const start = starts[at] as number;
  const length = Math.min((starts[at + 1] as number) - start, bytes.length);
  for (let i = 0; i < length; i++) {
    const order = (text[start + i] as number) - (bytes[i] as number);
    if (order !== 0) return order;
  }
  return length < bytes.length ? -1 : 0;
}
