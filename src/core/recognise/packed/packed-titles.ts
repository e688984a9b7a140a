import { hashText } from '../../hash';
import { normalize } from '../../normalize';
import type { WordCounts } from '../word-counts';
import { eachValue } from './hash-table';
import { stemHash, type TitlePart } from './title-part';

/** Parts as one: where a title may stand, before any paper is read. */
export class PackedTitles implements WordCounts {
  readonly papers: number;
  readonly inPapers: WordCounts['inPapers'];
  /** UTF-16 units of the longest title. */
  readonly longest: number;

  /** @param removed ordinals that are in the parts and no longer count; @param version changes with the parts */
  constructor(
    private readonly parts: readonly TitlePart[],
    private readonly removed: ReadonlySet<number>,
    readonly version: string,
  ) {
    this.papers = parts.reduce((sum, { papers }) => sum + papers, 0);
    this.longest = parts.reduce((most, { longest }) => Math.max(most, longest), 0);
    const isCounted = parts.every(({ papers, inPapers }) => papers === 0 || inPapers.hashes.length > 0);
    this.inPapers = isCounted ? (stemmed) => this.sum('inPapers', stemmed) : null;
  }

  inTitles(stemmed: string): number {
    return this.sum('inTitles', stemmed);
  }

  /** Ordinals of the papers with this fingerprint. */
  withRun(run: number): number[] {
    return this.ordinals('runs', run);
  }

  /** Ordinals of papers that may have this title: another may have the same hash. */
  mayBeNamed(title: string): number[] {
    return this.ordinals('names', hashText(normalize(title)));
  }

  /** For the fingerprints of the whole library: runs, and what `links` has. */
  filterHashes(): Uint32Array[] {
    return this.parts.flatMap(({ runs, links }) => [runs.hashes, links]);
  }

  private ordinals(name: 'runs' | 'names', hash: number): number[] {
    const found: number[] = [];
    for (const part of this.parts)
      eachValue(part[name], hash, (place) => {
        if (!this.removed.has(part.from + place)) found.push(part.from + place);
      });
    return found;
  }

  private sum(name: 'inTitles' | 'inPapers', stemmed: string): number {
    const hash = stemHash(stemmed);
    let sum = 0;
    for (const part of this.parts)
      eachValue(part[name], hash, (count) => {
        sum += count;
      });
    return sum;
  }
}
