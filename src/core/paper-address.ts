import { ADDRESS_MAX_LENGTH } from './limits';

/** arXiv's number, old or new, without version, wherever a site shows papers by it; at the end of a path. */
const ARXIV =
  /(?:[x5]iv[^/]{0,60}(?:\/\w{1,20})?|papers|\/10\.48550)\/(?:arxiv.)?((?:[a-z.-]{1,20}\/)?\d{4}\.?\d{3,5})(?:v\d{1,3})?$/;
/** A DOI, which publishers have in their addresses, with what may follow it there. */
const DOI = /\/(10\.\d{4,9}\/[\s\S]+)/;
const REVIEW = 'openreview.net/';
const REVIEW_ID = /\bid=([\w-]+)/g;

/**
 * The canonical key of the paper that an address names by an identifier: `arxiv.org/abs/…`, `doi.org/…`,
 * `openreview.net/forum/…`; empty for other addresses. Lower case.
 */
export function paperKey(url: string): string {
  if (url.length > ADDRESS_MAX_LENGTH) return '';
  const address = url.toLowerCase();
  const path = pathOf(address);
  const review = path.indexOf(REVIEW);
  if (review >= 0 && 'fp'.includes(path.charAt(review + REVIEW.length) || ' ')) {
    const id = [...address.slice(review).matchAll(REVIEW_ID)].at(-1)?.[1];
    if (id) return `openreview.net/forum/${id}`;
  }
  const arxiv = ARXIV.exec(path);
  const doi = DOI.exec(path);
  // Where there are both, what comes first has the other one in it.
  if (arxiv && (!doi || arxiv.index <= doi.index)) return `arxiv.org/abs/${arxiv[1]}`;
  return doi ? `doi.org/${doi[1]}` : '';
}

/** Host and path, without what stands after a paper's name there. */
function pathOf(address: string): string {
  const end = address.search(/[?#]/);
  const path = end < 0 ? address : address.slice(0, end);
  let last = path.length;
  for (;;) {
    if (path[last - 1] === '/') last--;
    else if (path.endsWith('.pdf', last)) last -= 4;
    else return path.slice(0, last);
  }
}
