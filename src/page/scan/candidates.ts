import type { BloomFilter } from '../../core/bloom-filter';
import { type Fingerprints, hashLinkKey } from '../../core/fingerprints';
import { linkKeys, trimUrl, URL_IN_TEXT } from '../../core/links';
import { tokens } from '../../core/normalize';
import { RunFinder } from '../../core/run-finder';
import { TextStream } from './text-stream';

/** A place that may name a paper, waiting for the worker's word. */
export type Candidate =
  | { kind: 'title'; window: string; tokenStarts: number[]; tokenEnds: number[]; stream: TextStream }
  | { kind: 'url'; keys: string[]; start: number; end: number; stream: TextStream }
  | { kind: 'link'; keys: string[]; link: HTMLAnchorElement };

/** URLs are longer than this only where nobody reads them. */
const URL_MAX_LENGTH = 300;
/** Room for what a title has before its first and after its last letter, such as brackets. */
const MARKS_AROUND = 8;
/** What may stand before the host in a written-out link. */
const SCHEME_BEFORE = /(?:(?:https?|ssh|git):\/\/)?(?:git@)?(?:www\.)?$/i;
const URL_HERE = new RegExp(`^${URL_IN_TEXT.source}`, 'i');

/** Collects the candidates of one stretch of text and links. */
export class CandidateFinder {
  readonly found: Candidate[] = [];
  private readonly stream = new TextStream();
  private readonly runs: RunFinder;
  private isAtBoundary = true;

  constructor(
    private readonly fingerprints: Fingerprints,
    private readonly filter: BloomFilter,
  ) {
    this.runs = new RunFinder(filter, fingerprints.lengths);
  }

  text(node: Text, nodeOffset: number, text: string): void {
    this.stream.push(node, nodeOffset, text, this.runs.offset);
    this.runs.feed(text);
    if (text) this.isAtBoundary = false;
  }

  boundary(): void {
    // A line break that no node holds: it ends the word, and a link written out before it.
    if (!this.isAtBoundary) this.runs.feed('\n');
    this.isAtBoundary = true;
  }

  link(link: HTMLAnchorElement): void {
    const keys = this.knownKeys(link.href);
    if (keys.length) this.found.push({ kind: 'link', keys, link });
  }

  /** Turns the hits so far into candidates. @param isEnd no more text comes: hits near the end are complete */
  collect(isEnd: boolean): void {
    const { runs } = this;
    runs.find(isEnd);
    const complete = isEnd ? runs.count : runs.count - this.fingerprints.longest;
    for (const hit of runs.takeHits(complete)) {
      const candidate = this.url(hit) ?? this.title(hit);
      this.found.push(candidate);
    }
    // Everything before the last possible title start is done with; URL schemes look back a little.
    const keepFrom = runs.discard(complete);
    this.stream.discard(Math.max(0, keepFrom - URL_MAX_LENGTH));
  }

  private title(token: number): Candidate {
    const { starts, ends } = this.runs.places(token, this.fingerprints.longest);
    const words = starts.map((start, i) =>
      tokens(this.stream.slice(start, ends[i] as number))
        .map(({ text }) => text)
        .join(''),
    );
    const stream = this.stream.part(
      (starts[0] as number) - MARKS_AROUND,
      (ends.at(-1) as number) + MARKS_AROUND,
    );
    return { kind: 'title', window: words.join(' '), tokenStarts: starts, tokenEnds: ends, stream };
  }

  /** Null where the words are not written as a link: "github com" in prose. */
  private url(token: number): Candidate | null {
    const start = this.runs.places(token, 1).starts[0] as number;
    const text = this.stream.slice(start, start + URL_MAX_LENGTH);
    const written = URL_HERE.exec(text)?.[0];
    if (!written) return null;
    const url = trimUrl(written);
    const keys = this.knownKeys(url);
    if (keys.length === 0) return null;
    const before = this.stream.slice(Math.max(0, start - 20), start);
    const scheme = SCHEME_BEFORE.exec(before)?.[0].length ?? 0;
    const place = { start: start - scheme, end: start + url.length };
    return { kind: 'url', keys, ...place, stream: this.stream.part(place.start, place.end) };
  }

  private knownKeys(url: string): string[] {
    return linkKeys(url).filter((key) => this.filter.has(hashLinkKey(key)));
  }
}
