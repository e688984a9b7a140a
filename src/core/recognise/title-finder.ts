import { hashRunAt, RUN_TOKENS } from '../fingerprints';
import { tokens } from '../normalize';
import { TitleMatcher } from '../title-matcher';
import { chooseRuns } from './choose-runs';
import { isCommonPhrase } from './common-phrase';
import { findNear, type NearFind, type Reading } from './find-near';
import { type KnownTitle, sumBits, takeApart, toWord } from './known-title';
import { sideAfter, sideBefore } from './surroundings';
import type { TitleFind } from './title-find';
import type { WordWeights } from './word-weights';

interface Entry {
  title: string;
  paperIds: string[];
}

/** Where a run stands in a title. */
interface RunPlace {
  entry: Entry;
  at: number;
}

/** Finds the titles of a library in text: word for word, and nearly so. */
export class TitleFinder {
  private readonly exact = new TitleMatcher();
  private readonly runs = new Map<number, RunPlace | RunPlace[]>();
  /** Taken apart when first met on a page: most never are. */
  private readonly known = new Map<Entry, KnownTitle>();
  private count = 0;

  constructor(
    papers: Iterable<{ id: string; title: string }>,
    private readonly weights: WordWeights,
  ) {
    for (const { id, title } of papers) this.exact.add(title, id);
    for (const entry of this.exact.all()) {
      this.count++;
      const words = tokens(entry.title);
      for (const at of chooseRuns(takeApart(entry.title, entry.paperIds, weights), weights.texts)) {
        const run = hashRunAt(words, at) as number;
        const others = this.runs.get(run);
        this.runs.set(run, others ? [others, { entry, at }].flat() : { entry, at });
      }
    }
  }

  /** The fingerprints of all titles. */
  allRuns(): number[] {
    return [...this.runs.keys()];
  }

  byTitle(title: string): string[] {
    return this.exact.byTitle(title);
  }

  /** @param text a window of page text, with the edges of blocks and links */
  find(text: string): TitleFind[] {
    const found = tokens(text);
    const words = found.map((token) => toWord(token, text, this.weights));
    const exact = this.exact.find(text, found);
    const near = this.near({ text, tokens: found, words }).filter(
      (find) => !exact.some((other) => isOverlap(find, other)),
    );
    const named = exact.filter(({ at, until }) => {
      const before = sideBefore(text, found, at, true);
      const after = sideAfter(text, found, until, true);
      const bits = sumBits(words.slice(at, until));
      return !isCommonPhrase(
        text,
        found,
        { bits, words: found.slice(at, until), isExact: true, before, after },
        this.count,
      );
    });
    return [...named, ...near].map(({ start, end, paperIds, certainty }) => ({
      start,
      end,
      paperIds,
      certainty,
    }));
  }

  /** Of places that overlap the one with most evidence counts. */
  private near(reading: Reading): NearFind[] {
    const { tokens: read } = reading;
    const finds: NearFind[] = [];
    for (let place = 0; place + RUN_TOKENS <= read.length; place++) {
      const places = this.runs.get(hashRunAt(read, place) as number) ?? [];
      for (const { entry, at } of Array.isArray(places) ? places : [places]) {
        const find = findNear(reading, this.takenApart(entry), at, place, this.count);
        if (find) finds.push(find);
      }
    }
    finds.sort((a, b) => b.bits - a.bits);
    return finds.filter((find, i) => !finds.slice(0, i).some((other) => isOverlap(find, other)));
  }

  private takenApart(entry: Entry): KnownTitle {
    const known = this.known.get(entry) ?? takeApart(entry.title, entry.paperIds, this.weights);
    this.known.set(entry, known);
    return known;
  }
}

function isOverlap(a: TitleFind, b: TitleFind): boolean {
  return a.start < b.end && b.start < a.end;
}
