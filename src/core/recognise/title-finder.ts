import { hashRunAt } from '../fingerprints';
import { tokens } from '../normalize';
import { TitleMatcher } from '../title-matcher';
import { chooseRuns } from './choose-runs';
import { type Candidate, readWindow, TitleReader } from './find-titles';
import { takeApart } from './known-title';
import type { TitleFind } from './title-find';
import type { WordWeights } from './word-weights';

/** The titles of papers in memory, by their fingerprints. */
export class TitleFinder {
  private readonly titles = new TitleMatcher();
  private readonly runs = new Map<number, Candidate[]>();
  private readonly reader: TitleReader;

  /** @param weights of the whole library, of which these papers may be a part */
  constructor(papers: Iterable<{ id: string; title: string }>, weights: WordWeights) {
    for (const { id, title } of papers) this.titles.add(title, id);
    let count = 0;
    for (const candidate of this.titles.all()) {
      count++;
      for (const run of fingerprintsOf(candidate.title, weights)) {
        const others = this.runs.get(run);
        if (others) others.push(candidate);
        else this.runs.set(run, [candidate]);
      }
    }
    this.reader = new TitleReader(weights, count);
  }

  /** The fingerprints of all titles. */
  allRuns(): number[] {
    return [...this.runs.keys()];
  }

  /** The titles with this run for a fingerprint. */
  withRun(run: number): readonly Candidate[] {
    return this.runs.get(run) ?? [];
  }

  byTitle(title: string): string[] {
    return this.titles.byTitle(title);
  }

  /** @param text a window of page text, with the edges of blocks and links */
  find(text: string): TitleFind[] {
    return this.reader.find(text, new Map(readWindow(text).runs.map((run) => [run, this.withRun(run)])));
  }
}

/** The hashes of a title's runs that tell most (`chooseRuns`). */
export function fingerprintsOf(title: string, weights: WordWeights, texts = weights.texts): number[] {
  const words = tokens(title);
  return chooseRuns(takeApart(title, [], weights), texts).map((at) => hashRunAt(words, at) as number);
}
