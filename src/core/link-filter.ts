import type { BloomFilter } from './bloom-filter';
import { LINK_SEED } from './fingerprints';
import { FNV_PRIME, finish } from './hash';

/**
 * Whether a link's target may have a key of the library (`linkKeys`, `hashLinkKey`): never wrongly no. Most links of a
 * page end here, without being taken apart. @param url as written; where that is no plain web address the answer is yes
 */
export function mayHoldLinkKey(url: string, filter: BloomFilter): boolean {
  let at = /^https?:\/\/(?:www\.)?/.exec(url)?.[0].length;
  // A place in the page itself, or what no key can be made of.
  if (at === undefined) return !/^(?:mailto|javascript|tel|data):/.test(url);
  let hash = LINK_SEED;
  for (; at < url.length; at++) {
    const code = url.charCodeAt(at);
    // `/ . ? #`: a key may end before each of them.
    if (code === 0x2f || code === 0x2e || code === 0x3f || code === 0x23) {
      if (filter.has(finish(hash))) return true;
      if (code > 0x2f || code === 0x23) return false;
      const next = url.charCodeAt(at + 1);
      // Empty and dotted segments are taken out of a path.
      if (code === 0x2f && (next === 0x2f || next === 0x2e)) return true;
    } else if (code <= 0x20 || code === 0x25 || code === 0x3a || code === 0x40 || code === 0x5c || code > 0x7e) {
      // White space, `% : @ \` and other letters are written otherwise in a key.
      return true;
    }
    hash = Math.imul(hash ^ (code >= 0x41 && code <= 0x5a ? code | 32 : code), FNV_PRIME);
  }
  return filter.has(finish(hash));
}
