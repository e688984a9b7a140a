import { ADDRESS_MAX_LENGTH } from './limits';

/** The hosts that show a paper of arXiv under its id. */
const ARXIV_HOSTS =
  /^(?:(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html|format|ps)|(?:www\.)?ar5iv\.(?:labs\.arxiv\.)?org\/(?:abs|html)|ar5iv\.org|(?:www\.)?alphaxiv\.org\/(?:abs|pdf|overview)|huggingface\.co\/papers|hf\.co\/papers)\/(.+)$/i;
/** New ids (https://info.arxiv.org/help/arxiv_identifier.html) and those before April 2007. */
const ARXIV_ID = /^(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/i;
/** https://www.crossref.org/blog/dois-and-matching-regular-expressions/ */
const DOI = /^(?:(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i;
/** arXiv's own DOIs. */
const ARXIV_DOI = /^10\.48550\/arxiv\./i;

export interface Identifier {
  kind: 'arXiv id' | 'DOI' | 'OpenReview id' | 'ACL Anthology id' | 'address';
  /** As people write it. */
  value: string;
  /** Canonical, as a paper's link keys are; null for an address, whose keys `linkKeys` gives. */
  key: string | null;
}

/** The paper that a text names by an identifier or address, being nothing else; null for all other texts. */
export function readIdentifier(text: string): Identifier | null {
  const written = text.trim();
  if (written.length > ADDRESS_MAX_LENGTH) return null;
  if (!written || /\s/.test(written.replace(/^(?:arxiv|doi):\s+/i, ''))) return null;
  const isAddress = /^https?:\/\//i.test(written);
  const address = written.replace(/^https?:\/\//i, '');
  const mark = /^\D/.test(address) ? address.slice(1).search(/[?#]/) : -1;
  const bare = mark < 0 ? address : address.slice(0, mark + 1);
  const id = ARXIV_ID.exec(ARXIV_HOSTS.exec(bare)?.[1] ?? bare.replace(/^arxiv:\s*/i, ''))?.[1];
  if (id) return arXiv(id);
  const doi = DOI.exec(bare)?.[1];
  if (doi && ARXIV_DOI.test(doi)) return arXiv(doi.replace(ARXIV_DOI, '').replace(/v\d+$/, ''));
  if (doi) return { kind: 'DOI', value: doi, key: `doi.org/${doi.toLowerCase()}` };
  const review = /^openreview\.net\/(?:forum|pdf)/i.test(bare)
    ? /[?&]id=([\w-]+)/.exec(written)?.[1]
    : undefined;
  if (review)
    return { kind: 'OpenReview id', value: review, key: `openreview.net/forum/${review.toLowerCase()}` };
  const acl = /^(?:www\.)?aclanthology\.org\/([\w.-]+?)(?:\.pdf)?\/?$/i.exec(bare)?.[1];
  if (acl) return { kind: 'ACL Anthology id', value: acl, key: `aclanthology.org/${acl.toLowerCase()}` };
  const isLink = isAddress || /^(?:git@|(?:www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,12}\/\S)/i.test(written);
  return isLink ? { kind: 'address', value: written, key: null } : null;
}

function arXiv(id: string): Identifier {
  return { kind: 'arXiv id', value: id, key: `arxiv.org/abs/${id.toLowerCase()}` };
}
