import type { Paper, PaperIds } from '../paper';

/** Canonical keys of identifiers, as `linkKeys` gives them for an address of the paper. */
export function idKeys({ arxiv, doi, openReview, acl }: PaperIds): string[] {
  return [
    arxiv && `arxiv.org/abs/${arxiv}`,
    doi && `doi.org/${doi}`,
    openReview && `openreview.net/forum/${openReview}`,
    acl && `aclanthology.org/${acl}`,
  ].flatMap((key) => (key ? key.toLowerCase() : []));
}

/** All keys that lead to a paper: of its identifiers, then of its links. */
export function paperKeys({ ids, links }: Pick<Paper, 'ids' | 'links'>): string[] {
  return [...new Set([...idKeys(ids ?? {}), ...links.map(({ key }) => key)])];
}
