import type { BloomFilter } from './bloom-filter';
import { hashLinkKey, LINK_SEED } from './fingerprints';
import { FNV_PRIME, finish } from './hash';
import { ADDRESS_MAX_LENGTH } from './limits';
import { paperKey } from './paper-address';

/** Hosts whose links have other keys than the beginnings of their addresses: review copies, badges, raw files. */
const NAMING = /^https?:\/\/[^/]*(?:git|4open|star|contrib|coveralls|jsdelivr|colab|deepwiki)/i;
const BADGE = /^https?:\/\/(?=[^/]*(?:shields|badg|codecov))[^/]*\/g(?:it)?h(?:ub)?\//i;
const SLASH = 0x2f;
/** Addresses of those hosts in which names are not written plainly, or not next to each other. */
const ODD = /[^!-$&-?A-[\]-~]/;
const UNSURE = ['repo', 'b.io', '4open', 'camo', '.git', '.svg', '/.'];

/**
 * Whether a link's target may have a key of the library (`linkKeys`, `hashLinkKey`): never wrongly no. Most links of a
 * page end here, without being taken apart.
 * @param url absolute or as written; where it is no plain web address the answer is yes, where it is too long to be one no
 */
export function mayHoldLinkKey(url: string, filter: BloomFilter): boolean {
  if (url.length > ADDRESS_MAX_LENGTH) return false;
  let at = url.startsWith('https://') ? 8 : 7;
  if (at === 7 && !url.startsWith('http://')) return true;
  const paper = paperKey(url);
  if (paper && filter.has(hashLinkKey(paper))) return true;
  if (url.startsWith('www.', at)) at += 4;
  if (!url.startsWith('github.com/', at) && mayNameRepository(url, filter)) return true;
  let hash = LINK_SEED;
  for (; at < url.length; at++) {
    let code = url.charCodeAt(at);
    if (code < 0x40) {
      const isEnd = code === 0x3f || code === 0x23;
      // A key may end before `/ . ? #`.
      if ((isEnd || code === SLASH || code === 0x2e) && filter.has(finish(hash))) return true;
      if (isEnd) return false;
      const next = url.charCodeAt(at + 1);
      // Empty and dotted segments are taken out of a path; white space, `%` and `:` are not in a key.
      if (
        (code === SLASH && (next === SLASH || next === 0x2e)) ||
        code < 0x23 ||
        code === 0x25 ||
        code === 0x3a
      )
        return true;
    } else if (code <= 0x5a) {
      code |= 32;
    } else if (code === 0x5c || code > 0x7e) {
      return true;
    }
    if (code === 0x60) return true;
    hash = Math.imul(hash ^ code, FNV_PRIME);
  }
  return filter.has(finish(hash));
}

/** Whether a picture may be of a known repository: its badge, or a file of it. A project page's pictures are its own. */
export function mayShowRepository(url: string, filter: BloomFilter): boolean {
  if (url.length > ADDRESS_MAX_LENGTH) return false;
  return !/^[^?]*hub\.io\//.test(url) && mayNameRepository(url, filter);
}

/** Whether two neighbours in an address, `…/owner/name…`, may be a known repository of GitHub. */
function mayNameRepository(url: string, filter: BloomFilter): boolean {
  if (!NAMING.test(url) && !BADGE.test(url)) return false;
  const lower = url.toLowerCase();
  const words = lower.split(/[/?#&=,]+/);
  return (
    ODD.test(lower) ||
    lower.includes(':', 6) ||
    UNSURE.some((part) => lower.includes(part)) ||
    words.some((name, i) => filter.has(hashLinkKey(`github.com/${words[i - 1]}/${name}`)))
  );
}
