import { hashRunAt, RUN_TOKENS } from '../fingerprints';
import { ALIGNED_WORDS_MAX, PLACES_OF_A_TITLE_MAX } from '../limits';
import { type Token, tokens } from '../normalize';
import { TitleMatcher } from '../title-matcher';
import { isCommonPhrase } from './common-phrase';
import { findNear, type NearFind, type Reading } from './find-near';
import { type KnownTitle, sumBits, takeApart, toWord, type Word } from './known-title';
import { sideAfter, sideBefore } from './surroundings';
import type { TitleFind } from './title-find';
import type { WordWeights } from './word-weights';

/** Words weighed between two looks at whoever waits: a millisecond. */
const WORDS_A_STEP = 500;

/** A title that a text may have: one of its fingerprints stands there. */
export interface Candidate {
  title: string;
  /** More than one where different papers have the same title. */
  paperIds: string[];
}

/** A window of page text, with the edges of blocks and links, as it is read. */
export interface ReadWindow {
  text: string;
  tokens: Token[];
  /** The hash of the run that begins at each token. */
  runs: number[];
}

export function readWindow(text: string): ReadWindow {
  const found = tokens(text);
  return { text, tokens: found, runs: found.flatMap((_, at) => hashRunAt(found, at) ?? []) };
}

/** @property alignedWords of titles that were laid along the window: what it cost */
export interface WindowFinds {
  finds: TitleFind[];
  alignedWords: number;
}

/** Reads texts for titles: word for word, and nearly so. */
export class TitleReader {
  /** Taken apart when first met. */
  private readonly known = new WeakMap<Candidate, KnownTitle>();

  /** @param titles in the library: each is a chance to be wrong */
  constructor(
    private readonly weights: WordWeights,
    private readonly titles: number,
  ) {}

  /** All at once; see `steps`. */
  find(text: string, candidates: ReadonlyMap<number, readonly Candidate[]>): TitleFind[] {
    const steps = this.steps(readWindow(text), candidates);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value.finds;
    }
  }

  /**
   * Reads a window in steps of a few milliseconds at most. Its cost grows with its length and with the titles that it may
   * have, up to the bounds in `core/limits`.
   * @param candidates by the hash of the run that they have; every title that the window has is among them
   */
  *steps(
    { text, tokens: found, runs }: ReadWindow,
    candidates: ReadonlyMap<number, readonly Candidate[]>,
  ): Generator<undefined, WindowFinds> {
    const there = candidatesIn(runs, candidates);
    if (there.size === 0) return { finds: [], alignedWords: 0 };
    const matcher = new TitleMatcher();
    for (const { title, paperIds } of there) {
      for (const id of paperIds) matcher.add(title, id);
      yield;
    }
    const words: Word[] = [];
    for (const token of found) {
      words.push(toWord(token, text, this.weights));
      if (words.length % WORDS_A_STEP === 0) yield;
    }
    const exact = matcher.find(text, found);
    yield;
    const { finds, alignedWords } = yield* this.near({ text, tokens: found, words }, runs, candidates);
    const cover = new Cover(text);
    for (const find of exact) cover.take(find);
    const near = finds
      .filter((find) => cover.isFree(find))
      .map(({ title, ...find }) => ({ ...find, paperIds: matcher.byTitle(title) }));
    const named = exact.filter(({ at, until }) => {
      const before = sideBefore(text, found, at, true);
      const after = sideAfter(text, found, until, true);
      const bits = sumBits(words.slice(at, until));
      const place = { bits, words: found.slice(at, until), isExact: true, before, after };
      return !isCommonPhrase(text, found, place, this.titles);
    });
    const all = [...named, ...near].map(({ start, end, paperIds, certainty }) => ({
      start,
      end,
      paperIds,
      certainty,
    }));
    return { finds: all, alignedWords };
  }

  /** Of places that overlap the one with most evidence counts. @param runs of the window, by place */
  private *near(
    reading: Reading,
    runs: readonly number[],
    candidates: ReadonlyMap<number, readonly Candidate[]>,
  ): Generator<undefined, { finds: (NearFind & { title: string })[]; alignedWords: number }> {
    const found: (NearFind & { title: string })[] = [];
    const places = new Map<Candidate, number>();
    let alignedWords = 0;
    for (const [place, run] of runs.entries()) {
      for (const candidate of candidates.get(run) ?? []) {
        const title = this.takenApart(candidate);
        const met = places.get(candidate) ?? 0;
        if (!title.mayDiffer || met >= PLACES_OF_A_TITLE_MAX || alignedWords >= ALIGNED_WORDS_MAX) continue;
        places.set(candidate, met + 1);
        alignedWords += title.words.length;
        const at = placeOfRun(title, reading.tokens, place);
        const find = at < 0 ? null : findNear(reading, title, at, place, this.titles);
        if (find) found.push({ ...find, title: candidate.title });
        yield;
      }
    }
    found.sort((a, b) => b.bits - a.bits);
    const cover = new Cover(reading.text);
    const finds = found.filter((find) => {
      if (!cover.isFree(find)) return false;
      cover.take(find);
      return true;
    });
    return { finds, alignedWords };
  }

  private takenApart(candidate: Candidate): KnownTitle {
    const known = this.known.get(candidate) ?? takeApart(candidate.title, candidate.paperIds, this.weights);
    this.known.set(candidate, known);
    return known;
  }
}

/** Where the text's run stands in the title; −1 where only the hashes are equal. */
function placeOfRun({ words }: KnownTitle, text: Token[], place: number): number {
  for (let at = 0; at + RUN_TOKENS <= words.length; at++) {
    let same = 0;
    while (same < RUN_TOKENS && words[at + same]?.text === text[place + same]?.text) same++;
    if (same === RUN_TOKENS) return at;
  }
  return -1;
}

/** Each once, in the order of the window. */
function candidatesIn(
  runs: readonly number[],
  candidates: ReadonlyMap<number, readonly Candidate[]>,
): Set<Candidate> {
  const there = new Set<Candidate>();
  for (const run of new Set(runs)) for (const candidate of candidates.get(run) ?? []) there.add(candidate);
  return there;
}

/** Which units of a text are taken. */
class Cover {
  private readonly taken: Uint8Array;

  constructor(text: string) {
    this.taken = new Uint8Array(text.length);
  }

  isFree({ start, end }: Pick<TitleFind, 'start' | 'end'>): boolean {
    return !this.taken.subarray(start, end).includes(1);
  }

  take({ start, end }: Pick<TitleFind, 'start' | 'end'>): void {
    this.taken.fill(1, start, end);
  }
}
