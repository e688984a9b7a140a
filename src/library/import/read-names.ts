import { isWebAddress } from '../../core/checked-link';
import { readIdentifier } from '../../core/identifiers';
import { isIdOf } from '../../core/identity/id-shapes';
import { ADDRESS_MAX_LENGTH } from '../../core/limits';
import type { PaperIds } from '../../core/paper';
import type { OnCut } from './clean-text';
import { URLS_MAX } from './import-limits';

const FIELDS = {
  'arXiv id': 'arxiv',
  DOI: 'doi',
  'OpenReview id': 'openReview',
  'ACL Anthology id': 'acl',
} as const;

/**
 * The identifiers and the addresses of a paper. An address that says no more than an identifier counts as that one.
 * @param named texts that may be identifiers, most exact first; what is none is left out
 * @param links addresses, also without a scheme or as `owner/repo`; what is no http(s) address is left out
 */
export function readNames(
  named: unknown[],
  links: unknown[],
  onCut: OnCut = () => {},
): { ids: PaperIds; urls: string[] } {
  const ids: PaperIds = {};
  const urls = new Set<string>();
  for (const text of named) addIdentifier(ids, text);
  for (const text of links) {
    if (typeof text === 'string' && text.length > ADDRESS_MAX_LENGTH) {
      onCut(
        `an address is longer than ${ADDRESS_MAX_LENGTH.toLocaleString('en')} characters; it is left out`,
      );
      continue;
    }
    if (addIdentifier(ids, text)) continue;
    const url = toUrl(text);
    if (url && urls.size === URLS_MAX && !urls.has(url)) {
      onCut(`of more than ${URLS_MAX} addresses the first ${URLS_MAX} are kept`);
      break;
    }
    if (url) urls.add(url);
  }
  return { ids, urls: [...urls] };
}

/** True where the text is an identifier, also of a kind that is known already. */
function addIdentifier(ids: PaperIds, text: unknown): boolean {
  if (typeof text !== 'string' || text.length > ADDRESS_MAX_LENGTH) return false;
  const found = readIdentifier(text);
  if (!found || found.kind === 'address') return false;
  const kind = FIELDS[found.kind];
  if (!isIdOf(kind, found.value)) return false;
  ids[kind] ??= found.value;
  return true;
}

function toUrl(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > ADDRESS_MAX_LENGTH) return null;
  const text = value.trim();
  const isShort = /^[\w-][\w.-]*\/[\w.-]+$/.test(text) && !/^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}\//i.test(text);
  const url = isShort ? `https://github.com/${text}` : /^[a-z]+:/i.test(text) ? text : `https://${text}`;
  if (/[\s<>"`{}\\]/.test(url) || !/^https?:\/\/[^/]*[^/.]\.[^/.]/i.test(url)) return null;
  return isWebAddress(url) ? url : null;
}
