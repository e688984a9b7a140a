import type { Paper, PaperIds } from '../paper';

/** The paper itself; else the project's own page, which tells more about it than its repository. */
export function mainUrl({ ids, links }: Paper): string | undefined {
  return paperUrl(ids) ?? (links.find((link) => link.kind === 'project') ?? links[0])?.url;
}

/** The address under which a paper stays: DOI first, as journals ask for it. */
function paperUrl(ids: PaperIds | undefined): string | undefined {
  if (ids?.doi) return doiUrl(ids.doi);
  if (ids?.arxiv) return `https://arxiv.org/abs/${ids.arxiv}`;
  if (ids?.openReview) return `https://openreview.net/forum?id=${encodeURIComponent(ids.openReview)}`;
  return ids?.acl ? `https://aclanthology.org/${ids.acl}/` : undefined;
}

/** Old DOIs have `<`, `#` and the like in them. */
function doiUrl(doi: string): string {
  const url = new URL('https://doi.org');
  url.pathname = doi;
  return url.href;
}
