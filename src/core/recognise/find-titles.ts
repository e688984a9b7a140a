import { hashRunAt, RUN_TOKENS } from '../fingerprints';
import { type Token, tokens } from '../normalize';
import { TitleMatcher } from '../title-matcher';
import { isCommonPhrase } from './common-phrase';
import { findNear, type NearFind, type Reading } from './find-near';
import { type KnownTitle, sumBits, takeApart, toWord } from './known-title';
import { sideAfter, sideBefore } from './surroundings';
import type { TitleFind } from './title-find';
import type { WordWeights } from './word-weights';

/** A title that a text may have: one of its fingerprints stands there. */
export interface Candidate {
  title: string;
  /** More than one where different papers have the same title. */
  paperIds: string[];
}

/** The hashes of all runs in a text, each once. */
export function runsIn(text: string): number[] {
  const words = tokens(text);
  return [...new Set(words.flatMap((_, at) => hashRunAt(words, at) ?? []))];
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

  /**
   * @param text a window of page text, with the edges of blocks and links
   * @param candidates by the hash of the run that they have; every title that the text has is among them
   */
  find(text: string, candidates: ReadonlyMap<number, readonly Candidate[]>): TitleFind[] {
    const found = tokens(text);
    const runs = found.map((_, at) => candidates.get(hashRunAt(found, at) as number) ?? []);
    const there = new Set(runs.flat());
    if (there.size === 0) return [];
    const matcher = new TitleMatcher();
    for (const { title, paperIds } of there) for (const id of paperIds) matcher.add(title, id);
    const words = found.map((token) => toWord(token, text, this.weights));
    const exact = matcher.find(text, found);
    const near = this.near({ text, tokens: found, words }, runs)
      .filter((find) => !exact.some((other) => isOverlap(find, other)))
      .map(({ title, ...find }) => ({ ...find, paperIds: matcher.byTitle(title) }));
    const named = exact.filter(({ at, until }) => {
      const before = sideBefore(text, found, at, true);
      const after = sideAfter(text, found, until, true);
      const bits = sumBits(words.slice(at, until));
      const place = { bits, words: found.slice(at, until), isExact: true, before, after };
      return !isCommonPhrase(text, found, place, this.titles);
    });
    return [...named, ...near].map(({ start, end, paperIds, certainty }) => ({
      start,
      end,
      paperIds,
      certainty,
    }));
  }

  /** Of places that overlap the one with most evidence counts. @param runs candidates by place in the text */
  private near(reading: Reading, runs: readonly (readonly Candidate[])[]) {
    const finds: (NearFind & { title: string })[] = [];
    for (const [place, candidates] of runs.entries()) {
      for (const candidate of candidates) {
        const title = this.takenApart(candidate);
        const at = placeOfRun(title, reading.tokens, place);
        const find = at < 0 ? null : findNear(reading, title, at, place, this.titles);
        if (find) finds.push({ ...find, title: candidate.title });
      }
    }
    finds.sort((a, b) => b.bits - a.bits);
    return finds.filter((find, i) => !finds.slice(0, i).some((other) => isOverlap(find, other)));
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

function isOverlap(a: TitleFind, b: TitleFind): boolean {
  return a.start < b.end && b.start < a.end;
}
