import type { Paper, PaperLink } from '../../core/paper';

/** The link that a row shows and its shortcut opens: the code, or else the project page. */
export function mainLink(paper: Paper): PaperLink | null {
  return paper.links.find((link) => link.kind === 'code') ?? paper.links[0] ?? null;
}
