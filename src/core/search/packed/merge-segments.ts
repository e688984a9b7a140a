import { compareBytes, WordList } from './build-segment';
import { emptyPostings, readPostings, writePosting } from './postings';
import type { BuiltSegment, Segment } from './segment';

/** So many words between two chances to do something else: a few milliseconds. */
const WORDS_A_STEP = 2000;

/**
 * One segment of several that follow each other; it answers as they did. Yields so that others have their turn.
 * @param parts ascending, with ordinals without a gap between them
 * @param isRemoved papers left out for good; their ordinals stay empty
 */
export function* mergeSegments(
  parts: BuiltSegment[],
  isRemoved: (ordinal: number) => boolean,
): Generator<void, BuiltSegment> {
  const from = (parts[0] as BuiltSegment).segment.from;
  const list = new WordList();
  const readers = parts.map((part) => ({ part, at: 0 }));
  for (let step = 1; ; step++) {
    const least = leastWord(readers);
    if (!least) break;
    const kept = emptyPostings(least.papers);
    let count = 0;
    for (const reader of least.readers) {
      const { segment, postings } = reader.part;
      const papers = segment.papers[reader.at] as number;
      const all = emptyPostings(papers);
      const bytes = postings.subarray(segment.places[reader.at], segment.places[reader.at + 1]);
      readPostings(bytes, papers, segment.from, all, 0);
      reader.at++;
      for (let i = 0; i < papers; i++) {
        if (isRemoved(all.ordinals[i] as number)) continue;
        kept.ordinals[count] = all.ordinals[i] as number;
        kept.inTitle[count] = all.inTitle[i] as number;
        kept.inAbstract[count++] = all.inAbstract[i] as number;
      }
    }
    if (count > 0) list.begin(least.word, least.mask, count);
    let before = from;
    for (let i = 0; i < count; i++) {
      const ordinal = kept.ordinals[i] as number;
      writePosting(list.postings, ordinal - before, kept.inTitle[i] as number, kept.inAbstract[i] as number);
      before = ordinal;
    }
    if (step % WORDS_A_STEP === 0) yield;
  }
  return list.finish({ from, ...mergeLengths(parts, isRemoved) });
}

interface Reader {
  part: BuiltSegment;
  at: number;
}

/** The first word of all that are left, and the readers that stand at it. */
function leastWord(readers: Reader[]) {
  let least: { word: Uint8Array; mask: number; papers: number; readers: Reader[] } | null = null;
  for (const reader of readers) {
    const { segment } = reader.part;
    if (reader.at >= segment.papers.length) continue;
    const word = wordAt(segment, reader.at);
    const order = least ? compareBytes(word, least.word) : -1;
    const papers = segment.papers[reader.at] as number;
    if (order < 0) least = { word, mask: segment.masks[reader.at] as number, papers, readers: [reader] };
    else if (order === 0 && least) {
      least.papers += papers;
      least.readers.push(reader);
    }
  }
  return least;
}

function wordAt({ text, starts }: Segment, at: number): Uint8Array {
  return text.subarray(starts[at], starts[at + 1]);
}

function mergeLengths(parts: BuiltSegment[], isRemoved: (ordinal: number) => boolean) {
  const count = parts.reduce((sum, { segment }) => sum + segment.titleLengths.length, 0);
  const titleLengths = new Uint8Array(count);
  const abstractLengths = new Uint16Array(count);
  let at = 0;
  for (const { segment } of parts) {
    for (let i = 0; i < segment.titleLengths.length; i++, at++) {
      if (isRemoved(segment.from + i)) continue;
      titleLengths[at] = segment.titleLengths[i] as number;
      abstractLengths[at] = segment.abstractLengths[i] as number;
    }
  }
  return { titleLengths, abstractLengths };
}
