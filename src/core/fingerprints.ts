import { BloomFilter } from './bloom-filter';
import { hashRun, hashText } from './hash';
import { tokens } from './normalize';

/** A fingerprint takes this many first tokens: enough to be rare in running text ("Large Language Models …" begins hundreds of titles). */
export const FINGERPRINT_TOKENS = 5;
/** A title of fewer words is a phrase of the language; nobody wants it marked in running text. */
export const MIN_TITLE_TOKENS = 3;
/** Separates the hashes of link keys from those of words. */
const LINK_SEED = 0x1b873593;

/** What a tab holds of the library: enough to pass by all text that mentions nothing, a few bytes a title. */
export interface Fingerprints {
  /** Changes with the library. */
  version: string;
  /** Bloom filter of title runs, link runs and link keys: 32-bit words, little-endian, base64. */
  filter: string;
  /** The run lengths in use, ascending, each at most `FINGERPRINT_TOKENS`. */
  lengths: number[];
  /** Tokens of the longest title: how much text the worker needs to settle a hit. */
  longest: number;
}

/** @param titles as shown; @param keys canonical link keys (`core/links.ts`) */
export function buildFingerprints(version: string, titles: string[], keys: string[]): Fingerprints {
  const runs: number[] = [];
  const lengths = new Set<number>();
  let longest = 0;
  for (const text of [...titles, ...keys]) {
    const hashes = tokens(text).map((token) => token.hash);
    if (hashes.length < MIN_TITLE_TOKENS) continue;
    const length = Math.min(hashes.length, FINGERPRINT_TOKENS);
    lengths.add(length);
    longest = Math.max(longest, hashes.length);
    runs.push(hashes.slice(0, length).reduce(hashRun, 0));
  }
  const filter = BloomFilter.forEntries(runs.length + keys.length);
  for (const run of runs) filter.add(run);
  for (const key of keys) filter.add(hashLinkKey(key));
  return {
    version,
    filter: toBase64(filter.words),
    lengths: [...lengths].sort((a, b) => a - b),
    longest,
  };
}

/** Whether a text begins like a known title; wrongly yes in one of a thousand texts. */
export function mayBeginTitle(text: string, { lengths }: Fingerprints, filter: BloomFilter): boolean {
  const hashes = tokens(text).map((token) => token.hash);
  return lengths.some(
    (length) => length <= hashes.length && filter.has(hashes.slice(0, length).reduce(hashRun, 0)),
  );
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
