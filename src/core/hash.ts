/** FNV-1a, 32 bit: http://www.isthe.com/chongo/tech/comp/fnv/ */
export const FNV_OFFSET = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/** 32-bit FNV-1a over UTF-16 units; `seed` gives independent hashes of the same text. */
export function hashText(text: string, seed = FNV_OFFSET): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return finish(hash);
}

/**
 * Words are hashed by cyclic polynomial (buzhash: https://en.wikipedia.org/wiki/Rolling_hash#Cyclic_polynomial):
 * each letter rotates the hash and adds its own random bits. Page text needs it: two cycles a letter, no multiplication.
 */
export function hashLetter(hash: number, bits: number): number {
  return ((hash << 5) | (hash >>> 27)) ^ bits;
}

/** A letter's random bits; always odd, so that they tell a letter from none. @param unit UTF-16 unit of folded text */
export function letterBits(unit: number): number {
  return finish(Math.imul(unit, 0x9e3779b1)) | 1;
}

/** The hash of a run, one token further: order matters, so "a b" and "b a" differ. */
export function hashRun(run: number, token: number): number {
  return ((run << 11) | (run >>> 21)) ^ token;
}

/** MurmurHash3's 32-bit finaliser (public domain, Austin Appleby): spreads FNV's weak high bits. */
export function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** 64 bits as 13 characters of base 36: long enough to name 10⁷ papers without a clash (p < 10⁻⁵). */
export function hashName(text: string): string {
  const part = (seed: number) => hashText(text, seed).toString(36).padStart(7, '0');
  return part(FNV_OFFSET) + part(0x2545f491).slice(-6);
}
