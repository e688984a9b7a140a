import { ADDRESS_MAX_LENGTH } from '../limits';
import { toPaperLink, trimUrl, URL_IN_TEXT } from '../links';
import type { PaperLink } from '../paper';

/** A scheme may be glued to the word before it: `researchhttps://…`. */
const SCHEME = /https?:\/\//gi;
/** Where LaTeX's braces end a URL. */
const URL_END = /[\s<>"'`{}“”‘’]/;

/** The links in an abstract, each place once, in the order in which they stand. */
export function findLinks(text: string): PaperLink[] {
  const links = new Map<string, PaperLink>();
  for (const match of text.matchAll(SCHEME)) {
    // Of a longer one it is seen that it is none.
    const rest = text.slice(match.index, match.index + ADDRESS_MAX_LENGTH + 1);
    const end = rest.search(URL_END);
    const link = toPaperLink(trimUrl(end < 0 ? rest : rest.slice(0, end)));
    if (link && !links.has(link.key)) links.set(link.key, link);
  }
  for (const link of bareRepositories(text)) if (!links.has(link.key)) links.set(link.key, link);
  return [...links.values()];
}

/** `github.com/owner/repo` without a scheme. Other bare hosts in prose are too often not links. */
function bareRepositories(text: string): PaperLink[] {
  const bare: PaperLink[] = [];
  // Few texts have one, and to look for any address takes long.
  if (!/github\.com\//i.test(text)) return bare;
  for (const [url] of text.matchAll(URL_IN_TEXT)) {
    if (!/^(?:www\.)?github\.com\//i.test(url)) continue;
    const link = toPaperLink(trimUrl(url));
    if (link) bare.push(link);
  }
  return bare;
}
