import { hashRunAt, RUN_TOKENS } from '../fingerprints';
import { type Token, tokens } from '../normalize';
import { TitleMatcher } from '../title-matcher';
import { align } from './align';
import { chooseRuns } from './choose-runs';
import { isCommonPhrase } from './common-phrase';
import { withCutWord } from './cut-word';
import { evidence, type Finding, judge } from './evidence';
import { type KnownTitle, sumBits, takeApart, toWord, type Word } from './known-title';
import { sideAfter, sideBefore } from './surroundings';
import { BLOCK_EDGE, type TitleFind } from './title-find';
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

/** @property bits of evidence */
interface Scored extends TitleFind {
  bits: number;
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
      for (const at of chooseRuns(takeApart(entry.title, entry.paperIds, weights))) {
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
    const near = this.near(text, found, words).filter(
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
  private near(text: string, found: Token[], words: Word[]): Scored[] {
    const finds: Scored[] = [];
    for (let place = 0; place + RUN_TOKENS <= found.length; place++) {
      const places = this.runs.get(hashRunAt(found, place) as number) ?? [];
      for (const { entry, at } of Array.isArray(places) ? places : [places]) {
        const find = this.nearAt(text, found, words, this.takenApart(entry), at, place);
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

  private nearAt(
    text: string,
    found: Token[],
    words: Word[],
    title: KnownTitle,
    at: number,
    place: number,
  ): Scored | null {
    const aligned = align(title.words, words, at, place, RUN_TOKENS);
    const isWhole = aligned.first === 0 && aligned.last === title.words.length;
    const isBeginning = aligned.first === 0 || aligned.first === title.lead;
    const before = sideBefore(text, found, aligned.start, isBeginning);
    const afterAligned = sideAfter(text, found, aligned.end, isWhole);
    const cut = withCutWord(aligned, title.words, words, afterAligned);
    const alignment = cut ?? aligned;
    const after = cut ? { ...sideAfter(text, found, cut.end, isWhole), isCutOff: true } : afterAligned;
    const finding: Finding = { title, alignment, before, after, words };
    const bits = evidence(finding);
    const certainty = judge(bits, this.count);
    const named = {
      bits: title.bits,
      words: found.slice(alignment.start, alignment.end),
      isExact: false,
      before,
      after,
    };
    if (!certainty || isCommonPhrase(text, found, named, this.count)) return null;
    const start = (found[alignment.start] as Token).start;
    const end = (found[alignment.end - 1] as Token).end;
    // Two blocks may hold a title's two lines, but not each a part of something like it.
    const isAllThere = isWhole && alignment.gaps.length === 0;
    if (!isAllThere && text.slice(start, end).includes(BLOCK_EDGE)) return null;
    return { start, end, paperIds: title.paperIds, certainty, bits };
  }
}

function isOverlap(a: TitleFind, b: TitleFind): boolean {
  return a.start < b.end && b.start < a.end;
}
