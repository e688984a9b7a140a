import type { BloomFilter } from '../../core/bloom-filter';
import { type Fingerprints, hashLinkKey } from '../../core/fingerprints';
import { ADDRESS_MAX_LENGTH } from '../../core/limits';
import { mayHoldLinkKey, mayShowRepository } from '../../core/link-filter';
import { linkKeys, trimUrl, URL_IN_TEXT } from '../../core/links';
import { BLOCK_EDGE } from '../../core/recognise/title-find';
import { type Hit, RunFinder } from '../../core/run-finder';
import { attributeOf, baseUri, closest } from '../dom';
import { edgesBetween } from './edges';
import { TextStream } from './text-stream';
import { cutWindow } from './title-window';

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
  /** Of the addresses that begin with `/`; empty where the page has them begin elsewhere. */
  private readonly origin: string;
  private readonly isKnownPage: boolean;
  private last: Text | null = null;

  constructor(
    private readonly fingerprints: Fingerprints,
    private readonly filter: BloomFilter,
  ) {
    this.runs = new RunFinder(filter);
    const base = baseUri();
    const { origin } = location;
    this.origin = base.startsWith(`${origin}/`) ? origin : '';
    this.isKnownPage = this.knownKeys(base).length > 0;
  }

  /** Reads a text from `from` on, or a part of it where it is long. @returns where it is to be gone on with */
  text(node: Text, data: string, from: number): number {
    const { runs } = this;
    if (from === 0) {
      // Whether a word goes on is asked only where it could.
      if (runs.isInWord && !/^[\s.,]/.test(data)) this.endWord(node);
      this.stream.push(node, data, runs.offset);
      this.last = node;
    }
    return runs.feed(data, from);
  }

  link(link: HTMLAnchorElement, written: string): void {
    // A place in the page itself: there may be hundreds, and what they name is the page.
    if (written[0] === '#' && !this.isKnownPage) return;
    if (written.length > ADDRESS_MAX_LENGTH) return;
    // A relative address is made whole by the browser, which takes as long as ten plain ones do.
    const isOnSite = written[0] === '/' && written[1] !== '/' && this.origin;
    const url = isOnSite ? this.origin + written : written.startsWith('http') ? written : link.href;
    if (!mayHoldLinkKey(url, this.filter)) return;
    const keys = this.knownKeys(link.href);
    if (keys.length) this.found.push({ kind: 'link', keys, link });
  }

  /** A badge or picture of a repository. What it shows of a link's target is that link's own mention. */
  image(image: HTMLImageElement): void {
    const written = attributeOf(image, 'src') ?? '';
    // Whole pictures stand in addresses, too.
    if (written.length > ADDRESS_MAX_LENGTH) return;
    const src = written.startsWith('http') ? written : image.src;
    if (!mayShowRepository(src, this.filter)) return;
    const keys = this.knownKeys(src);
    if (keys.length === 0) return;
    const link = closest(image, 'a[href]') as HTMLAnchorElement | null;
    if (!link || this.knownKeys(link.href).length === 0) this.found.push({ kind: 'link', keys, link: image });
  }

  /** Turns the hits so far into candidates. @param isEnd no more text comes: hits near the end are complete */
  collect(isEnd: boolean): void {
    const { runs } = this;
    if (isEnd) runs.finish();
    const reach = Math.max(this.fingerprints.reach, URL_MAX_LENGTH);
    const inTitles: Hit[] = [];
    for (const hit of runs.takeHits(isEnd ? runs.offset : runs.offset - reach)) {
      const run = this.stream.slice(hit.start, hit.end);
      const start = hit.start + Math.max(0, run.search(/[\p{L}\p{N}]/u));
      const url = run.includes('.') && /\w\.\w/.test(run) ? this.url(start) : null;
      if (url) this.found.push(url);
      else inTitles.push({ start, end: hit.end });
    }
    const around = this.fingerprints.reach;
    for (const group of groupHits(inTitles, around)) this.found.push(this.title(group, around));
    // A hit yet to come may begin in the last words, and its window before them.
    this.stream.discard(Math.max(0, runs.offset - 3 * reach));
  }

  private endWord(next: Text): void {
    if (!edgesBetween(this.last, next).includes(BLOCK_EDGE)) return;
    this.stream.push(null, BLOCK_EDGE, this.runs.offset);
    this.runs.feed(BLOCK_EDGE);
  }

  private title(hits: Hit[], reach: number): Candidate {
    const start = Math.max(0, (hits[0] as Hit).start - reach);
    const end = Math.min((hits.at(-1) as Hit).end + reach, this.runs.offset);
    return { kind: 'title', ...cutWindow(this.stream, start, end, hits) };
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
    const { stream, hits } = cutWindow(this.stream, place.start, place.end, [place]);
    return { kind: 'url', keys, ...(hits[0] ?? place), stream };
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
