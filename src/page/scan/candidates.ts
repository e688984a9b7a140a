import type { BloomFilter } from '../../core/bloom-filter';
import { type Fingerprints, hashLinkKey } from '../../core/fingerprints';
import { linkKeys, trimUrl, URL_IN_TEXT } from '../../core/links';
import { mayShowRepository } from '../../core/named-repository';
import { BLOCK_EDGE, LINK_EDGE } from '../../core/recognise/title-find';
import { type Hit, RunFinder } from '../../core/run-finder';
import { TextStream } from './text-stream';

/** A place that may name a paper, waiting for the worker's word. */
export type Candidate =
  | { kind: 'title'; window: string; start: number; hits: Hit[]; stream: TextStream }
  | { kind: 'url'; keys: string[]; start: number; end: number; stream: TextStream }
  | { kind: 'link'; keys: string[]; link: HTMLAnchorElement | HTMLImageElement };

/** URLs are longer than this only where nobody reads them. */
const URL_MAX_LENGTH = 300;
/** Hits further apart than this do not share a window: a message stays small, its parts are settled one by one. */
const WINDOW_MAX_LENGTH = 8_000;
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
    this.runs = new RunFinder(filter);
  }

  text(node: Text, nodeOffset: number, text: string): void {
    this.stream.push(node, nodeOffset, text, this.runs.offset);
    this.runs.feed(text);
    if (text) this.isAtBoundary = false;
  }

  boundary(): void {
    if (!this.isAtBoundary) this.mark(BLOCK_EDGE);
    this.isAtBoundary = true;
  }

  linkEdge(): void {
    this.mark(LINK_EDGE);
  }

  link(link: HTMLAnchorElement): void {
    const keys = this.knownKeys(link.href);
    if (keys.length) this.found.push({ kind: 'link', keys, link });
  }

  /** A badge or picture of a repository. What it shows of a link's target is that link's own mention. */
  image(image: HTMLImageElement): void {
    const { src } = image;
    const keys = mayShowRepository(src) ? this.knownKeys(src) : [];
    if (keys.length === 0) return;
    const link = image.closest<HTMLAnchorElement>('a[href]');
    if (!link || this.knownKeys(link.href).length === 0) this.found.push({ kind: 'link', keys, link: image });
  }

  /** Turns the hits so far into candidates. @param isEnd no more text comes: hits near the end are complete */
  collect(isEnd: boolean): void {
    const { runs } = this;
    if (isEnd) runs.finish();
    const reach = Math.max(this.fingerprints.reach, URL_MAX_LENGTH);
    const inTitles: Hit[] = [];
    for (const hit of runs.takeHits(isEnd ? runs.offset : runs.offset - reach)) {
      const url = this.url(hit.start);
      if (url) this.found.push(url);
      else inTitles.push(hit);
    }
    for (const group of groupHits(inTitles, reach)) this.found.push(this.title(group, reach));
    // A hit yet to come may begin in the last words, and its window before them.
    this.stream.discard(Math.max(0, runs.offset - 3 * reach));
  }

  private mark(edge: string): void {
    this.stream.push(null, 0, edge, this.runs.offset);
    this.runs.feed(edge);
  }

  private title(hits: Hit[], reach: number): Candidate {
    const start = Math.max(0, (hits[0] as Hit).start - reach);
    const end = (hits.at(-1) as Hit).end + reach;
    return {
      kind: 'title',
      window: this.stream.slice(start, end),
      start,
      hits,
      stream: this.stream.part(start, end),
    };
  }

  /** Null where the words are not written as a link: "github com" in prose. */
  private url(start: number): Candidate | null {
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

/** Hits whose windows overlap share one, up to a length. */
function groupHits(hits: Hit[], reach: number): Hit[][] {
  const groups: Hit[][] = [];
  for (const hit of hits) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    const last = group?.at(-1);
    const isNear = first && last && hit.start - last.end < reach && hit.end - first.start < WINDOW_MAX_LENGTH;
    if (isNear) group?.push(hit);
    else groups.push([hit]);
  }
  return groups;
}
