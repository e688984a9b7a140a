import { BloomBuilder } from './bloom-builder';
import { BloomFilter } from './bloom-filter';
import { hashRun, hashText } from './hash';
import { type Token, tokens } from './normalize';

/** A fingerprint is the hash of this many tokens in a row. */
export const RUN_TOKENS = 3;
/** A title of fewer words is a phrase of the language; nobody wants it marked in running text. */
export const MIN_TITLE_TOKENS = 3;
/** Separates the hashes of link keys from those of words. */
export const LINK_SEED = 0x1b873593;
/** A page writes a title longer than the library does: LaTeX, markup, line breaks, words put in. */
const REACH_FACTOR = 1.5;
/**
 * No window is longer on either side than this, in UTF-16 units. A title's two runs reach out both, so that longer
 * titles fit; and what more there is in a window costs every page.
 */
const MAX_REACH = 250;

/** What a tab holds of the library: enough to pass by all text that mentions nothing, a few bytes a title. */
export interface Fingerprints {
  /** Changes with the library. */
  version: string;
  /** Bloom filter of title runs, link runs and link keys: 32-bit words, little-endian, base64. */
  filter: string;
  /** UTF-16 units of text on either side of a hit that the worker needs to settle it. */
  reach: number;
}

/**
 * @param runs of the titles, see `hashRunAt`
 * @param keys canonical link keys (`core/links.ts`)
 * @param longest UTF-16 units of the longest title
 * @param more hashes of all three kinds, of papers that are kept elsewhere
 */
export function buildFingerprints(
  version: string,
  runs: number[],
  keys: string[],
  longest: number,
  more: Uint32Array[] = [],
): Fingerprints {
  const own = [...runs, ...keys.flatMap(hashesOfLink)];
  const filter = BloomBuilder.forEntries(more.reduce((sum, { length }) => sum + length, own.length));
  for (const hash of own) filter.add(hash);
  for (const hashes of more) for (let i = 0; i < hashes.length; i++) filter.add(hashes[i] as number);
  const reach = Math.min(MAX_REACH, Math.ceil(longest * REACH_FACTOR));
  return { version, filter: toBase64(filter.words), reach };
}

/** The fingerprint of the tokens from `at` on; null where there are too few. */
export function hashRunAt(words: Token[], at: number): number | null {
  if (at + RUN_TOKENS > words.length) return null;
  let run = 0;
  for (let i = at; i < at + RUN_TOKENS; i++) run = hashRun(run, (words[i] as Token).hash);
  return run;
}

/** What the filter holds of a link: its key, and the first words of it as they stand in text. */
export function hashesOfLink(key: string): number[] {
  const run = hashRunAt(tokens(key), 0);
  return run === null ? [hashLinkKey(key)] : [hashLinkKey(key), run];
}

export function hashLinkKey(key: string): number {
  return hashText(key, LINK_SEED);
}

export function readFilter(fingerprints: Fingerprints): BloomFilter {
  const binary = atob(fingerprints.filter);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return new BloomFilter(new Uint32Array(bytes.buffer));
}

function toBase64(words: Uint32Array): string {
  const bytes = new Uint8Array(words.buffer);
  let binary = '';
  // In slices: a call takes only so many arguments.
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary);
}
