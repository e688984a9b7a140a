import type { BloomFilter } from './bloom-filter';
import { LINK_SEED } from './fingerprints';
import { FNV_PRIME, finish } from './hash';

/** Hosts whose links have other keys than the beginnings of their addresses: review copies, badges, raw files. */
const RENAMED =
  /^https?:\/\/(?!(?:www\.)?github\.com\/)[^/]*(?:git|4open|shields|badg|star|contrib|codecov|coveralls|jsdelivr|colab|deepwiki)/i;
const SLASH = 0x2f;
/** Addresses of those hosts in which names are not written plainly, or not next to each other. */
const UNSURE =
  /[^!-~]|[%\\]|:\/\/(?:camo|[^/]*(?:4open|(?:github|gitlab)\.io))|:.*:|\/\.|\Wrepo\W|\.(?:git|svg)\W/i;
/** What stands between the names in such an address: `/ ? # & = ,` */
const BETWEEN = '/?#&=,';
const GITHUB = [...'github.com/'].reduce((hash, char) => step(hash, char.charCodeAt(0)), LINK_SEED);

/**
 * Whether a link's target may have a key of the library (`linkKeys`, `hashLinkKey`): never wrongly no. Most links of a
 * page end here, without being taken apart.
 * @param url absolute or as written; where it is no plain web address the answer is yes
 */
export function mayHoldLinkKey(url: string, filter: BloomFilter): boolean {
  let at = url.startsWith('https://') ? 8 : 7;
  if (at === 7 && !url.startsWith('http://')) return true;
  if (RENAMED.test(url) && mayNameRepository(url, filter)) return true;
  if (url.startsWith('www.', at)) at += 4;
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
    hash = step(hash, code);
  }
  return filter.has(finish(hash));
}

/** Whether two neighbours in an address, `…/owner/name…`, may be a known repository of GitHub. */
function mayNameRepository(url: string, filter: BloomFilter): boolean {
  if (UNSURE.test(url)) return true;
  let owned = 0;
  let name = GITHUB;
  let isOwned = false;
  let isCut = false;
  for (let at = url.indexOf('//') + 2; at <= url.length; at++) {
    const char = url.charAt(at) || '/';
    const isBetween = BETWEEN.includes(char);
    // A name may also end before `@version` or `.svg`.
    if ((isBetween || char === '.' || char === '@') && isOwned && filter.has(finish(owned))) return true;
    if (isBetween) {
      if (name !== GITHUB) {
        owned = step(name, SLASH);
        isOwned = true;
      }
      name = GITHUB;
    }
    isCut = !isBetween && (isCut || char === '@');
    if (isBetween || isCut) continue;
    const code = char.charCodeAt(0);
    const lower = code >= 0x41 && code <= 0x5a ? code | 32 : code;
    owned = step(owned, lower);
    name = step(name, lower);
  }
  return false;
}

function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, FNV_PRIME);
}
