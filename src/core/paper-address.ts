/**
 * Where an address names a paper by an identifier, each in a group of its own:
 * arXiv's number, old or new, without version, wherever a site shows papers by it; a DOI, which publishers have in their
 * addresses, with what may follow it there; OpenReview's.
 */
const NAMED =
  /^[^?#]*?(?:(?:[x5]iv[^/]*(?:\/\w+)?|papers|\/10\.48550)\/(?:arxiv.)?((?:[a-z.-]+\/)?\d{4}\.?\d{3,5})(?:v\d+)?|\/(10\.\d{4,9}\/[^?#]+?)|openreview\.net\/[fp].*\bid=([\w-]+).*)(?:\.pdf|\/)*(?:[?#]|$)/;

/**
 * The canonical key of the paper that an address names by an identifier: `arxiv.org/abs/…`, `doi.org/…`,
 * `openreview.net/forum/…`; empty for other addresses. Lower case.
 */
export function paperKey(url: string): string {
  const [, arxiv, doi, review] = NAMED.exec(url.toLowerCase()) ?? [];
  if (arxiv) return `arxiv.org/abs/${arxiv}`;
  if (doi) return `doi.org/${doi}`;
  return review ? `openreview.net/forum/${review}` : '';
}
